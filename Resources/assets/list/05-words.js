// @ts-check
/* Words and numbers in the page's language. */

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
    reach: Boolean(data.reach),
  });
});
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

/** A dash, and words for those who hear the page. */
const nothing = () => Array.from(copy("[data-part=none]").childNodes);

/** @param {string} name @param {Record<string, string>} values @param {number} [n] chooses the plural form */
function say(name, values, n) {
  const pattern = n === undefined ? texts.get(name)
    : texts.get(name + "." + plural.select(n)) || texts.get(name + ".other");
  return (pattern || "").replace(/\{(\w+)\}/g, (_, key) => (key in values ? values[key] : ""));
}

/**
 * An exact decimal in the language's signs.
 * @param {string} value canonical, may be ""
 * @param {number} [decimals] below zero: as many as there are
 * @param {boolean} [grouped]
 */
function format(value, decimals = -1, grouped = true) {
  const negative = value.startsWith("-");
  const [given, fraction = ""] = (negative ? value.slice(1) : value).split(".");
  let whole = given;
  let rest = decimals < 0 ? fraction : fraction.slice(0, decimals).padEnd(decimals, "0");
  /* Half goes up, which for numbers below zero is towards it. */
  if (decimals >= 0 && (negative ? fraction.slice(decimals) > "5" : fraction.charAt(decimals) >= "5")) {
    const digits = String(BigInt(whole + rest) + BigInt(1)).padStart(decimals + 1, "0");
    whole = digits.slice(0, digits.length - decimals);
    rest = digits.slice(digits.length - decimals);
  }
  if (grouped && whole.length >= 3 + Number(option.grouping)) {
    whole = whole.replace(/\B(?=(\d{3})+$)/g, option.group);
  }
  const sign = negative && /[1-9]/.test(whole + rest) ? (grouped ? option.minus : "-") : "";
  return sign + whole + (rest ? option.decimal + rest : "");
}

/** @param {number} n */
const whole = (n) => format(String(n));

const months = option.months.split("|");
/** @param {string} iso */
function formatDay(iso) {
  const [y, m, d] = iso.split("-");
  const named = { y, m: months[Number(m) - 1] || m, d: String(Number(d)) };
  return option.date.replace(/\{([ymd])\}/g, (_, key) => named[/** @type {"y"} */ (key)]);
}

/**
 * A text in words: a flag's is "yes" or "no" in the data.
 * @param {string} name @param {string} value
 */
const inWords = (name, value) => (isKind(name, "flag") ? say(value, {}) : value);

/** @param {string} name @param {number} row @param {boolean} grouped false: for a file */
function shownText(name, row, grouped) {
  const known = column(name);
  const value = known.text(row);
  if (value === "") return "";
  if (name === "segment") return (segments.get(value) || { label: value }).label;
  if (isKind(name)) return grouped ? formatDay(value) : value;
  if (known.numeric) {
    const look = looks.get(name);
    return grouped ? format(value, look ? look.decimals : -1) + (look ? look.suffix : "") : format(value, -1, false);
  }
  if (name === "rank") return grouped ? whole(Number(value)) : value;
  return inWords(name, value);
}
