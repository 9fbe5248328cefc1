// @ts-check
/*
 * The contact list: filter, sort, page, download and print all contacts of a list, from columns that classic
 * scripts in assets/data/ hand over. Text is written as text only, and every word that is shown stands in the page.
 */
(function () {
"use strict";

/**
 * @typedef {{kind: string, values?: string, order?: Record<string, string>}} FieldHead
 * @typedef {{version: number, rows: number, segments: [string, number, number][],
 *   fields: Record<string, FieldHead>}} Head
 * @typedef {{rows: number, id: string, name: string, digest: string, score: string, percent: string,
 *   completeness: string, order: Record<string, string>, fields: Record<string, string>,
 *   ranks?: Record<string, Record<string, string>>}} Shard
 * @typedef {{at: number, skip: number, take: number, rows: number}} Span
 *   `take` items of a shard of `rows`, after its first `skip`, go to the list's rows from `at` on
 * @typedef {{first: number, rows: number, text: string, starts?: Uint32Array, folded?: string,
 *   foldedStarts?: Uint32Array}} Part
 *   one shard's joined column; `first` is below zero where the list begins inside the shard
 * @typedef {{label: string, decimals: number, suffix: string}} Look
 * @typedef {{
 *   numeric: boolean,
 *   add(text: string, span: Span): void,
 *   text(row: number): string,
 *   keys(): Float64Array,
 *   mark?(query: string, mask: Uint8Array): void,
 *   keep?(value: string, mask: Uint8Array): void,
 *   warm?(): (() => void)[]
 * }} Column `text` is "" and a key NaN where there is no value
 * @typedef {HTMLInputElement | HTMLSelectElement} Control
 */

const PAGE = 100;
const PRINTED = 2000;
const UNFIT = "the data do not fit the page";

const found = document.getElementById("contacts");
if (!(found instanceof HTMLTableElement) || !found.dataset.list) return;
const table = found;
const body = table.tBodies[0];
const firstRow = body.rows[0];
if (!firstRow) return;
const option = table.dataset;
const lang = document.documentElement.lang;
const from = Number(option.from);
const count = Number(option.to) - from;
const startPage = Math.floor(Number(option.first || 0) / PAGE) + 1;

/** @param {string} id */
const $ = (id) => document.getElementById(id);

/** @param {string} id @param {string} text */
function put(id, text) {
  const place = $(id);
  if (place) place.textContent = text;
  return place;
}

// MARK: columns

const DIGIT = new Uint8Array(128);
Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/").forEach((digit, value) => {
  DIGIT[digit.charCodeAt(0)] = value;
});

/**
 * Reads fixed-width base 64 numbers, most significant digit first.
 * @param {string} text
 * @param {Span} span
 * @param {(row: number, value: number) => void} put
 */
function readDigits(text, span, put) {
  const width = text.length / span.rows;
  if (!Number.isInteger(width)) throw new Error(UNFIT);
  let at = span.skip * width;
  for (let i = 0; i < span.take; i += 1) {
    let value = 0;
    for (let k = 0; k < width; k += 1, at += 1) value = value * 64 + DIGIT[text.charCodeAt(at)];
    put(span.at + i, value);
  }
}

/** @param {string} text @param {number} rows */
function lineStarts(text, rows) {
  const starts = new Uint32Array(rows + 1);
  let at = -1;
  for (let row = 1; row < rows; row += 1) {
    at = text.indexOf("\n", at + 1);
    if (at < 0) throw new Error(UNFIT);
    starts[row] = at + 1;
  }
  starts[rows] = text.length + 1;
  return starts;
}

/**
 * Letters that no Unicode decomposition reduces to a base letter.
 * @type {Record<string, string>}
 */
const PLAIN = { ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ø: "o", œ: "oe", æ: "ae", ß: "ss", þ: "th", ŧ: "t" };
/** @type {Map<string, string>} */
const folds = new Map();

/**
 * Lower case without diacritics, so that "lodz" finds "Łódź".
 * @param {string} text
 */
function fold(text) {
  return text.toLowerCase().replace(/[^\0-\x7f]+/g, (run) => {
    let plain = folds.get(run);
    if (plain === undefined) {
      plain = Array.from(run.normalize("NFKD").replace(/\p{M}+/gu, ""), (c) => PLAIN[c] || c).join("");
      plain = plain.replace(/\s/g, " ");
      if (folds.size < 20000) folds.set(run, plain);
    }
    return plain;
  });
}

