"""The lists of contacts in a real browser, from disk.

Everything is found in the pages themselves, so that any project's output can be tested, small or large.
"""

import csv
import io
import random
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import expect
from report_site import SITE, languages, name, one_language_each

PAGE = 100
PRINTED = 2000


def lists():
    """The first pages of contact lists: everyone's, and in each language a segment of another kind of contact."""
    found = []
    for index, language in enumerate(languages()):
        found += sorted((SITE / language).glob("*/contacts.html"))
        folders = sorted((SITE / language).glob("*/segments"))
        for folder in folders[index % len(folders):][:1]:
            pages = (p for p in sorted(folder.glob("*.html")) if 'data-first="0"' in p.read_text("utf-8"))
            found += [p for p in [next(pages, None)] if p]
    return found


LISTS = lists()
WHOLE = [p for p in LISTS if p.name == "contacts.html"]
# Every list, for what depends on its language or its fields: words, numbers, order, files.
each_list = pytest.mark.parametrize("path", LISTS, ids=name)
# Everyone's list of each kind of contact in one language, and a segment's, for what the script does alike in all.
FEW = one_language_each(WHOLE)
each_few = pytest.mark.parametrize("path", FEW + [p for p in LISTS if p not in WHOLE][:1], ids=name)
each_whole = pytest.mark.parametrize("path", FEW, ids=name)


def count(page):
    return int(page.locator("#shown").get_attribute("data-count"))


def wait_for_rows(page):
    """A page's last rows come a little after its first."""
    page.wait_for_selector("#contacts:not([aria-busy])", state="attached")


def ids(page):
    wait_for_rows(page)
    return page.eval_on_selector_all("#contacts tbody tr", "rows => rows.map(row => row.dataset.id)")


def column(page, key):
    """What the shown rows have in a column; None where there is no value."""
    wait_for_rows(page)
    return page.evaluate(
        """key => {
          const at = [...document.querySelectorAll('#contacts thead th')].findIndex(th => th.querySelector(`[data-sort="${key}"]`));
          return [...document.querySelectorAll('#contacts tbody tr')].map(row => {
            const cell = row.cells[at];
            const none = cell.querySelector(':scope > span[aria-hidden] + span.vh') && cell.children.length === 2;
            return none ? null : cell.textContent.trim();
          });
        }""",
        key,
    )


def set_control(page, selector, value):
    page.eval_on_selector(
        selector,
        "(c, v) => { c.value = v; c.dispatchEvent(new Event('input', {bubbles: true})); }",
        value,
    )


def plain(text):
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("ł", "l")


def test_the_site_has_lists():
    assert languages() and WHOLE
    assert {p.relative_to(SITE).parts[1] for p in FEW} == {p.relative_to(SITE).parts[1] for p in WHOLE}


@each_list
def test_scripted_rows_are_the_static_rows(open_page, path):
    # All but the buttons that open rows, which without scripts would open nothing.
    take = """rows => rows.slice(0, 100).map(row => {
      const copy = row.cloneNode(true);
      copy.querySelectorAll('.tgl').forEach(button => button.remove());
      return copy.outerHTML;
    })"""
    static = open_page(path, java_script_enabled=False)
    written = re.findall(r'<tr class="row" data-id.*?</tr>', path.read_text("utf-8"), re.S)
    page = open_page(path)
    woken = page.eval_on_selector_all("#contacts tbody tr", take)
    set_control(page, "#filter-text", "zzzz")
    set_control(page, "#filter-text", "")
    wait_for_rows(page)
    scripted = page.eval_on_selector_all("#contacts tbody tr", take)
    parsed = page.evaluate(
        """rows => rows.slice(0, 100).map(row => {
          const box = document.createElement('table');
          box.innerHTML = '<tbody>' + row + '</tbody>';
          return box.rows[0].outerHTML;
        })""",
        written,
    )
    assert woken == parsed and scripted == parsed
    assert page.locator("#contacts tbody .tgl").count() == len(written)
    assert static.locator("#contacts tbody tr").count() == len(written)
    shown = static.inner_text("#shown")
    assert page.inner_text("#shown") == shown


@each_list
def test_text_filter(open_page, path):
    page = open_page(path)
    total = count(page)
    wanted = random.Random(2).choice(ids(page))
    title = page.eval_on_selector_all(
        "#contacts tbody tr", "(rows, id) => rows.find(r => r.dataset.id === id).querySelector('th').textContent", wanted
    )
    spent = page.eval_on_selector(
        "#filter-text",
        """(c, v) => { const at = performance.now(); c.value = v;
           c.dispatchEvent(new Event('input', {bubbles: true})); return performance.now() - at; }""",
        title,
    )
    exact = count(page)
    assert 1 <= exact <= total and spent < 200
    assert wanted in ids(page) or exact > PAGE
    set_control(page, "#filter-text", plain(title).upper())
    assert count(page) == exact
    set_control(page, "#filter-text", wanted)
    assert wanted in ids(page) or count(page) > PAGE
    set_control(page, "#filter-text", "no such contact \u2603")
    assert count(page) == 0 and ids(page) == [] and page.locator("#download-csv").is_disabled()
    page.click("#reset")
    assert count(page) == total and page.locator("#reset").is_hidden()
    assert "#" not in page.url


