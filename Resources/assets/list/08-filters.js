// @ts-check
/* Filters, and the state of the list in the page's address. */

const controls = /** @type {Control[]} */ (Array.from(
  document.querySelectorAll("#filter-text, #filter-segment, [data-filter], [data-min], [data-max]")));
const RESERVED = ["text", "segment", "sort", "page", "columns"];
const state = { sort: "score", descending: true, page: startPage };

/**
 * Written as text in the page, because checkers warn of the type; every browser of today has it.
 * @param {Head} given
 */
function expectDates(given) {
  controls.forEach((control) => {
    const field = given.fields[control.dataset.min || control.dataset.max || ""];
    if (field && field.kind === "date" && control instanceof HTMLInputElement) control.type = "date";
  });
}

/**
 * The name of a control's value in the address.
 * @param {Control} control
 */
function stateKey(control) {
  if (control.id === "filter-text") return "text";
  if (control.id === "filter-segment") return "segment";
  const field = control.dataset.filter || control.dataset.min || control.dataset.max || "";
  return (RESERVED.includes(field) ? "f." : "") + field
    + (control.dataset.min ? ".from" : control.dataset.max ? ".to" : "");
}

/** @param {Control} control */
const given = (control) => control.value.trim();

const isDefaultOrder = () => state.sort === "score" && state.descending;

/** @param {number} page */
function fragment(page) {
  const query = new URLSearchParams();
  controls.forEach((control) => { if (given(control)) query.set(stateKey(control), given(control)); });
  if (!isDefaultOrder()) query.set("sort", (state.descending ? "-" : "") + state.sort);
  const chosen = shownColumns.join(".");
  if (chosen !== usual.join(".")) query.set("columns", chosen);
  if (page !== startPage) query.set("page", String(page));
  return query.toString();
}

/** @returns whether the address has a state, or none; an anchor of the page's says nothing of it. */
function readState() {
  const text = location.hash.slice(1);
  if (text && !text.includes("=")) return false;
  const query = new URLSearchParams(text);
  controls.forEach((control) => { control.value = query.get(stateKey(control)) || ""; });
  const sort = query.get("sort") || "-score";
  const name = sort.replace(/^-/, "");
  const known = headers.some((each) => each.name === name);
  state.sort = known ? name : "score";
  state.descending = known ? sort.startsWith("-") : true;
  state.page = Math.max(1, Math.floor(Number(query.get("page"))) || startPage);
  const chosen = query.get("columns");
  chooseColumns(chosen === null ? usual : chosen.split("."));
  return true;
}

/** @param {boolean} leavesPage whether Back is to lead to the page that was shown */
function writeState(leavesPage) {
  const text = fragment(state.page);
  if (location.hash.slice(1) !== text) {
    const write = leavesPage ? history.pushState : history.replaceState;
    write.call(history, null, "", text ? "#" + text : location.href.split("#")[0]);
  }
  document.querySelectorAll("a[hreflang]").forEach((link) => {
    const target = (link.getAttribute("href") || "").split("#")[0];
    link.setAttribute("href", target + (text ? "#" + text : ""));
  });
}

/** @param {string} value a number or an ISO day */
const limit = (value) => Number(/^\d{4}-\d\d-\d\d$/.test(value) ? value.replace(/-/g, "") : value);

/**
 * Marks the rows in which a text is found, whatever its case and diacritics.
 * @param {string} text
 */
function found(text) {
  const hits = new Uint8Array(count);
  const query = fold(text).replace(/\s+/g, " ");
  columns.forEach((each) => { if (each.mark) each.mark(query, hits); });
  return hits;
}

/**
 * The rows that are marked, in their order.
 * @param {Uint32Array} order @param {Uint8Array} mask
 */
function kept(order, mask) {
  const rows = new Uint32Array(count);
  let n = 0;
  for (let place = 0; place < count; place += 1) if (mask[order[place]]) rows[n++] = order[place];
  return rows.subarray(0, n);
}

/** The rows that pass all filters, in their order. */
function filtered() {
  const mask = new Uint8Array(count).fill(1);
  let all = true;
  for (const control of controls) {
    const value = given(control);
    if (!value) continue;
    all = false;
    if (control.id === "filter-text") {
      const hits = found(value);
      for (let row = 0; row < count; row += 1) mask[row] &= hits[row];
    } else if (control.dataset.min || control.dataset.max) {
      const keys = column(control.dataset.min || control.dataset.max || "").keys();
      const bound = limit(value);
      const sign = control.dataset.min ? 1 : -1;
      for (let row = 0; row < count; row += 1) if (!(keys[row] * sign >= bound * sign)) mask[row] = 0;
    } else {
      const known = column(control.id === "filter-segment" ? "segment" : control.dataset.filter || "");
      if (known.keep) known.keep(value, mask);
      else for (let row = 0; row < count; row += 1) if (known.text(row) !== value) mask[row] = 0;
    }
  }
  const order = isDefaultOrder() ? defaultOrder : sorted(state.sort, state.descending);
  return all ? order : kept(order, mask);
}