/** A column of texts, kept as the shards' joined strings; cut up only where it is looked at. */
class Joined {
  constructor() {
    /** @type {Part[]} */
    this.parts = [];
  }

  /** @param {string} text @param {Span} span */
  add(text, span) {
    this.parts.push({ first: span.at - span.skip, rows: span.rows, text });
  }

  /** @param {number} row */
  item(row) {
    let low = 0;
    let high = this.parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.parts[middle].first <= row) low = middle;
      else high = middle - 1;
    }
    const part = this.parts[low];
    const starts = part.starts || (part.starts = lineStarts(part.text, part.rows));
    const value = part.text.slice(starts[row - part.first], starts[row - part.first + 1] - 1);
    return value.includes("\x1f") ? value.replace(/\x1f/g, "\n") : value;
  }

  /** @param {string} query folded @param {Uint8Array} mask */
  mark(query, mask) {
    for (const part of this.parts) {
      const text = Joined.foldPart(part);
      const starts = /** @type {Uint32Array} */ (part.foldedStarts);
      let row = 0;
      for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, starts[row + 1])) {
        while (starts[row + 1] <= at) row += 1;
        const place = part.first + row;
        if (place >= 0 && place < mask.length) mask[place] = 1;
        if (row + 1 === part.rows) break;
      }
    }
  }

  /** @param {Part} part */
  static foldPart(part) {
    if (part.folded === undefined) {
      part.folded = fold(part.text);
      part.foldedStarts = lineStarts(part.folded, part.rows);
    }
    return part.folded;
  }

  /** What can be done ahead of the first search, a shard at a time. */
  warm() {
    return this.parts.map((part) => () => {
      Joined.foldPart(part);
      if (!part.starts) part.starts = lineStarts(part.text, part.rows);
    });
  }
}

/**
 * Its keys are filled in by takeShard.
 * @returns {Column}
 */
function textColumn() {
  const joined = new Joined();
  const keys = new Float64Array(count).fill(NaN);
  return {
    numeric: false,
    add(text, span) { joined.add(text, span); },
    text: (row) => joined.item(row),
    keys: () => keys,
    mark: (query, mask) => joined.mark(query, mask),
    warm: () => joined.warm(),
  };
}

/**
 * Numbers and days (as yyyymmdd). Up to 15 digits are read with one rounding, as Number would.
 * @returns {Column}
 */
function numberColumn() {
  const joined = new Joined();
  const values = new Float64Array(count).fill(NaN);
  return {
    numeric: true,
    add(text, span) {
      joined.add(text, span);
      const end = text.length;
      const starts = new Uint32Array(span.rows + 1);
      let at = 0;
      for (let row = 0; row < span.rows; row += 1) {
        starts[row] = at;
        let digits = 0;
        let scale = 0;
        let mantissa = 0;
        let negative = false;
        let code = 10;
        for (; at < end && (code = text.charCodeAt(at)) !== 10; at += 1) {
          if (code === 46) scale = 1;
          else if (code !== 45) {
            mantissa = mantissa * 10 + (code - 48);
            digits += 1;
            scale *= 10;
          } else if (digits === 0) negative = true;
        }
        if (digits > 0 && row >= span.skip && row < span.skip + span.take) {
          if (digits > 15) mantissa = Math.abs(Number(text.slice(starts[row], at)));
          else if (scale > 1) mantissa /= scale;
          values[span.at + row - span.skip] = negative ? -mantissa : mantissa;
        }
        at += 1;
      }
      if (at !== end + 1) throw new Error(UNFIT);
      starts[span.rows] = end + 1;
      joined.parts[joined.parts.length - 1].starts = starts;
    },
    text: (row) => joined.item(row),
    keys: () => values,
  };
}

/** @param {FieldHead} head */
function dictionary(head) {
  const values = head.values ? head.values.split("\n").map((value) => value.replace(/\x1f/g, "\n")) : [];
  const ranks = new Float64Array(values.length);
  const order = head.order && (head.order[lang] || Object.values(head.order)[0]);
  const span = { at: 0, skip: 0, take: values.length, rows: values.length };
  if (order && values.length) readDigits(order, span, (row, rank) => { ranks[row] = rank; });
  /** @type {string[] | undefined} */
  let folded;
  return { values, ranks, folded: () => folded || (folded = values.map(fold)) };
}

