"""Texts that would do harm are shown as text, on every kind of page, and nothing of them runs."""

import re

import pytest
from conftest import a_tab, go
from hostile_project import TEXTS
from report_site import HOSTILE, name, one_of_each_kind

PAGES = one_of_each_kind(HOSTILE)
LISTS = [p for p in PAGES if p.name == "contacts.html"]
# The mouse goes over whatever may carry a text of the project's.
HOVER = """() => document.querySelectorAll('main td, main th, main a, main dd, main p').forEach(
  element => element.dispatchEvent(new MouseEvent('mouseover', {bubbles: true, cancelable: true})))"""


def shown(text):
    """A text as pages show it: white space is as wide as it likes."""
    return re.sub(r"\s+", " ", text).strip()


@pytest.fixture(scope="module")
def tab(browser):
    # No policy is needed to stop anything.
    with a_tab(browser, bypass_csp=True) as tab:
        yield tab


def test_there_are_pages():
    assert len(LISTS) == 4 and len(PAGES) > 20


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_nothing_runs(tab, path):
    """Neither while the page is read nor when the mouse goes over it; and its names are read letter by letter."""
    page, complaints = tab
    complaints.clear()
    go(page, path)
    page.wait_for_timeout(50)
    page.evaluate(HOVER)
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert page.locator("img, iframe, object, embed, main script, main style, svg script, [onload], [onerror], [onmouseover]").count() == 0
    assert page.eval_on_selector_all("a[href]", "as => as.filter(a => a.protocol === 'javascript:').length") == 0
    if path.parent != HOSTILE:
        language = 0 if path.relative_to(HOSTILE).parts[0] == "en" else 1
        assert shown(TEXTS[language]) in shown(page.evaluate("document.title"))
        assert shown(TEXTS[5]) in shown(page.text_content("header.top"))
    assert complaints == []


each_list = pytest.mark.parametrize("path", LISTS, ids=name)


@each_list
def test_lists_show_all_and_find_all(open_page, path):
    page = open_page(path, bypass_csp=True)
    names = [shown(n) for n in page.eval_on_selector_all("#contacts tbody tr.row th", "ts => ts.map(t => t.textContent)")]
    for text in TEXTS:
        assert shown(text.replace("\u2028", " ")) in [n.replace("\u2028", " ") for n in names], text
    page.click("#columns summary")
    for box in page.query_selector_all("#columns input"):
        box.check()
    for text in TEXTS:
        page.fill("#filter-text", text)
        assert int(page.locator("#shown").get_attribute("data-count")) >= 1, text
        closed = page.locator("#contacts .tgl[aria-expanded=false]")
        if closed.count():
            closed.first.click()
        assert page.locator("#contacts .opened [data-breakdown]").count() >= 1
    page.fill("#filter-text", "")
    for select in page.query_selector_all("select[data-filter]"):
        options = select.query_selector_all("option")
        for option in options[1:8]:
            select.select_option(option.get_attribute("value"))
            assert page.locator("#chips li").count() == 1
        select.select_option("")
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert page.locator("main img, main script, main svg svg").count() == 0


@each_list
def test_download_holds_no_formula(open_page, path):
    import csv
    import io
    from pathlib import Path

    page = open_page(path)
    separator = page.get_attribute("#contacts", "data-csv").split(" ")[0]
    with page.expect_download() as started:
        page.click("#download-csv")
    data = Path(started.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(data, newline=""), delimiter=separator))
    cells = [cell for row in rows for cell in row]
    number = re.compile(r"-?[0-9]+([.,][0-9]+)?")
    assert [c for c in cells if c[:1] in ("=", "+", "-", "@", "\t", "\r") and not number.fullmatch(c)] == []
    assert "'=SUM(A1)" in cells and TEXTS[0] in cells
    assert all(len(row) == len(rows[0]) for row in rows)


@each_list
def test_address_cannot_inject(open_page, path):
    """Whatever stands in a link's fragment becomes a value or nothing."""
    hostile = "#text=%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E&sort=constructor&columns=__proto__.name&page=-1e9&owner=x&word=%22%3E"
    page = open_page(path.as_uri() + hostile, bypass_csp=True)
    assert page.input_value("#filter-text") == "<img src=x onerror=window.pwned=1>"
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert page.locator("main img").count() == 0 and page.locator("#contacts thead th").count() == 1
