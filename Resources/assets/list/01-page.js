// @ts-check
/*
 * The contact list: filters, sorts, pages, opens, downloads and prints all contacts of a list, from columns that
 * classic scripts in assets/data/ hand over. Text is written as text only, and every word that is shown stands in
 * the page. The files of this folder become one script, assets/list.js, inside a function of its own.
 *
 * Here: what the parts hand each other, and the page they work on.
 */

/**
 * @typedef {{kind: string, values?: string, order?: Record<string, string>}} FieldHead
 *   what a field's column holds, and the alphabetical position of its words in each language
 * @typedef {{id: string, field: string, age?: string, outcomes: [string, string, string, number][]}} ParameterHead
 *   `age` is the unit in which a date is judged; an outcome is its match, points, contribution, and bar in per cent
 * @typedef {{version: number, rows: number, asOf: string, segments: [string, number, number][],
 *   fields: Record<string, FieldHead>, parameters: ParameterHead[]}} Head
 * @typedef {{rows: number, id: string, name: string, digest: string, score: string, percent: string,
 *   completeness: string, order: Record<string, string>, fields: Record<string, string>,
 *   ranks?: Record<string, Record<string, string>>, outcomes: Record<string, string>}} Shard
 * @typedef {{at: number, skip: number, take: number, rows: number}} Span
 *   `take` items of a shard of `rows`, after its first `skip`, go to the list's rows from `at` on
 * @typedef {{first: number, rows: number, text: string, starts?: Uint32Array, folded?: string,
 *   foldedStarts?: Uint32Array}} Part
 *   one shard's joined column; `first` is below zero where the list begins inside the shard
 * @typedef {{
 *   numeric: boolean,
 *   add(text: string, span: Span, ranks?: string): void,
 *   text(row: number): string,
 *   keys(): Float64Array,
 *   mark?(query: string, mask: Uint8Array): void,
 *   keep?(value: string, mask: Uint8Array): void,
 *   warm?(): (() => unknown)[]
 * }} Column `text` is "" and a key NaN where there is no value; `ranks` are alphabetical positions, and `warm` does
 *   in pieces what the first search or sorting would have to do
 * @typedef {{label: string, decimals: number, suffix: string, reach: boolean}} Look
 * @typedef {HTMLInputElement | HTMLSelectElement} Control
 */

/** The most rows that are printed. */
const PRINTED = 2000;
const UNFIT = "the data do not fit the page";

const table = /** @type {HTMLTableElement} */ (document.getElementById("contacts"));
const body = table.tBodies[0];
/** What the page says of the list: where its data are, its lengths, and how the language writes numbers and days. */
const option = /** @type {Record<string, string>} */ (table.dataset);
/** Rows a page, as in the pages without scripts. */
const PAGE = Number(option.rows);
/** Columns that can be read side by side; with more the table scrolls sideways. */
const WIDEST = Number(option.columns);
const lang = document.documentElement.lang;
/** The list's part of all contacts, which come in the order of their scores. */
const from = Number(option.from);
const count = Number(option.to) - from;
const startPage = Math.floor(Number(option.first) / PAGE) + 1;
const parts = /** @type {HTMLTemplateElement} */ (document.getElementById("parts")).content;

/** @param {string} id */
const $ = (id) => document.getElementById(id);

/** @param {string} id @param {string} text */
function put(id, text) {
  const place = $(id);
  if (place) place.textContent = text;
  return place;
}

/** @param {string} tag @param {string} [text] */
function element(tag, text) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  return made;
}

/**
 * A copy of an element of the page's template.
 * @param {string} selector
 */
const copy = (selector) =>
  /** @type {HTMLElement} */ (/** @type {Element} */ (parts.querySelector(selector)).cloneNode(true));
