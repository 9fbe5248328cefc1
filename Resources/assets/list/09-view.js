// @ts-check
/* All that is shown, made anew after each change: the rows, and what stands around them. */

let ready = false;
let result = new Uint32Array(0);

/**
 * A filter in words.
 * @param {Control} control
 */
function described(control) {
  const label = document.querySelector('label[for="' + CSS.escape(control.id) + '"]');
  const chosen = control instanceof HTMLSelectElement ? control.selectedOptions[0] : undefined;
  const plain = given(control);
  const value = chosen ? chosen.text : control.type === "date" ? formatDay(plain)
    : control.type === "number" && /^-?\d+(\.\d+)?$/.test(plain) ? format(plain) : plain;
  return { label: label ? (label.textContent || "").trim() : "", value };
}

function showChips() {
  const chips = $("chips");
  const reset = $("reset");
  const active = controls.filter(given);
  if (reset) reset.hidden = active.length === 0;
  const words = active.map((control) => say("chip", described(control)));
  put("print-filters", words.length ? say("filters", { list: words.join("; ") }) : "");
  if (!chips) return;
  chips.hidden = active.length === 0;
  chips.replaceChildren(...active.map((control, index) => {
    const item = element("li");
    const button = /** @type {HTMLButtonElement} */ (element("button", words[index]));
    const cross = element("span", "×");
    cross.setAttribute("aria-hidden", "true");
    button.type = "button";
    button.setAttribute("aria-label", say("remove", described(control)));
    button.append(cross);
    button.addEventListener("click", () => {
      control.value = "";
      refresh(true);
      control.focus();
    });
    item.append(button);
    return item;
  }));
}

/** @param {number} pages */
function showPager(pages) {
  const pager = $("pager");
  if (!pager) return;
  const page = state.page;
  /** @param {string} text @param {number} target @param {string} [rel] */
  const item = (text, target, rel) => {
    const holder = element("li");
    const link = element(target === page ? "span" : "a", text);
    if (target === page) link.setAttribute("aria-current", "page");
    else link.setAttribute("href", "#" + (fragment(target) || "page=" + target));
    if (rel) link.setAttribute("rel", rel);
    holder.append(link);
    return holder;
  };
  const items = page > 1 ? [item(say("previous", {}), page - 1, "prev")] : [];
  let before = 0;
  for (const target of [1, page - 2, page - 1, page, page + 1, page + 2, pages]) {
    if (target <= before || target > pages) continue;
    if (target > before + 1) {
      const gap = element("li");
      const dots = element("span", "…");
      dots.className = "gap";
      gap.append(dots);
      items.push(gap);
    }
    items.push(item(whole(target), target));
    before = target;
  }
  if (page < pages) items.push(item(say("next", {}), page + 1, "next"));
  pager.replaceChildren(...(pages > 1 ? items : []));
}

function showHeaders() {
  headers.forEach((each) => {
    const active = each.name === state.sort;
    if (active) each.cell.setAttribute("aria-sort", state.descending ? "descending" : "ascending");
    else each.cell.removeAttribute("aria-sort");
    const glyph = each.button.querySelector("i");
    if (glyph) glyph.textContent = !active ? "↕" : state.descending ? "▼" : "▲";
  });
  const look = looks.get(state.sort);
  put("order", isDefaultOrder() ? say("default", {})
    : say(state.descending ? "descending" : "ascending", { column: look ? look.label : state.sort }));
  document.querySelectorAll("#columns input").forEach((box) => {
    if (box instanceof HTMLInputElement) box.checked = shownColumns.includes(box.value);
  });
}

/** The choice of columns: a tick box for each but the name. */
function offerColumns() {
  const place = document.querySelector("#columns div");
  if (!place) return;
  place.replaceChildren(...headers.filter((each) => each.name !== "name").map((each) => {
    const label = element("label");
    const box = /** @type {HTMLInputElement} */ (element("input"));
    const look = looks.get(each.name);
    box.type = "checkbox";
    box.value = each.name;
    label.append(box, look ? look.label : each.name);
    return label;
  }));
}

function pageRows() {
  const start = (state.page - 1) * PAGE;
  return result.subarray(start, start + PAGE);
}

/** @param {boolean} [changed] what is listed changed: back to the first page */
function refresh(changed) {
  if (!ready) return;
  result = filtered();
  const pages = Math.max(1, Math.ceil(result.length / PAGE));
  const leavesPage = Boolean(changed) && state.page > 1;
  state.page = changed ? 1 : Math.min(state.page, pages);
  const n = result.length;
  const values = { n: whole(n), m: whole(count) };
  const shown = put("shown", say(n < count ? "some" : "all", values, n));
  if (shown) shown.setAttribute("data-count", String(n));
  const button = put("download-csv", say("csv", values, n));
  if (button instanceof HTMLButtonElement) button.disabled = n === 0;
  const rows = pageRows();
  const start = (state.page - 1) * PAGE;
  put("range", n ? say("range", { a: whole(start + 1), b: whole(start + rows.length), n: whole(n) })
    : say("empty", {}));
  if (option.ready || fragment(state.page)) putRows(rows);
  else wakeRows(rows);
  showHeaders();
  showChips();
  showPager(pages);
  writeState(leavesPage);
}