/**
 * Texts and flags of few distinct values.
 * @param {FieldHead} head
 * @returns {Column}
 */
function codeColumn(head) {
  const words = dictionary(head);
  const codes = new Uint32Array(count);
  return {
    numeric: false,
    add(text, span) { readDigits(text, span, (row, code) => { codes[row] = code; }); },
    text: (row) => (codes[row] ? words.values[codes[row] - 1] : ""),
    keys: () => Float64Array.from(codes, (code) => (code ? words.ranks[code - 1] : NaN)),
    mark(query, mask) {
      const hit = Uint8Array.from([""].concat(words.folded()), (value) => (value.includes(query) ? 1 : 0));
      for (let row = 0; row < count; row += 1) mask[row] |= hit[codes[row]];
    },
    keep(value, mask) {
      const code = words.values.indexOf(value) + 1;
      for (let row = 0; row < count; row += 1) if (codes[row] !== code || !code) mask[row] = 0;
    },
  };
}

/**
 * Several values a contact. Sorted by the first two of them.
 * @param {FieldHead} head
 * @returns {Column}
 */
function listColumn(head) {
  const words = dictionary(head);
  const starts = new Uint32Array(count + 1);
  /** @type {number[]} */
  const codes = [];
  /** @param {number} row @param {boolean[]} wanted by code */
  const has = (row, wanted) => {
    for (let at = starts[row]; at < starts[row + 1]; at += 1) if (wanted[codes[at]]) return true;
    return false;
  };
  return {
    numeric: false,
    /* Shards come in order, so the values of all contacts can lie in one array. */
    add(text, span) {
      const items = text.split("\n");
      if (items.length !== span.rows) throw new Error(UNFIT);
      for (let i = 0; i < span.take; i += 1) {
        const item = items[span.skip + i];
        if (item) for (const code of item.split(" ")) codes.push(Number(code));
        starts[span.at + i + 1] = codes.length;
      }
    },
    text: (row) => codes.slice(starts[row], starts[row + 1]).map((code) => words.values[code]).join("; "),
    keys() {
      const keys = new Float64Array(count).fill(NaN);
      for (let row = 0; row < count; row += 1) {
        const at = starts[row];
        if (at === starts[row + 1]) continue;
        const second = at + 1 < starts[row + 1] ? words.ranks[codes[at + 1]] + 1 : 0;
        keys[row] = words.ranks[codes[at]] * (words.values.length + 1) + second;
      }
      return keys;
    },
    mark(query, mask) {
      const hit = words.folded().map((each) => each.includes(query));
      for (let row = 0; row < count; row += 1) if (has(row, hit)) mask[row] = 1;
    },
    keep(value, mask) {
      const hit = words.values.map((each) => each === value);
      for (let row = 0; row < count; row += 1) if (!has(row, hit)) mask[row] = 0;
    },
  };
}

/** @type {Map<string, Column>} */
const columns = new Map();
/** @type {string[]} */
let segmentIds = [];
const segmentOf = new Uint16Array(count);
const rankOf = new Uint32Array(count);
const digests = new Joined();
/** @type {Head | undefined} */
let head;

/** @param {Head} given */
function takeHead(given) {
  if (given.version !== 1) throw new Error(UNFIT);
  head = given;
  segmentIds = given.segments.map((segment) => segment[0]);
  given.segments.forEach((segment, index) => {
    segmentOf.fill(index, Math.max(0, segment[1] - from), Math.max(0, segment[2] - from));
  });
  /* Written as text in the page, because checkers warn of the type; every browser of today has it. */
  controls.forEach((control) => {
    const field = given.fields[control.dataset.min || control.dataset.max || ""];
    if (field && field.kind === "date" && control instanceof HTMLInputElement) control.type = "date";
  });
  for (const name of ["id", "name"]) columns.set(name, textColumn());
  for (const name of ["score", "percent", "completeness"]) columns.set(name, numberColumn());
  columns.set("rank", {
    numeric: false,
    add() {},
    text: (row) => String(rankOf[row]),
    keys: () => Float64Array.from(rankOf),
  });
  columns.set("segment", {
    numeric: false,
    add() {},
    text: (row) => segmentIds[segmentOf[row]],
    keys: () => Float64Array.from(segmentOf, (index) => segmentIds.length - index),
    keep(value, mask) {
      const index = segmentIds.indexOf(value);
      for (let row = 0; row < count; row += 1) if (segmentOf[row] !== index) mask[row] = 0;
    },
  });
  for (const [name, field] of Object.entries(given.fields)) {
    if (columns.has(name)) continue;
    const number = field.kind === "number" || field.kind === "date";
    columns.set(name, field.kind === "code" ? codeColumn(field) : field.kind === "list" ? listColumn(field)
      : number ? numberColumn() : textColumn());
  }
}

