// @ts-check
/* Order: by score as in the pages without scripts, or by any other column. */

const defaultOrder = new Uint32Array(count);
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
