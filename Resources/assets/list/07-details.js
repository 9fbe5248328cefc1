// @ts-check
/* The opened row: the breakdown of the contact's score, as on its own page, and what else is known of it. */

/** @param {number} row @param {string} name */
function openButton(row, name) {
  const button = element("button");
  button.className = "tgl";
  button.setAttribute("type", "button");
  button.setAttribute("aria-expanded", String(opened.has(row)));
  button.setAttribute("aria-label", say("open", { name }));
  button.dataset.row = String(row);
  return button;
}

/**
 * Opens a row, or closes it.
 * @param {HTMLElement} button
 */
function toggle(button) {
  const row = Number(button.dataset.row);
  const line = /** @type {Element} */ (button.closest("tr"));
  if (opened.delete(row)) {
    if (line.nextElementSibling) line.nextElementSibling.remove();
  } else {
    opened.add(row);
    line.after(details(row));
  }
  button.setAttribute("aria-expanded", String(opened.has(row)));
}

/**
 * Whole units from a day to the report's: a month is full on its day.
 * @param {string} iso
 * @param {string} unit
 */
function age(iso, unit) {
  const [start, end] = [iso, head ? head.asOf : iso];
  if (unit === "days") return (Date.parse(end) - Date.parse(start)) / 864e5;
  const [from, to] = [start, end].map((day) => day.split("-").map(Number));
  const months = (to[0] - from[0]) * 12 + to[1] - from[1] - (to[2] < from[2] ? 1 : 0);
  return unit === "months" ? months : Math.floor(months / 12);
}

/**
 * What a parameter judged, in words and with its unit; "" for no value.
 * @param {ParameterHead} of @param {number} row
 */
function judged(of, row) {
  const value = column(of.field).text(row);
  if (value === "") return "";
  if (of.age) {
    const units = age(value, of.age);
    return say(of.age, { n: whole(units) }, units);
  }
  if (!column(of.field).numeric) return inWords(of.field, value);
  const look = copy('[data-value="' + of.id + '"]');
  const fraction = (value.split(".")[1] || "").length;
  const number = format(value.replace("-", ""), fraction ? Math.max(fraction, Number(look.dataset.decimals || 0)) : 0);
  return (value.startsWith("-") ? option.minus : "") + (look.textContent || "").replace("{n}", number);
}

/**
 * The rule that a match names: its number, `outside`, `other` or `missing`; a list's values may match several.
 * @param {string} match
 * @param {Element} rules
 */
function ruleText(match, rules) {
  const known = rules.children;
  const named = match.split(" ").map((each) => {
    const number = Number(each.split(":")[1]) || known.length - (each === "missing" ? 0 : 1);
    return known[number - 1].textContent || "";
  });
  const last = named.pop() || "";
  if (!named.length) return last;
  return say("last", { items: named.reduce((items, next) => say("middle", { items, next })), last });
}

/** @param {ParameterHead} of @param {Element} line @param {number} row */
function fillLine(of, line, row) {
  const codes = /** @type {Joined} */ (outcomes.get(of.id)).piece(row);
  const [match, points, contribution, bar] = of.outcomes[digits(codes, 0, codes.length)];
  const cell = (/** @type {string} */ name) => /** @type {Element} */ (line.querySelector("." + name));
  const value = judged(of, row);
  cell("v").replaceChildren(...(value ? [value] : nothing()));
  cell("r").textContent = ruleText(match, /** @type {Element} */ (parts.querySelector('[data-rules="' + of.id + '"]')));
  if (match === "missing") cell("r").classList.add("warn");
  cell("p").textContent = format(points);
  cell("s").textContent = format(contribution);
  cell("bar").classList.add(match === "missing" ? "miss" : "w" + bar);
}

/**
 * The link behind an address to write to, to call or to visit, or "". As on the contact's own page, only what is
 * plainly one becomes a link.
 * @param {string} text
 */
function reach(text) {
  if (/^https?:\/\/[^/?#@]+([/?#]|$)/i.test(text)
    && !/[\0-\x20\x7f"<>\\^\x60{|}]|\p{White_Space}|\p{Bidi_Control}/u.test(text)) return text;
  const mail = /^[a-z\d._+'-]{1,64}@([a-z\d]+(-+[a-z\d]+)*\.)+[a-z\d]+(-+[a-z\d]+)*$/i;
  if (text.length < 255 && mail.test(text)) return "mailto:" + text;
  const number = text.replace(/^(\+.*?)\(0\)/, "$1").replace(/[ \xa0\u202f\u2011\u2013().\/-]/g, "");
  return /^\+?\d{5,15}$/.test(number) && !/^\d{4}-\d\d-\d\d$/.test(text) ? "tel:" + number : "";
}

/**
 * A fact, its addresses linked.
 * @param {string[]} texts the parts of a list
 */
function fact(texts) {
  const place = element("dd");
  texts.forEach((text, index) => {
    const address = reach(text);
    const shown = address ? element("a", text) : text;
    if (shown instanceof Element) shown.setAttribute("href", address);
    place.append(index ? "; " : "", shown);
  });
  return place;
}

/**
 * What is known of the contact and stands neither in a column nor in the breakdown.
 * @param {number} row
 */
function facts(row) {
  const list = element("dl");
  list.className = "facts";
  const told = head ? head.parameters.filter((each) => !each.age).map((each) => each.field) : [];
  looks.forEach((look, name) => {
    if (!columns.has(name) || shownColumns.includes(name) || told.includes(name) || name === "segment") return;
    const text = shownText(name, row, true);
    if (!text) return;
    list.append(element("dt", look.label), look.reach ? fact(text.split("; ")) : element("dd", text));
  });
  return list;
}

/** @param {number} row */
function details(row) {
  const line = element("tr");
  const cell = /** @type {HTMLTableCellElement} */ (element("td"));
  const inside = element("div");
  const brk = copy(".brk");
  line.className = "opened";
  cell.colSpan = shownColumns.length;
  inside.className = "in";
  brk.setAttribute("data-breakdown", column("id").text(row));
  const total = brk.querySelector("tfoot .s");
  if (total) total.textContent = format(column("score").text(row));
  for (const of of head ? head.parameters : []) {
    const found = brk.querySelector('[data-parameter="' + of.id + '"]');
    if (found) fillLine(of, found, row);
  }
  inside.append(brk, facts(row));
  if (option.href) {
    const link = element("a", say("page", { name: column("name").text(row) }));
    link.setAttribute("href", address(row));
    const more = element("p");
    more.className = "more";
    more.append(link);
    inside.append(more);
  }
  cell.append(inside);
  line.append(cell);
  return line;
}