/** @param {Shard} shard @param {number} first global row of its first row */
function takeShard(shard, first) {
  if (!head) throw new Error(UNFIT);
  const low = Math.max(from, first);
  const high = Math.min(from + count, first + shard.rows);
  /** @type {Span} */
  const span = { at: low - from, skip: low - first, take: high - low, rows: shard.rows };
  const core = { id: shard.id, name: shard.name, score: shard.score, percent: shard.percent,
    completeness: shard.completeness };
  for (const [name, text] of Object.entries(core)) column(name).add(text, span);
  if (option.href) digests.add(shard.digest, span);
  const names = column("name").keys();
  readDigits(shard.order[lang] || Object.values(shard.order)[0], span, (row, rank) => { names[row] = rank; });
  for (const name of Object.keys(head.fields)) {
    const known = columns.get(name);
    const text = shard.fields[name];
    if (!known || text === undefined) continue;
    known.add(text, span);
    const ranks = shard.ranks && shard.ranks[name];
    if (ranks) {
      const keys = known.keys();
      readDigits(ranks[lang], span, (row, rank) => { keys[row] = known.text(row) ? rank : NaN; });
    }
  }
}

/** @param {string} name @returns {Column} */
function column(name) {
  const known = columns.get(name);
  if (!known) throw new Error(UNFIT);
  return known;
}

/**
 * Where a contact's own page is, or "".
 * @param {number} row
 */
function address(row) {
  const pattern = option.href;
  if (!pattern) return "";
  const part = digests.parts.find((each) => row >= each.first && row < each.first + each.rows);
  const at = part ? (row - part.first) * 16 : 0;
  const digest = part ? part.text.slice(at, at + 16) : "";
  return pattern.replace(/\{(digest|\d+)\}/g, (_, what) => digest.slice(0, Number(what) || 16));
}

// MARK: order

const defaultOrder = new Uint32Array(count);
const defaultPlace = new Uint32Array(count);
/** @type {Map<string, Uint32Array>} */
const orders = new Map();

/** Rows come by descending score; here equal scores get one rank and the language's order of names. */
function settleOrder() {
  const scores = column("score").keys();
  const names = column("name").keys();
  for (let start = 0, end = 0; start < count; start = end) {
    while (end < count && scores[end] === scores[start]) {
      defaultOrder[end] = end;
      rankOf[end] = start + 1 + from;
      end += 1;
    }
    if (end - start > 1) defaultOrder.subarray(start, end).sort((a, b) => names[a] - names[b]);
  }
  defaultOrder.forEach((row, place) => { defaultPlace[row] = place; });
}

/**
 * All rows, sorted; equal keys in the default order, rows without a value last either way.
 * Key and place are packed in one number, because typed arrays sort natively.
 * @param {string} name
 * @param {boolean} descending
 */
function sorted(name, descending) {
  const key = (descending ? "-" : "") + name;
  const known = orders.get(key);
  if (known) return known;
  const keys = column(name).keys();
  const present = keys.filter((value) => value === value);
  const distinct = Float64Array.from(present).sort();
  let size = 0;
  for (const value of distinct) if (size === 0 || distinct[size - 1] !== value) distinct[size++] = value;
  const whole = size > 0 && distinct[0] >= 0 && distinct[size - 1] < 4e6 && distinct.every(Number.isInteger);
  const packed = new Float64Array(present.length);
  const order = new Uint32Array(count);
  let filled = 0;
  let last = present.length;
  for (let place = 0; place < count; place += 1) {
    const value = keys[defaultOrder[place]];
    if (value !== value) {
      order[last++] = defaultOrder[place];
      continue;
    }
    let rank = value;
    if (!whole) {
      let low = 0;
      let high = size - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (distinct[middle] < value) low = middle + 1;
        else high = middle;
      }
      rank = low;
    }
    packed[filled++] = (descending ? 4e6 - rank : rank) * count + place;
  }
  packed.sort();
  for (let i = 0; i < filled; i += 1) order[i] = defaultOrder[packed[i] % count];
  orders.set(key, order);
  return order;
}

