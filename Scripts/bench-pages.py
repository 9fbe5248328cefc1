"""Measures the list of all contacts of a built report in a real browser, from disk, against what it must reach.

    bench-pages.py <output folder> [--runs N]

Prints the median of the runs (sort and filter: the slowest of several) beside each limit, and ends with 1 where a
limit is passed. SEGMENTA_CHROMIUM names the browser (default /usr/bin/chromium).
"""

import argparse
import os
import re
import statistics
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("SEGMENTA_CHROMIUM", "/usr/bin/chromium")

# Notes when the list says that all of it is there.
WATCH = """addEventListener('DOMContentLoaded', () => {
  const table = document.getElementById('contacts');
  const look = () => { if (table.dataset.ready) window.readyAt = window.readyAt || performance.now(); };
  new MutationObserver(look).observe(table, {attributes: true});
  look();
});"""

# From the event to the laid-out rows of the window, and to the last of the page.
CHANGE = """async ([column, query]) => {
  const input = document.getElementById('filter-text');
  const button = document.querySelector(`#contacts [data-sort="${column}"]`);
  if (!button) input.value = query;
  const start = performance.now();
  if (button) button.click();
  else input.dispatchEvent(new Event('input', {bubbles: true}));
  document.body.offsetHeight;
  const shown = performance.now() - start;
  while (document.querySelector('#contacts[aria-busy]')) await new Promise(requestAnimationFrame);
  document.body.offsetHeight;
  return [shown, performance.now() - start];
}"""


def run_once(playwright, page_file):
    """One visit with a cold browser: milliseconds and bytes."""
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.add_init_script(WATCH)
    page.goto(page_file.as_uri())
    page.wait_for_selector("#contacts[data-ready=true]", state="attached", timeout=60_000)
    figures = {
        "first rows": page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"),
        "ready": page.evaluate("window.readyAt"),
    }
    # A reader needs longer than that to begin to type; what is left to prepare is prepared meanwhile.
    page.wait_for_timeout(1500)
    title = page.locator("#contacts tbody th").first.text_content()
    queries = ["a", "ma", title[:4], title, "no such contact"]
    columns = page.eval_on_selector_all("#contacts thead [data-sort]", "bs => bs.map(b => b.dataset.sort)")
    for name, changes in (("text filter", [("", query) for query in queries]), ("sort", [(c, "") for c in columns])):
        spent = [page.evaluate(CHANGE, change) for change in changes]
        figures[name], figures[name + ", last row"] = map(max, zip(*spent))
        page.evaluate(CHANGE, ("", ""))
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    metrics = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    figures["memory"] = metrics["JSHeapUsedSize"]
    count = int(page.locator("#contacts").get_attribute("data-total"))
    browser.close()
    return figures, count


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    site = options.output.resolve()
    page_file = sorted(site.glob("*/*/contacts.html"))[0]
    with sync_playwright() as playwright:
        runs = [run_once(playwright, page_file) for _ in range(options.runs)]

    def median(key):
        return statistics.median(figures[key] for figures, _ in runs)

    def largest(pattern):
        return max(path.stat().st_size for path in site.glob(pattern))

    lists = [p for p in site.glob("*/*/**/*.html") if re.match(r"contacts(-\d+)?$", p.stem) or p.parent.name == "segments"]
    rows = [(key, median(key), limit, "ms") for key, limit in
            (("first rows", 500), ("ready", 1000), ("text filter", 50), ("text filter, last row", None), ("sort", 100),
             ("sort, last row", None))]
    rows += [(name, size / 1000, limit, "kB") for name, size, limit in (
        ("memory", median("memory"), 150_000),
        ("largest list page", max(p.stat().st_size for p in lists), 150),
        ("styles", sum(p.stat().st_size for p in site.glob("assets/*.css")), 25),
        ("scripts", sum(p.stat().st_size for p in site.glob("assets/*.js")), 40),
        ("largest shard", largest("assets/data/*-*.js"), 500),
    )]
    print(f"{runs[0][1]} contacts, {page_file.relative_to(site)}, the median of {options.runs} visits")
    for name, value, limit, unit in rows:
        limits = "" if limit is None else f"   limit {limit:>7} {unit}{'' if value <= limit else '   PASSED'}"
        print(f"{name:<24}{value:>12.1f} {unit}{limits}")
    sys.exit(1 if any(limit is not None and value > limit for _, value, limit, _ in rows) else 0)


if __name__ == "__main__":
    main()
