// @ts-check
/* The contacts of the list: all columns, taken from the head and the shards as they come in. */

/** @type {Map<string, Column>} */
const columns = new Map();
/** @type {string[]} */
let segmentIds = [];
const segmentOf = new Uint16Array(count);
const rankOf = new Uint32Array(count);
const digests = new Joined();
/**
 * Per parameter: which of its outcomes each contact has.
 * @type {Map<string, Joined>}
 */
const outcomes = new Map();
/** @type {Head | undefined} */
let head;

/** @param {FieldHead} field @returns {Column} */
function fieldColumn(field) {
  switch (field.kind) {
    case "code": case "flag": return codeColumn(field);
    case "list": return listColumn(field);
    case "number": case "date": return numberColumn();
    default: return textColumn(NaN);
  }
}

/** @param {Head} given */
function takeHead(given) {
  if (given.version !== 2) throw new Error(UNFIT);
  head = given;
  segmentIds = given.segments.map((segment) => segment[0]);
  given.segments.forEach((segment, index) => {
    segmentOf.fill(index, Math.max(0, segment[1] - from), Math.max(0, segment[2] - from));
  });
  columns.set("id", textColumn(NaN));
  columns.set("name", textColumn(0));
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
  for (const [name, field] of Object.entries(given.fields)) columns.set(name, fieldColumn(field));
  for (const parameter of given.parameters) outcomes.set(parameter.id, new Joined());
  expectDates(given);
}

/** @param {Shard} shard @param {number} first global row of its first row */
function takeShard(shard, first) {
  if (!head) throw new Error(UNFIT);
  const low = Math.max(from, first);
  const high = Math.min(from + count, first + shard.rows);
  /** @type {Span} */
  const span = { at: low - from, skip: low - first, take: high - low, rows: shard.rows };
  column("id").add(shard.id, span);
  column("name").add(shard.name, span, shard.order[lang] || Object.values(shard.order)[0]);
  column("score").add(shard.score, span);
  column("percent").add(shard.percent, span);
  column("completeness").add(shard.completeness, span);
  digests.add(shard.digest, span);
  outcomes.forEach((codes, id) => { codes.add(shard.outcomes[id], span); });
  for (const name of Object.keys(head.fields)) {
    const ranks = shard.ranks && shard.ranks[name];
    column(name).add(shard.fields[name], span, ranks && ranks[lang]);
  }
}

/** @param {string} name @returns {Column} */
function column(name) {
  const known = columns.get(name);
  if (!known) throw new Error(UNFIT);
  return known;
}

/** @param {string} name */
const isKind = (name, kind = "date") => !!head && !!head.fields[name] && head.fields[name].kind === kind;

/**
 * Where a contact's own page is, in a report that has one for each.
 * @param {number} row
 */
function address(row) {
  const digest = digests.piece(row);
  return option.href.replace(/\{(digest|\d+)\}/g, (_, what) => digest.slice(0, Number(what) || undefined));
}