// MARK: words and numbers

const parts = /** @type {HTMLTemplateElement} */ ($("parts")).content;
const plural = new Intl.PluralRules(lang);
/** @type {Map<string, string>} */
const texts = new Map();
/** @type {Map<string, Look>} */
const looks = new Map();
parts.querySelectorAll("[data-text]").forEach((item) => {
  const data = /** @type {HTMLElement} */ (item).dataset;
  texts.set(data.text + (data.plural ? "." + data.plural : ""), item.textContent || "");
});
parts.querySelectorAll("[data-column]").forEach((item) => {
  const data = /** @type {HTMLElement} */ (item).dataset;
  looks.set(data.column || "", {
    label: item.textContent || "",
    decimals: data.decimals === undefined ? -1 : Number(data.decimals),
    suffix: data.suffix || "",
  });
});
const nothing = /** @type {Element} */ (parts.querySelector("[data-part=none]"));
/** @type {Map<string, {node: Element, label: string, tone: string}>} */
const segments = new Map();
parts.querySelectorAll("[data-segment]").forEach((item) => {
  const node = /** @type {HTMLElement} */ (item.cloneNode(true));
  const id = node.dataset.segment || "";
  const mark = node.querySelector(".rk");
  const tone = mark ? Array.from(mark.classList).find((token) => /^k\d$/.test(token)) : undefined;
  node.removeAttribute("data-segment");
  const plain = /** @type {Element} */ (node.cloneNode(true));
  plain.querySelectorAll(".rk").forEach((rk) => { rk.remove(); });
  segments.set(id, { node, label: plain.textContent || id, tone: tone || "k9" });
});

/** @param {string} name @param {Record<string, string>} values @param {number} [n] chooses the plural form */
function say(name, values, n) {
  const pattern = n === undefined ? texts.get(name)
    : texts.get(name + "." + plural.select(n)) || texts.get(name + ".other");
  return (pattern || "").replace(/\{(\w+)\}/g, (_, key) => (key in values ? values[key] : ""));
}

/**
 * An exact decimal in the language's signs.
 * @param {string} value canonical, may be ""
 * @param {number} decimals -1: as many as there are
 * @param {boolean} grouped
 */
function format(value, decimals, grouped) {
  const negative = value.startsWith("-");
  const [given, fraction = ""] = (negative ? value.slice(1) : value).split(".");
  let whole = given;
  let rest = decimals < 0 ? fraction : fraction.slice(0, decimals).padEnd(decimals, "0");
  if (decimals >= 0 && fraction.charAt(decimals) >= "5") {
    const digits = String(BigInt(whole + rest) + BigInt(1)).padStart(decimals + 1, "0");
    whole = digits.slice(0, digits.length - decimals);
    rest = digits.slice(digits.length - decimals);
  }
  if (grouped && whole.length >= 3 + Number(option.grouping || 1)) {
    whole = whole.replace(/\B(?=(\d{3})+$)/g, option.group || "");
  }
  const sign = negative && /[1-9]/.test(whole + rest) ? (grouped ? option.minus || "-" : "-") : "";
  return sign + whole + (rest ? (option.decimal || ".") + rest : "");
}

/** @param {number} n */
const whole = (n) => format(String(n), -1, true);

const months = (option.months || "").split("|");
/** @param {string} iso */
function formatDay(iso) {
  const [y, m, d] = iso.split("-");
  const named = { y, m: months[Number(m) - 1] || m, d: String(Number(d)) };
  return (option.date || "{y}-{m}-{d}").replace(/\{([ymd])\}/g, (_, key) => named[/** @type {"y"} */ (key)]);
}

/**
 * What a reader calls a value of a column: its option's text where the column has a filter.
 * @type {Map<string, Map<string, string>>}
 */
