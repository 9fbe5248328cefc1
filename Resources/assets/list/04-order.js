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
 * Per column: each row's place among the distinct values, from 1 on; 0 has no value.
 * @type {Map<string, Uint32Array>}
 */
const ranks = new Map();

/** @param {string} name */
function ranksOf(name) {
  const known = ranks.get(name);
  if (known) return known;
  const keys = column(name).keys();
  const distinct = keys.filter((value) => value === value).sort();
  let size = 0;
  for (const value of distinct) if (size === 0 || distinct[size - 1] !== value) distinct[size++] = value;
  const made = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) {
    const value = keys[row];
    if (value !== value) continue;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (distinct[middle] < value) low = middle + 1;
      else high = middle;
    }
    made[row] = low + 1;
  }
  ranks.set(name, made);
  return made;
}

/**
 * All rows, sorted by counting; equal values in the default order, rows without a value last either way.
 * @param {string} name
 * @param {boolean} descending
 */
function sorted(name, descending) {
  const key = (descending ? "-" : "") + name;
  const known = orders.get(key);
  if (known) return known;
  const places = ranksOf(name);
  let last = 0;
  for (let row = 0; row < count; row += 1) if (places[row] > last) last = places[row];
  /** @param {number} rank */
  const bucket = (rank) => (rank === 0 ? last : descending ? last - rank : rank - 1);
  const starts = new Uint32Array(last + 2);
  for (let row = 0; row < count; row += 1) starts[bucket(places[row]) + 1] += 1;
  for (let at = 1; at < starts.length; at += 1) starts[at] += starts[at - 1];
  const order = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) {
    const row = defaultOrder[place];
    order[starts[bucket(places[row])]++] = row;
  }
  orders.set(key, order);
  return order;
}