def flag(page, selector):
    """Whether a choice is between yes and no, which are said in the language's words."""
    values = page.eval_on_selector_all(selector + " option", "os => os.map(o => o.value)")
    return set(values) <= {"", "yes", "no"}


@each_list
def test_choices(open_page, path):
    page = open_page(path)
    total = count(page)
    shown = page.eval_on_selector_all("#contacts thead button", "bs => bs.map(b => b.dataset.sort)")
    for choice in page.query_selector_all("#filter-segment, select[data-filter]"):
        selector = "#" + page.evaluate("e => CSS.escape(e.id)", choice)
        field = choice.get_attribute("data-filter") or "segment"
        options = page.eval_on_selector_all(selector + " option", "os => os.map(o => [o.value, o.text])")
        assert options[0][0] == ""
        found = 0
        for value, label in options[1:]:
            set_control(page, selector, value)
            found += count(page)
            assert page.locator("#chips li").count() == 1
            if field in shown and count(page):
                spelt = value if field not in ("segment",) and not flag(page, selector) else label
                assert all(spelt in (text or "") for text in column(page, field))
        if field == "segment":
            assert found == total
        page.click("#chips button")
        assert count(page) == total


@each_few
def test_limits(open_page, path):
    page = open_page(path)
    total = count(page)
    for low in page.query_selector_all("input[data-min]"):
        field = low.get_attribute("data-min")
        lower, upper = f'input[data-min="{field}"]', f'input[data-max="{field}"]'
        day = low.get_attribute("type") == "date"
        few, many = ("1000-01-01", "9999-12-31") if day else ("-999999999999999", "999999999999999")
        set_control(page, lower, few)
        valued = count(page)
        assert valued <= total
        set_control(page, lower, many)
        assert count(page) <= valued
        set_control(page, lower, "")
        set_control(page, upper, many)
        assert count(page) == valued
        split = "2026-01-01" if day else "1000.5"
        set_control(page, upper, split)
        below = count(page)
        set_control(page, upper, "")
        set_control(page, lower, split)
        assert valued <= below + count(page) <= valued * 2
        set_control(page, lower, "")


@each_list
def test_sorting(open_page, path):
    page = open_page(path)
    option = page.eval_on_selector("#contacts", "t => ({...t.dataset})")
    total = count(page)
    columns = page.eval_on_selector_all("#contacts thead button[data-sort]", "bs => bs.map(b => b.dataset.sort)")
    assert columns[0:2] == ["rank", "name"] and "score" in columns

    def number(text):
        text = text.replace(option["group"], "").replace(option["minus"], "-").replace(option["decimal"], ".")
        match = re.fullmatch(r"(-?\d+(\.\d+)?)\s?%?", text.replace("\u00a0", ""))
        return float(match.group(1)) if match else None

    for key in columns:
        for _ in range(2):
            page.click(f'#contacts thead button[data-sort="{key}"]')
            assert page.locator("#contacts thead [aria-sort]").count() == 1
            way = page.eval_on_selector(f'#contacts th:has([data-sort="{key}"])', "th => th.getAttribute('aria-sort')")
            values = column(page, key)
            given = [value for value in values if value is not None]
            assert given == values[: len(given)], "contacts without a value come last"
            numbers = [number(value) for value in given]
            if key != "name" and given and None not in numbers:
                assert numbers == sorted(numbers, reverse=way == "descending"), key
            elif key != "name":
                runs = [v for i, v in enumerate(given) if i == 0 or given[i - 1] != v]
                assert len(runs) == len(set(runs)), key
            assert count(page) == total
    if total <= PAGE:
        page.click('#contacts thead button[data-sort="name"]')
        first = ids(page)
        page.click('#contacts thead button[data-sort="name"]')
        assert ids(page) == first[::-1]


@each_few
def test_keyboard_sorts(open_page, path):
    page = open_page(path)
    page.focus('#contacts thead button[data-sort="name"]')
    page.keyboard.press("Enter")
    assert page.eval_on_selector('#contacts th:has([data-sort="name"])', "th => th.getAttribute('aria-sort')") == "ascending"