const names = new Map();
document.querySelectorAll("select[data-filter]").forEach((item) => {
  const select = /** @type {HTMLSelectElement} */ (item);
  names.set(select.dataset.filter || "", new Map(Array.from(select.options, (o) => [o.value, o.text])));
});

/** @param {string} name @param {number} row @param {boolean} grouped false: for a file */
function shownText(name, row, grouped) {
  const known = column(name);
  const value = known.text(row);
  if (value === "") return "";
  if (name === "segment") return (segments.get(value) || { label: value }).label;
  const field = head && head.fields[name];
  if (field && field.kind === "date") return grouped ? formatDay(value) : value;
  const look = looks.get(name);
  if (known.numeric) {
    return grouped ? format(value, look ? look.decimals : -1, true) + (look ? look.suffix : "")
      : format(value, -1, false);
  }
  if (name === "rank") return grouped ? whole(Number(value)) : value;
  const named = names.get(name);
  if (named && field && field.kind === "list") {
    return value.split("; ").map((each) => named.get(each) || each).join("; ");
  }
  return (named && named.get(value)) || value;
}

// MARK: rows

const headers = Array.from(table.querySelectorAll("thead th")).map((cell) => {
  const button = /** @type {HTMLButtonElement} */ (cell.querySelector("button[data-sort]"));
  return { cell, button, name: button.dataset.sort || "" };
});
const pattern = /** @type {HTMLTableRowElement} */ (firstRow.cloneNode(true));

/** @param {number} row */
function makeRow(row) {
  const made = /** @type {HTMLTableRowElement} */ (pattern.cloneNode(true));
  const id = column("id").text(row);
  const segment = segments.get(segmentIds[segmentOf[row]]);
  made.setAttribute("data-id", id);
  headers.forEach((header, index) => {
    const cell = made.cells[index];
    const text = shownText(header.name, row, true);
    if (header.name === "name") {
      const holder = /** @type {Element} */ (cell.firstElementChild);
      holder.textContent = text;
      if (option.href) {
        holder.setAttribute("href", address(row));
        holder.setAttribute("data-contact", id);
      }
    } else if (header.name === "segment") {
      if (segment) cell.replaceChildren(segment.node.cloneNode(true));
    } else if (header.name === "percent") {
      const [number, bar] = Array.from(/** @type {Element} */ (cell.firstElementChild).children);
      number.textContent = text;
      const width = format(column("percent").text(row), 0, false);
      bar.className = "bar " + (segment ? segment.tone : "k9") + " w" + width;
    } else if (text === "") {
      cell.replaceChildren(...Array.from(nothing.cloneNode(true).childNodes));
    } else {
      cell.textContent = text;
    }
  });
  return made;
}

/** @param {Uint32Array} rows */
function putRows(rows) {
  const made = document.createDocumentFragment();
  rows.forEach((row) => { made.appendChild(makeRow(row)); });
  body.replaceChildren(made);
}

// MARK: filters and state

const controls = /** @type {Control[]} */ (Array.from(
  document.querySelectorAll("#filter-text, #filter-segment, [data-filter], [data-min], [data-max]")));
const RESERVED = ["text", "segment", "sort", "page"];
const state = { sort: "score", descending: true, page: startPage };
let ready = false;
let result = new Uint32Array(0);

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

function isDefaultOrder() {
  return state.sort === "score" && state.descending;
}

/** @param {number} page */
function fragment(page) {
  const query = new URLSearchParams();
  controls.forEach((control) => { if (given(control)) query.set(stateKey(control), given(control)); });
  if (!isDefaultOrder()) query.set("sort", (state.descending ? "-" : "") + state.sort);
  if (page !== startPage) query.set("page", String(page));
  return query.toString();
}

function readState() {
  const text = location.hash.slice(1);
  if (text && !text.includes("=")) return false;
  const query = new URLSearchParams(text);
  controls.forEach((control) => { control.value = query.get(stateKey(control)) || ""; });
  const sort = query.get("sort") || "-score";
  const name = sort.replace(/^-/, "");
  const known = headers.some((header) => header.name === name);
  state.sort = known ? name : "score";
  state.descending = known ? sort.startsWith("-") : true;
  state.page = Math.max(1, Math.floor(Number(query.get("page"))) || startPage);
  return true;
}

