"""Pages that are made to be printed: an owner's briefing and a contact's card fit one sheet.

    SEGMENTA_SITE=<output folder> pytest Tests/Browser
"""

import random
import re

import pytest
from report_site import SITE, name, one_language_each

BRIEFINGS = sorted(SITE.glob("*/*/owners/*.html"))


def cards():
    """Of each folder the contacts with most to say, and some others."""
    chosen = []
    for folder in sorted(SITE.glob("*/*/contacts")):
        pages = sorted(p for p in folder.glob("*.html") if re.fullmatch(r"[0-9a-f]{16}", p.stem))
        longest = sorted(pages, key=lambda p: p.stat().st_size)[-3:]
        others = random.Random(3).sample(pages, min(2, len(pages)))
        chosen += sorted(set(longest + others))
    return chosen


each_briefing = pytest.mark.parametrize("path", BRIEFINGS, ids=name)
# Every owner's name in one language or the other, of companies and of people: it is the filter behind the link.
each_owner = pytest.mark.parametrize("path", one_language_each(BRIEFINGS), ids=name)
each_card = pytest.mark.parametrize("path", cards(), ids=name)


@pytest.fixture(scope="module")
def sheet(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


def sheets(page):
    """How many sheets of A4 a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4", prefer_css_page_size=True)))


@each_briefing
def test_a_briefing_fits_one_sheet(sheet, path):
    sheet.goto(path.as_uri())
    rows = sheet.locator("table.brief tbody tr.row")
    assert 1 <= rows.count() <= 10
    assert sheets(sheet) == 1


@each_owner
def test_ticks_and_lines_for_notes(sheet, path):
    sheet.goto(path.as_uri())
    assert sheet.locator(".notes").is_hidden()
    sheet.emulate_media(media="print")
    assert sheet.locator(".notes i").count() == 3 and sheet.locator(".notes i").last.is_visible()
    assert sheet.locator("td.tick:visible").count() == sheet.locator("table.brief tbody tr.row").count()
    assert sheet.locator(".others:visible, .more:visible, .tools:visible").count() == 0
    sheet.emulate_media(media="null")


@each_owner
def test_the_rest_is_a_click_away(sheet, path):
    sheet.goto(path.as_uri())
    more = sheet.locator("main .more a")
    if not more.count():
        pytest.skip("all of the owner's contacts stand on the sheet")
    total = int(re.sub(r"\D", "", more.inner_text()))
    more.click()
    sheet.wait_for_selector("#contacts[data-ready=true]", state="attached")
    assert int(sheet.locator("#shown").get_attribute("data-count")) == total


@each_card
def test_a_card_fits_one_sheet(sheet, path):
    sheet.goto(path.as_uri())
    assert sheets(sheet) == 1


@each_card
@pytest.mark.parametrize("width", [320, 640, 1280])
def test_the_labels_of_a_scale_stand_apart(sheet, path, width):
    """No two texts of the drawing overlap, and none leaves the page."""
    sheet.set_viewport_size({"width": width, "height": 900})
    sheet.goto(path.as_uri())
    boxes = sheet.eval_on_selector_all(
        "figure svg text",
        """texts => texts.filter(t => getComputedStyle(t).display !== 'none').map(t => {
          const box = t.getBoundingClientRect();
          return [t.textContent, box.left, box.top, box.right, box.bottom];
        })""",
    )
    assert boxes
    for index, (text, left, top, right, bottom) in enumerate(boxes):
        assert left >= 0 and right <= width, text
        for other, left2, top2, right2, bottom2 in boxes[index + 1:]:
            apart = right <= left2 or right2 <= left or bottom <= top2 + 3 or bottom2 <= top + 3
            assert apart, (text, other)
    sheet.set_viewport_size({"width": 1280, "height": 900})