@each_whole
def test_paging_and_back(open_page, path):
    page = open_page(path)
    total = count(page)
    if total <= PAGE:
        assert page.locator("#pager a").count() == 0
        return
    first = ids(page)
    assert len(first) == PAGE
    page.click("#pager a[rel=next]")
    # Asked for by a selector: a page's policy lets nobody evaluate text again and again.
    current = page.locator("#pager [aria-current]")
    expect(current).to_have_text("2")
    second = ids(page)
    assert not set(first) & set(second) and "page=2" in page.url
    set_control(page, "#filter-text", "zzzz")
    expect(page.locator("#pager a")).to_have_count(0)
    page.go_back()
    expect(current).to_have_text("2")
    assert ids(page) == second
    page.go_back()
    expect(current).to_have_text("1")
    assert ids(page) == first


@each_whole
def test_address_holds_the_state(open_page, path):
    page = open_page(path)
    page.select_option("#filter-segment", index=1)
    page.click('#contacts thead button[data-sort="name"]')
    choice = page.locator("select[data-filter]").first
    if choice.count():
        choice.select_option(index=1)
    state = (count(page), ids(page))
    assert "#" in page.url
    other = open_page(page.url)
    assert (count(other), ids(other)) == state
    link = page.locator("#contacts tbody a[data-contact]").first
    if link.count():
        link.click()
        page.wait_for_load_state()
        page.go_back()
        page.wait_for_selector("#contacts[data-ready=true]", state="attached")
        assert (count(page), ids(page)) == state
    switch = page.locator("a[hreflang]").first
    if switch.count():
        switch.click()
        page.wait_for_selector("#contacts[data-ready=true]", state="attached")
        assert count(page) == state[0]
        if state[0] <= PAGE:
            assert set(ids(page)) == set(state[1])


@each_whole
def test_typed_before_the_data_is_there(browser, path):
    """A filter that is set at once is applied when the list is ready."""
    context = browser.new_context()
    context.add_init_script(
        """document.addEventListener('DOMContentLoaded', () => {
          document.getElementById('filter-text').value = 'no such contact \\u2603'; });"""
    )
    page = context.new_page()
    page.goto(path.as_uri())
    page.wait_for_selector("#contacts[data-ready=true]", state="attached")
    assert count(page) == 0
    context.close()


@each_list
def test_download(open_page, path):
    page = open_page(path)
    separator, decimal = page.get_attribute("#contacts", "data-csv").split(" ")
    choice = page.locator("select[data-filter]").first
    if choice.count():
        choice.select_option(index=1)
        if count(page) == 0:
            choice.select_option(index=0)
    with page.expect_download() as started:
        page.click("#download-csv")
    assert started.value.suggested_filename == page.get_attribute("#download-csv", "data-file")
    data = Path(started.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator))
    names = page.eval_on_selector(
        "#parts", "t => [...t.content.querySelectorAll('[data-column]')].map(c => c.dataset.column)"
    )
    header, body = rows[0], rows[1:]
    assert len(header) == len(names) and len(body) == count(page)
    assert [row[names.index("id")].lstrip("'") for row in body[:PAGE]] == [i.lstrip("'") for i in ids(page)]
    number = re.compile(r"-?\d+(" + re.escape(decimal) + r"\d+)?")
    for row in body:
        assert len(row) == len(header)
        assert number.fullmatch(row[names.index("score")])
        for cell in row:
            assert not re.match(r"[=+@\t\r]", cell) and (not cell.startswith("-") or number.fullmatch(cell))


@each_few
def test_print(open_page, path):
    page = open_page(path)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#contacts tbody tr").count() == min(count(page), PRINTED)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(ids(page)) == min(count(page), PAGE)
    title = page.locator("#contacts tbody th").first.inner_text()
    page.fill("#filter-text", title)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("#filters").is_hidden() and page.locator(".tools").is_hidden()
    assert title in page.inner_text("#print-filters")
    assert page.pdf().startswith(b"%PDF")


@each_few
def test_without_scripts(open_page, path):
    """Every contact stands on one of the static pages, and its link leads to an existing place."""
    total = seen = 0
    target = path
    for _ in range(6):
        page = open_page(target, java_script_enabled=False)
        total = count(page)
        rows = ids(page)
        seen += len(rows)
        assert rows and page.locator("#filters").is_hidden() and page.locator("#download-csv").is_hidden()
        link = page.locator("#contacts tbody a[data-contact]").last
        if link.count():
            file, _, place = link.get_attribute("href").partition("#")
            found = (target.parent / file).resolve()
            assert found.is_file()
            assert not place or f'id="{place}"' in found.read_text("utf-8")
        following = page.locator("#pager a[rel=next]")
        if not following.count():
            assert seen == total
            break
        target = (target.parent / following.get_attribute("href")).resolve()
    assert seen <= total