function writeState() {
  const text = fragment(state.page);
  if (location.hash.slice(1) !== text) {
    history.replaceState(null, "", text ? "#" + text : location.href.split("#")[0]);
  }
  document.querySelectorAll("a[hreflang]").forEach((link) => {
    const target = (link.getAttribute("href") || "").split("#")[0];
    link.setAttribute("href", target + (text ? "#" + text : ""));
  });
}

/** @param {string} value a number or an ISO day */
const limit = (value) => Number(/^\d{4}-\d\d-\d\d$/.test(value) ? value.replace(/-/g, "") : value);

function filtered() {
  const mask = new Uint8Array(count).fill(1);
  let all = true;
  for (const control of controls) {
    const value = given(control);
    if (!value) continue;
    all = false;
    if (control.id === "filter-text") {
      const hits = new Uint8Array(count);
      const query = fold(value).replace(/\s+/g, " ");
      columns.forEach((each) => { if (each.mark) each.mark(query, hits); });
      for (let row = 0; row < count; row += 1) mask[row] &= hits[row];
    } else if (control.dataset.min || control.dataset.max) {
      const keys = column(control.dataset.min || control.dataset.max || "").keys();
      const bound = limit(value);
      const sign = control.dataset.min ? 1 : -1;
      for (let row = 0; row < count; row += 1) if (!(keys[row] * sign >= bound * sign)) mask[row] = 0;
    } else {
      const known = columns.get(control.id === "filter-segment" ? "segment" : control.dataset.filter || "");
      if (known && known.keep) known.keep(value, mask);
      else if (known) for (let row = 0; row < count; row += 1) if (known.text(row) !== value) mask[row] = 0;
    }
  }
  const order = isDefaultOrder() ? defaultOrder : sorted(state.sort, state.descending);
  return all ? order : order.filter((row) => mask[row]);
}

// MARK: what is around the rows

/** @param {Control} control */
function described(control) {
  const label = document.querySelector('label[for="' + CSS.escape(control.id) + '"]');
  const chosen = control instanceof HTMLSelectElement ? control.selectedOptions[0] : undefined;
  const plain = given(control);
  const value = chosen ? chosen.text : control.type === "date" ? formatDay(plain)
    : control.type === "number" && /^-?\d+(\.\d+)?$/.test(plain) ? format(plain, -1, true) : plain;
  return { label: label ? (label.textContent || "").trim() : "", value };
}

/** @param {string} tag @param {string} text */
function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
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
    const item = document.createElement("li");
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
    const holder = document.createElement("li");
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
      const gap = document.createElement("li");
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
  headers.forEach((header) => {
    const active = header.name === state.sort;
    if (active) header.cell.setAttribute("aria-sort", state.descending ? "descending" : "ascending");
    else header.cell.removeAttribute("aria-sort");
    const glyph = header.button.querySelector("i");
    if (glyph) glyph.textContent = !active ? "↕" : state.descending ? "▼" : "▲";
  });
  const look = looks.get(state.sort);
  put("order", isDefaultOrder() ? say("default", {})
    : say(state.descending ? "descending" : "ascending", { column: look ? look.label : state.sort }));
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
  putRows(rows);
  showHeaders();
  showChips();
  showPager(pages);
  writeState();
}

// MARK: download

/**
 * Text that a spreadsheet would take for a formula is made text.
 * @param {string} text
 */
const guarded = (text) => (/^[=+\-@\t\r]/.test(text) ? "'" + text : text);

function download() {
  const [separator, decimal] = (option.csv || ", .").split(" ");
  const wrong = new RegExp('["\\r\\n' + separator + "]");
  /** @param {string} text */
  const quoted = (text) => (wrong.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text);
  const listed = Array.from(looks.keys()).filter((name) => columns.has(name));
  const titles = listed.map((name) => quoted(guarded((looks.get(name) || { label: name }).label)));
  const lines = [titles.join(separator)];
  const sign = option.decimal || ".";
  result.forEach((row) => {
    lines.push(listed.map((name) => {
      const text = shownText(name, row, false);
      const field = head && head.fields[name];
      if (column(name).numeric && !(field && field.kind === "date")) return text.replace(sign, decimal);
      return quoted(name === "rank" ? text : guarded(text));
    }).join(separator));
  });
  const blob = new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  const button = $("download-csv");
  link.href = URL.createObjectURL(blob);
  link.download = (button && button.dataset.file) || "contacts.csv";
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 60000);
}

