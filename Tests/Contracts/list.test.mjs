/* What the list's script works out for itself, held against the cases that the program is held against too. */
import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { asOf, cases, contacts, languages, list, read } from "./report.mjs";

const { get } = list("en");

test("text is folded for a search as the program folds it", () => {
  const fold = get("fold");
  const { texts, letters } = cases("folding");
  assert.ok(texts.length > 0);
  for (const [text, folded] of texts) assert.equal(fold(text), folded, text);
  for (const block of letters) {
    for (let code = parseInt(block.from, 16); code <= parseInt(block.to, 16); code += 1) {
      const letter = String.fromCodePoint(code);
      if (!/\p{L}/u.test(letter)) continue;
      const folded = letter in block.folded ? block.folded[letter] : letter;
      assert.equal(fold(letter), folded, "U+" + code.toString(16));
    }
  }
});

test("what is plainly an address becomes the link that the program makes of it", () => {
  const reach = get("reach");
  const { linked, text } = cases("addresses");
  assert.ok(linked.length > 0 && text.length > 0);
  for (const [address, link] of linked) assert.equal(reach(address), link, address);
  for (const each of text) assert.equal(reach(each), "", each);
});

test("ages are whole units, in the words of each language", () => {
  const age = get("age");
  const { ages, words } = cases("ages");
  assert.ok(ages.length > 0 && words.length > 0);
  for (const { from, to, ...units } of ages) {
    get("(day) => { head = { asOf: day }; }")(to);
    for (const unit of ["days", "months", "years"]) assert.equal(age(from, unit), units[unit], from + " " + to + " " + unit);
  }
  for (const language of languages) {
    const say = list(language).get("(count, unit) => say(unit, { n: whole(count) }, count)");
    for (const { count, unit, ...said } of words) assert.equal(say(count, unit), said[language], language + " " + count);
  }
});

test("numbers and days are written as the program writes them", () => {
  const { numbers, days } = cases("numbers");
  assert.ok(numbers.length > 0 && days.length > 0);
  for (const language of languages) {
    const page = list(language);
    const [format, formatDay] = [page.get("format"), page.get("formatDay")];
    for (const { number, decimals, ...written } of numbers) {
      assert.equal(format(number, decimals), written[language], language + " " + number + " " + decimals);
    }
    for (const { day, ...written } of days) assert.equal(formatDay(day), written[language], language + " " + day);
  }
});

test("no cell of a download is a formula", () => {
  const guarded = get("guarded");
  const { guarded: kept, "cut open": cut, bare } = cases("cells");
  assert.ok(kept.length > 0 && cut.length > 0 && bare.length > 0);
  for (const text of kept) assert.equal(guarded(text), "'" + text);
  for (const [text, safe] of cut) assert.equal(guarded(text), safe);
  for (const text of bare) assert.equal(guarded(text), text);
});

test("the script reads what the program wrote of each contact", () => {
  for (const language of languages) {
    const { page, get } = list(language);
    /* One shard more, which never comes: the rows are for browsers to make. */
    get("() => { missing += 1; }")();
    vm.runInContext(read("assets/data/people.js") + read("assets/data/people-0.js"), page);
    assert.deepEqual([get("broken"), get("missing")], [false, 1]);
    const column = get("column");
    const rows = Array.from({ length: get("count") }, (_, row) => row);
    assert.deepEqual(rows.map((row) => column("id").text(row)).sort(), contacts.map((each) => each.key).sort());
    const byName = new Map();
    for (const row of rows) {
      const contact = contacts.find((each) => each.key === column("id").text(row));
      assert.equal(column("name").text(row), contact.person);
      assert.equal(column("owner").text(row), contact.keeper);
      assert.equal(column("goods").text(row), contact.goods.replace("/", "; "));
      for (const name of ["note", "town", "loyal", "reach", "seen"]) {
        assert.equal(column(name).text(row), contact[name], name + " of " + contact.key);
      }
      byName.set(column("name").keys()[row], contact.person);
    }
    /* Every name has a position of its own, and those that begin alike follow one another. */
    const sorted = Array.from(byName.keys()).sort((a, b) => a - b).map((key) => byName.get(key).split(/\s/)[0]);
    assert.equal(sorted.length, contacts.length);
    assert.equal(sorted.filter((name, index) => name !== sorted[index - 1]).length, 10);
    /* The rules of a parameter wait in the page in the order of its matches. */
    const { asOf: day, parameters } = get("head");
    assert.equal(day, asOf);
    for (const { outcomes } of parameters) {
      const single = outcomes.map(([match]) => match).filter((match) => !match.includes(" "));
      assert.ok(single.length >= 3);
      const rules = { children: single.map((textContent) => ({ textContent })) };
      for (const match of single) assert.equal(get("ruleText")(match, rules), match);
    }
  }
});