TABLE = """table => [...table.rows].map(row => [row.dataset.parameter || row.parentElement.tagName,
  ...[...row.cells].map(cell => [cell.className, cell.textContent,
    ...[...cell.querySelectorAll('.bar')].map(bar => [...bar.classList].sort().join(' '))])])"""


@each_list
def test_opened_row_is_the_breakdown_of_the_page(open_page, path):
    """What a script puts together from codes is what the contact's own page says, to the last sign."""
    page = open_page(path)
    if not page.locator("#contacts tbody a[data-contact]").count():
        pytest.skip("built without contact pages")
    rows = page.locator("#contacts tbody tr.row")
    chosen = sorted(random.Random(3).sample(range(rows.count()), min(5, rows.count())))
    linked = 0
    own = None
    for index in chosen:
        line = rows.nth(index)
        identity = line.get_attribute("data-id")
        line.locator("td").last.click()
        place = page.locator(f"#contacts table[data-breakdown={identity!r}]")
        assert place.count() == 1 and place.is_visible()
        address = line.locator("a[data-contact]").evaluate("link => link.href")
        if own is None:
            own = open_page(address, ready=False)
        else:
            own.goto(address)
        assert place.evaluate(TABLE) == own.locator(f"table[data-breakdown={identity!r}]").evaluate(TABLE)
        linked += page.locator(".opened .facts dd a").count()
        assert page.locator(".opened .more a").evaluate("link => link.href") == address
        line.locator(".tgl").click()
        assert page.locator("#contacts .opened").count() == 0
    assert linked > 0 or "people" not in path.parts, "people have addresses"


@each_whole
def test_opened_rows_stay_open(open_page, path):
    """Sorting and printing keep what is open; a link in the row is followed."""
    page = open_page(path)
    name = page.locator("#contacts tbody tr.row th a, #contacts tbody tr.row th .nm").first.inner_text()
    page.locator("#contacts tbody .tgl").first.click()
    page.click('#contacts thead button[data-sort="name"]')
    assert page.locator("#contacts .opened").count() <= 1
    page.fill("#filter-text", name)
    assert page.locator("#contacts .opened").count() == 1
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#contacts .opened").count() == 1


@each_few
def test_columns(open_page, path):
    """Any column can be shown or hidden; the choice is in the address, and in that of the other language."""
    page = open_page(path)
    page.click("#columns summary")
    boxes = page.locator("#columns input")
    values = boxes.evaluate_all("bs => bs.map(b => b.value)")
    sort = "#contacts thead [data-sort]"
    before = page.eval_on_selector_all(sort, "bs => bs.map(b => b.dataset.sort)")
    assert [v for v in values if boxes.nth(values.index(v)).is_checked()] == [n for n in before if n != "name"]
    # One with the mouse, the others without its way there.
    boxes.first.set_checked(False)
    page.eval_on_selector_all("#columns input", "bs => bs.forEach(b => { if (!b.checked) b.click(); })")
    shown = page.eval_on_selector_all(sort, "bs => bs.map(b => b.dataset.sort)")
    assert sorted(shown) == sorted(values + ["name"]) and len(set(shown)) == len(shown)
    assert page.eval_on_selector_all("#contacts tbody tr", "rs => rs.every(r => r.cells.length === %d)" % len(shown))
    for key in shown[-3:]:
        page.click(f'#contacts thead button[data-sort="{key}"]')
        given = [v for v in column(page, key) if v is not None]
        assert given == column(page, key)[: len(given)]
    page.eval_on_selector_all("#columns input", "bs => bs.slice(1).forEach(b => { if (b.checked) b.click(); })")
    assert page.eval_on_selector_all(sort, "bs => bs.map(b => b.dataset.sort)") == ["rank", "name"]
    assert "columns=rank.name" in page.url
    switch = page.locator("a[hreflang]").first
    if switch.count():
        switch.click()
        page.wait_for_selector("#contacts[data-ready=true]", state="attached")
        assert page.eval_on_selector_all(sort, "bs => bs.map(b => b.dataset.sort)") == ["rank", "name"]


@each_whole
def test_link_opens_the_contact(open_page, path):
    page = open_page(path)
    link = page.locator("#contacts tbody a[data-contact]").first
    if not link.count():
        pytest.skip("built without contact pages")
    identity = link.get_attribute("data-contact")
    link.click()
    page.wait_for_url("**/contacts/**")
    breakdown = page.locator(f"[data-breakdown={identity!r}]")
    assert breakdown.count() == 1 and breakdown.is_visible()
    assert page.locator("[data-breakdown]:visible").count() == 1
    assert page.locator("[data-breakdown]:visible tbody tr[data-parameter]").count() > 0
