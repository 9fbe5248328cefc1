/*
 * A small report, built with the program, and the list's script as it is shipped, run over one of its pages.
 *
 * The page is read no further than the script needs to begin: what the table says of itself, and the texts that wait
 * in the template. So what is tested is the script with what the program wrote for it; rows are made in browsers only.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";

export const languages = ["en", "pl", "de"];
export const asOf = "2026-11-20";

const project = `
version: 1
title: Contracts
languages: [${languages}]
as-of: ${asOf}
currency: PLN
people:
  contacts:
    file: people.csv
    delimiter: ";"
    id: key
    name: person
    owner: keeper
    fields:
      note: {column: note}
      town: {column: town}
      goods: {type: list, column: goods, separator: "/"}
      loyal: {type: flag, column: loyal}
      reach: {type: number, column: reach, unit: PLN}
      seen: {type: date, column: seen}
  parameters:
    - {id: days, field: seen, measure: days-since, ranges: [{from: 0, points: 1}]}
    - {id: months, field: seen, measure: months-since, ranges: [{from: 0, points: 2}]}
    - {id: years, field: seen, measure: years-since, ranges: [{from: 0, to: 2, points: 3}, {from: 2, points: 0}]}
    - {id: goods, field: goods, combine: sum, features: [{value: planks, points: 1}, {value: bark, points: 2}]}
  segments: [{id: few, label: Few}, {id: many, label: Many, from: 4}]
`;

/* More than 64, so that positions have two digits; and more notes than there are in a dictionary. Line ends stay in names. */
const names = ["Łódka", "Żuraw", "Ćma", "Zebra", "Adler", "Ærø", "Straße", "İskender", "anna", "Ósma\n2\u2028"];
export const contacts = Array.from({ length: 70 }, (_, i) => ({
  key: "k" + i,
  person: names[i % 10] + " " + i,
  keeper: ["Anna", "Bea", ""][i % 3],
  note: ["two lines " + i, "<b> & \"" + i, "</script> " + i, "", "back\\slash " + i][i % 5],
  town: ["Łódź", "Gdańsk", "", "Köln"][i % 4],
  goods: ["planks", "bark/planks", "", "resin/bark"][i % 4],
  loyal: ["yes", "no", ""][i % 3],
  reach: ["12", "3.5", "", "-4.25", "100000"][i % 5],
  seen: ["2026-11-20", "2026-10-21", "", "2024-02-29", "2019-12-31", "2027-01-01"][i % 6],
}));

function built() {
  const folder = mkdtempSync(join(tmpdir(), "segmenta-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "segmenta.yaml"), project);
  const lines = [Object.keys(contacts[0])].concat(contacts.map(Object.values));
  const quoted = (cell) => '"' + cell.replaceAll('"', '""') + '"';
  writeFileSync(join(folder, "people.csv"), lines.map((line) => line.map(quoted).join(";")).join("\n"));
  execFileSync(process.env.SEGMENTA_PROGRAM, ["build", "segmenta.yaml", "--output", "report", "--quiet"], { cwd: folder });
  return join(folder, "report");
}

const report = built();
export const read = (path) => readFileSync(join(report, path), "utf8");

/** The cases of a contract, which the tests in Swift read too. */
export const cases = (name) => JSON.parse(readFileSync(new URL(name + ".json", import.meta.url), "utf8"));

const plain = (text) => text.replace(/&(lt|gt|amp|quot|#\d+|#x[\da-f]+);/gi, (_, name) => {
  const signs = { lt: "<", gt: ">", amp: "&", quot: '"' };
  return signs[name] || String.fromCodePoint(Number(name.replace(/^#x?/, (start) => (start === "#x" ? "0x" : ""))));
});

/** `data-…` attributes as `dataset` has them. */
const dataset = (tag) => Object.fromEntries(
  Array.from(tag.matchAll(/ data-([\w-]+)="([^"]*)"/g), ([, name, value]) => [name, plain(value)]));

/** The elements of a template that hold nothing but a text. */
const texts = (html, attribute) => Array.from(html.matchAll(/<p( [^>]*)>([^<]*)<\/p>/g))
  .map(([, tag, text]) => ({ dataset: dataset(tag), textContent: plain(text) }))
  .filter((each) => attribute in each.dataset);

/**
 * The list's script over everyone's list in a language: what it declares is reached by name.
 */
export function list(language) {
  const html = read(language + "/people/contacts.html");
  const table = {
    dataset: dataset(/<table [^>]*id="contacts"[^>]*>/.exec(html)[0]),
    tBodies: [{ rows: [{ cloneNode: () => ({ cells: [] }) }], addEventListener() {} }],
    tHead: { rows: [{ cells: [] }] },
  };
  const parts = { content: { querySelectorAll: (selector) => texts(html, /^\[data-(\w+)\]$/.exec(selector)[1]) } };
  const page = vm.createContext({
    document: {
      documentElement: { lang: language },
      getElementById: (id) => ({ contacts: table, parts }[id] || null),
      querySelectorAll: () => [],
      createElement: () => ({}),
      head: { append() {} },
    },
    IntersectionObserver: class { observe() {} },
    addEventListener() {},
    innerHeight: 900,
    btoa,
  });
  page.window = page;
  /* Without the function round it, what it declares is open to the tests. */
  const shipped = /^\(function \(\) \{\s*"use strict";([^]*)\}\)\(\);\s*$/.exec(read("assets/list.js"));
  vm.runInContext(shipped[1], page);
  return { page, get: (name) => vm.runInContext(name, page) };
}
