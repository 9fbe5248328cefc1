// @ts-check
/* Columns: what a contact's value is, how it sorts, and which rows a filter keeps. */

/** What each digit of base 64 is worth; the browser knows them. */
const DIGIT = new Uint8Array(128);
for (let value = 0; value < 64; value += 1) DIGIT[btoa(String.fromCharCode(value << 2)).charCodeAt(0)] = value;

/**
 * A base 64 number, most significant digit first.
 * @param {string} text @param {number} at @param {number} width
 */
function digits(text, at, width) {
  let value = 0;
  for (let k = 0; k < width; k += 1) value = value * 64 + DIGIT[text.charCodeAt(at + k)];
  return value;
}

/**
 * Reads base 64 numbers that all have the same width.
 * @param {string} text
 * @param {Span} span
 * @param {(row: number, value: number) => void} take
 */
function readDigits(text, span, take) {
  const width = text.length / span.rows;
  if (!Number.isInteger(width)) throw new Error(UNFIT);
  for (let i = 0; i < span.take; i += 1) take(span.at + i, digits(text, (span.skip + i) * width, width));
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
 * Letters that no Unicode decomposition reduces to a base letter, and the sigma that ends words.
 * @type {Record<string, string>}
 */
const PLAIN = { ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ø: "o", œ: "oe", æ: "ae", ß: "ss", þ: "th", ŧ: "t", ς: "σ" };
/** @type {Map<string, string>} */
const folds = new Map();

/**
 * Lower case without diacritics, so that "lodz" finds "Łódź"; the program does the same where it searches.
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
    const part = { first: span.at - span.skip, rows: span.rows, text };
    this.parts.push(part);
    return part;
  }

  /**
   * The part that holds a row.
   * @param {number} row
   */
  part(row) {
    let low = 0;
    let high = this.parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.parts[middle].first <= row) low = middle;
      else high = middle - 1;
    }
    return this.parts[low];
  }

  /**
   * A row's piece where all rows have pieces of the same length.
   * @param {number} row
   */
  piece(row) {
    const part = this.part(row);
    const width = part.text.length / part.rows;
    return part.text.substr((row - part.first) * width, width);
  }

  /** @param {number} row */
  item(row) {
    const part = this.part(row);
    const starts = part.starts || (part.starts = lineStarts(part.text, part.rows));
    const value = part.text.slice(starts[row - part.first], starts[row - part.first + 1] - 1);
    return value.includes("\x1f") ? value.replace(/\x1f/g, "\n") : value;
  }

  /**
   * Marks the rows that hold a text. Those that are marked already are not looked at.
   * @param {string} query folded @param {Uint8Array} mask
   */
  mark(query, mask) {
    for (const part of this.parts) {
      const text = Joined.foldPart(part);
      const starts = /** @type {Uint32Array} */ (part.foldedStarts);
      for (let row = 0; row < part.rows; row += 1) {
        if (mask[part.first + row]) continue;
        const at = text.indexOf(query, starts[row]);
        if (at < 0) break;
        while (starts[row + 1] <= at) row += 1;
        mask[part.first + row] = 1;
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
 * Values that are read from the shards when they are first asked for, or ahead of that while nothing else is to be
 * done.
 * @template V, P
 * @param {() => V} make
 * @param {(part: P, values: V) => void} read
 */
function lazily(make, read) {
  /** @type {P[]} */
  const parts = [];
  /** @type {V | undefined} */
  let values;
  let done = 0;
  const some = () => {
    if (!values) values = make();
    if (done < parts.length) read(parts[done++], values);
    return values;
  };
  return {
    /** @param {P} part */
    add(part) { parts.push(part); },
    all() {
      let made = some();
      while (done < parts.length) made = some();
      return made;
    },
    warm: () => parts.map(() => some),
  };
}

const noKeys = () => new Float64Array(count).fill(NaN);

/**
 * Texts, each with its alphabetical position.
 * @param {number} none what position 0 means as a key: NaN where it says that there is no value
 * @returns {Column}
 */
function textColumn(none) {
  const joined = new Joined();
  const keys = lazily(noKeys, (/** @type {{ranks: string, span: Span}} */ part, values) => {
    readDigits(part.ranks, part.span, (row, rank) => { values[row] = rank || none; });
  });
  return {
    numeric: false,
    add(text, span, ranks) {
      joined.add(text, span);
      if (ranks) keys.add({ ranks, span });
    },
    text: (row) => joined.item(row),
    keys: keys.all,
    mark: (query, mask) => joined.mark(query, mask),
    warm: () => joined.warm().concat(keys.warm()),
  };
}

/**
 * The numbers of a shard, read when they are first asked for. Up to 15 digits are read with one rounding, as Number
 * would; days become yyyymmdd.
 * @param {Part} part
 * @param {Float64Array} values
 */
function readNumbers(part, values) {
  const text = part.text;
  const end = text.length;
  const starts = new Uint32Array(part.rows + 1);
  let at = 0;
  for (let row = 0; row < part.rows; row += 1) {
    starts[row] = at;
    let length = 0;
    let scale = 0;
    let mantissa = 0;
    let negative = false;
    let code = 10;
    for (; at < end && (code = text.charCodeAt(at)) !== 10; at += 1) {
      if (code === 46) scale = 1;
      else if (code !== 45) {
        mantissa = mantissa * 10 + (code - 48);
        length += 1;
        scale *= 10;
      } else if (length === 0) negative = true;
    }
    if (length > 0) {
      if (length > 15) mantissa = Math.abs(Number(text.slice(starts[row], at)));
      else if (scale > 1) mantissa /= scale;
      const place = part.first + row;
      if (place >= 0 && place < count) values[place] = negative ? -mantissa : mantissa;
    }
    at += 1;
  }
  if (at !== end + 1) throw new Error(UNFIT);
  starts[part.rows] = end + 1;
  part.starts = starts;
}

/**
 * Numbers and days.
 * @returns {Column}
 */
function numberColumn() {
  const joined = new Joined();
  const keys = lazily(noKeys, readNumbers);
  return {
    numeric: true,
    add(text, span) { keys.add(joined.add(text, span)); },
    text: (row) => joined.item(row),
    keys: keys.all,
    warm: keys.warm,
  };
}

/** @param {FieldHead} field */
function dictionary(field) {
  const values = field.values ? field.values.split("\n").map((value) => value.replace(/\x1f/g, "\n")) : [];
  const ranks = new Float64Array(values.length);
  const order = field.order && (field.order[lang] || Object.values(field.order)[0]);
  const span = { at: 0, skip: 0, take: values.length, rows: values.length };
  if (order && values.length) readDigits(order, span, (row, rank) => { ranks[row] = rank; });
  /** @type {string[] | undefined} */
  let folded;
  return { values, ranks, folded: () => folded || (folded = values.map(fold)) };
}

/**
 * Texts and flags of few distinct values. A search looks for texts, and "no" in a flag is none.
 * @param {FieldHead} field
 * @returns {Column}
 */
function codeColumn(field) {
  const words = dictionary(field);
  const codes = lazily(() => new Uint32Array(count), (/** @type {{text: string, span: Span}} */ part, values) => {
    readDigits(part.text, part.span, (row, code) => { values[row] = code; });
  });
  return {
    numeric: false,
    add(text, span) { codes.add({ text, span }); },
    text(row) {
      const code = codes.all()[row];
      return code ? words.values[code - 1] : "";
    },
    keys: () => Float64Array.from(codes.all(), (code) => (code ? words.ranks[code - 1] : NaN)),
    mark: field.kind === "flag" ? undefined : (query, mask) => {
      const hit = Uint8Array.from([""].concat(words.folded()), (value) => (value.includes(query) ? 1 : 0));
      if (!hit.includes(1)) return;
      const all = codes.all();
      for (let row = 0; row < count; row += 1) mask[row] |= hit[all[row]];
    },
    keep(value, mask) {
      const code = words.values.indexOf(value) + 1;
      const all = codes.all();
      for (let row = 0; row < count; row += 1) if (all[row] !== code || !code) mask[row] = 0;
    },
    warm: codes.warm,
  };
}

/**
 * Several values a contact. Sorted by the first two of them.
 * @param {FieldHead} field
 * @returns {Column}
 */
function listColumn(field) {
  const words = dictionary(field);
  /* Shards come in order, so the values of all contacts can lie in one array. */
  const lists = lazily(
    () => ({ codes: /** @type {number[]} */ ([]), starts: new Uint32Array(count + 1) }),
    (/** @type {{text: string, span: Span}} */ { text, span }, { codes, starts }) => {
      const items = text.split("\n");
      if (items.length !== span.rows) throw new Error(UNFIT);
      for (let i = 0; i < span.take; i += 1) {
        const item = items[span.skip + i];
        if (item) for (const code of item.split(" ")) codes.push(Number(code));
        starts[span.at + i + 1] = codes.length;
      }
    });
  /**
   * Sets a mark in the rows that have one of the wanted values, or in those that have none.
   * @param {boolean[]} wanted by code @param {boolean} having @param {Uint8Array} mask @param {number} value
   */
  const set = (wanted, having, mask, value) => {
    const { codes, starts } = lists.all();
    for (let row = 0; row < count; row += 1) {
      let has = false;
      for (let at = starts[row]; at < starts[row + 1] && !has; at += 1) has = wanted[codes[at]];
      if (has === having) mask[row] = value;
    }
  };
  return {
    numeric: false,
    add(text, span) { lists.add({ text, span }); },
    text(row) {
      const { codes, starts } = lists.all();
      return codes.slice(starts[row], starts[row + 1]).map((code) => words.values[code]).join("; ");
    },
    keys() {
      const { codes, starts } = lists.all();
      const keys = noKeys();
      for (let row = 0; row < count; row += 1) {
        const at = starts[row];
        if (at === starts[row + 1]) continue;
        const second = at + 1 < starts[row + 1] ? words.ranks[codes[at + 1]] + 1 : 0;
        keys[row] = words.ranks[codes[at]] * (words.values.length + 1) + second;
      }
      return keys;
    },
    mark: (query, mask) => set(words.folded().map((each) => each.includes(query)), true, mask, 1),
    keep: (value, mask) => set(words.values.map((each) => each === value), false, mask, 0),
    warm: lists.warm,
  };
}