// MARK: what the reader does

/** @param {string} id @param {string} type @param {(event: Event) => void} work */
function on(id, type, work) {
  const place = $(id);
  if (place) place.addEventListener(type, work);
}

function listen() {
  on("filters", "submit", (event) => { event.preventDefault(); });
  on("filters", "input", () => { refresh(true); });
  on("reset", "click", () => {
    controls.forEach((control) => { control.value = ""; });
    refresh(true);
    if (controls[0]) controls[0].focus();
  });
  on("download-csv", "click", download);
  headers.forEach((header) => {
    header.button.addEventListener("click", () => {
      if (!ready) return;
      const numeric = column(header.name).numeric || header.name === "segment";
      state.descending = state.sort === header.name ? !state.descending : numeric;
      state.sort = header.name;
      refresh(true);
    });
  });
  body.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const selection = getSelection();
    if (target.closest("a, button") || (selection && !selection.isCollapsed)) return;
    const row = target.closest("tr");
    const link = row && row.querySelector("a[data-contact]");
    if (link instanceof HTMLElement) link.click();
  });
  addEventListener("hashchange", () => {
    if (!ready || !readState()) return;
    refresh();
    table.scrollIntoView();
    const region = table.closest("[tabindex]");
    if (region instanceof HTMLElement) region.focus({ preventScroll: true });
  });
  /* Paper has no pages to turn: every row that is listed is printed, up to a bound that is said. */
  addEventListener("beforeprint", () => {
    if (!ready || result.length <= PAGE) return;
    putRows(result.subarray(0, PRINTED));
    const note = $("print-filters");
    if (note && result.length > PRINTED) {
      note.append(" " + say("cut", { a: whole(PRINTED), n: whole(result.length) }));
    }
  });
  addEventListener("afterprint", () => {
    if (!ready || result.length <= PAGE) return;
    putRows(pageRows());
    showChips();
  });
}

// MARK: loading

const firsts = (option.shards || "").split(" ").map(Number);
const total = Number(option.total);
const wanted = firsts.map((_, index) => index).filter((index) => {
  const end = index + 1 < firsts.length ? firsts[index + 1] : total;
  return firsts[index] < from + count && end > from;
});
let missing = wanted.length;
let broken = false;

/** The static rows and links stay; the controls that cannot work go. */
function fail() {
  if (broken) return;
  broken = true;
  const form = $("filters");
  if (form) form.hidden = true;
  put("order", " " + say("failed", {}));
}

/** What was typed before the data came wins over the address. */
function start() {
  settleOrder();
  ready = true;
  const typed = controls.map((control) => control.value);
  readState();
  controls.forEach((control, index) => {
    if (!typed[index] || typed[index] === control.value) return;
    control.value = typed[index];
    state.page = 1;
  });
  refresh();
  table.setAttribute("data-ready", "true");
  const jobs = Array.from(columns.values()).flatMap((each) => (each.warm ? each.warm() : []));
  const later = window.requestIdleCallback || ((/** @type {() => void} */ work) => setTimeout(work, 20));
  const work = () => {
    const job = jobs.shift();
    if (job) job();
    if (job) later(work);
  };
  later(work);
}

/** @param {() => void} work */
function guardedly(work) {
  if (broken) return;
  try {
    work();
  } catch (_) {
    fail();
  }
}

Object.assign(window, {
  /** @param {string} list @param {Head} data */
  segmentaHead(list, data) {
    if (list === option.list) guardedly(() => { takeHead(data); });
  },
  /** @param {string} list @param {number} index @param {Shard} data */
  segmentaShard(list, index, data) {
    if (list !== option.list || !wanted.includes(index)) return;
    guardedly(() => {
      takeShard(data, firsts[index]);
      missing -= 1;
      if (missing === 0) start();
    });
  },
});

listen();
[""].concat(wanted.map((index) => "-" + index)).forEach((suffix) => {
  const script = document.createElement("script");
  script.async = false;
  script.src = option.source + (option.list || "") + suffix + ".js";
  script.onerror = fail;
  script.onload = () => { script.remove(); };
  document.head.append(script);
});
})();
