// @ts-check
/* Rows and columns: which columns are shown, and a contact's row in them, just as the page has it without scripts. */

/** @param {Element} cell */
function header(cell) {
  const button = /** @type {HTMLButtonElement} */ (cell.querySelector("button[data-sort]"));
  return { cell, button, name: button.dataset.sort || "" };
}
const headRow = /** @type {HTMLTableRowElement} */ (table.tHead && table.tHead.rows[0]);
/** The first are those of the page without scripts; then come those that wait in the template. */
const headers = Array.from(headRow.cells, header);
const pattern = /** @type {HTMLTableRowElement} */ (body.rows[0].cloneNode(true));
/**
 * The cells that are more than a text, by their column.
 * @type {Map<string, Element>}
 */
const cells = new Map(headers.map((each, index) => [each.name, pattern.cells[index]]));
const usual = headers.map((each) => each.name);
parts.querySelectorAll("[data-sort]").forEach((button) => {
  headers.push(header(/** @type {Element} */ (button.parentElement)));
});
/** The columns that are shown, in the order of `headers`. */
let shownColumns = usual;
/**
 * The contacts whose breakdown is open.
 * @type {Set<number>}
 */
const opened = new Set();

const shownHeaders = () => headers.filter((each) => shownColumns.includes(each.name));

/**
 * Shows columns; the name stays in any case, as the header of the rows.
 * @param {string[]} names
 */
function chooseColumns(names) {
  shownColumns = headers.map((each) => each.name).filter((name) => name === "name" || names.includes(name));
  headRow.replaceChildren(...shownHeaders().map((each) => each.cell));
  fit();
}

/** Columns that fit need no box to scroll in, and their headers stick to the window. */
function fit() {
  const box = table.parentElement;
  if (!box) return;
  box.classList.toggle("fits", shownColumns.length <= WIDEST);
  if (table.offsetWidth > box.clientWidth) box.classList.remove("fits");
}

/** @param {string} name @param {boolean} right */
function cellOf(name, right) {
  const known = cells.get(name);
  const cell = known ? /** @type {HTMLElement} */ (known.cloneNode(true)) : element("td");
  if (!known && right) cell.className = "n";
  return cell;
}

/** @param {number} row */
function makeRow(row) {
  const made = element("tr");
  const id = column("id").text(row);
  const segment = segments.get(segmentIds[segmentOf[row]]);
  made.className = "row";
  made.setAttribute("data-id", id);
  for (const each of shownHeaders()) {
    const cell = cellOf(each.name, each.cell.classList.contains("n"));
    const text = shownText(each.name, row, true);
    if (each.name === "name") {
      const holder = /** @type {Element} */ (cell.firstElementChild);
      holder.textContent = text;
      if (option.href) {
        holder.setAttribute("href", address(row));
        holder.setAttribute("data-contact", id);
      }
      cell.prepend(openButton(row, text));
    } else if (each.name === "segment") {
      if (segment) cell.replaceChildren(segment.node.cloneNode(true));
    } else if (each.name === "percent") {
      const [number, bar] = Array.from(/** @type {Element} */ (cell.firstElementChild).children);
      number.textContent = text;
      const width = format(column("percent").text(row), 0, false);
      bar.className = "bar " + (segment ? segment.tone : "k9") + " w" + width;
    } else if (text === "") {
      cell.replaceChildren(...nothing());
    } else {
      cell.textContent = text;
    }
    made.append(cell);
  }
  return made;
}

/**
 * The rows that came with the page lack nothing but the button that opens them.
 * @param {Uint32Array} rows
 */
function wakeRows(rows) {
  rows.forEach((row, place) => {
    const name = /** @type {Element} */ (body.rows[place].querySelector("th"));
    name.prepend(openButton(row, column("name").text(row)));
  });
}

/** @param {Uint32Array} rows */
function linesOf(rows) {
  const lines = document.createDocumentFragment();
  rows.forEach((row) => {
    lines.append(makeRow(row));
    if (opened.has(row)) lines.append(details(row));
  });
  return lines;
}

/** Rows that are made at once, more than the window shows below the filters; the others follow behind the picture. */
const FIRST = Math.ceil(innerHeight / 60);
const done = () => {};
/** Makes the rows that are still to come; until then the table is `aria-busy`. */
let finishRows = done;
/** Whether the reader has gone down the list. */
let isDown = false;
new IntersectionObserver((entries) => { isDown = entries[entries.length - 1].boundingClientRect.bottom < 0; })
  .observe(/** @type {Element} */ (table.caption));

/** @param {Uint32Array} rows */
function putRows(rows) {
  /* A reader far down the list is not to lose the place. */
  const first = isDown ? rows.length : Math.min(FIRST, rows.length);
  body.replaceChildren(linesOf(rows.subarray(0, first)));
  table.removeAttribute("aria-busy");
  finishRows = done;
  if (first === rows.length) return;
  const finish = () => {
    if (finishRows !== finish) return;
    finishRows = done;
    body.append(linesOf(rows.subarray(first)));
    table.removeAttribute("aria-busy");
  };
  finishRows = finish;
  table.setAttribute("aria-busy", "true");
  requestAnimationFrame(() => { setTimeout(finish); });
}
