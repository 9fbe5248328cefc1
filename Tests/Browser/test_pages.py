"""Every kind of built page in a real browser, from disk.

    SEGMENTA_SITE=<output folder> pytest Tests/Browser

SEGMENTA_CHROMIUM names the browser (default /usr/bin/chromium).
"""

import random
import re

import pytest
from report_site import SITE, languages, name


def sample():
    """A few pages of every folder: enough to see every kind of page."""
    chosen = []
    for folder in sorted({page.parent for page in SITE.rglob("*.html")}):
        pages = sorted(folder.glob("*.html"))
        random.Random(1).shuffle(pages)
        named = [p for p in folder.glob("*.html") if not re.fullmatch(r"[0-9a-f]{2,16}", p.stem)]
        chosen += sorted(set(named if folder.name not in ("segments", "owners") else named[:1]) | set(pages[:1]))
    return chosen


each_page = pytest.mark.parametrize("path", sample(), ids=name)


@each_page
def test_quiet_and_inert(open_page, path):
    """No violation of the policy, no error, nothing fetched from elsewhere, no hostile name come alive."""
    page = open_page(path, ready=False)
    page.wait_for_load_state("load")
    page.wait_for_timeout(50)
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert page.locator("main script, main style, main img, main iframe, main [onerror], main [onclick]").count() == 0
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.title.trim() !== '' && document.documentElement.lang !== ''")


@each_page
@pytest.mark.parametrize("width", [320, 768])
def test_no_sideways_scrolling(open_page, path, width):
    page = open_page(path, ready=False, viewport={"width": width, "height": 700})
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    # Boxes that scroll are stops of the keyboard with a name, and no others are.
    assert page.evaluate("""() => [...document.querySelectorAll('.scroll')].filter(box => {
      const scrolls = box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== 'visible';
      const named = box.hasAttribute('aria-labelledby') || Boolean(box.getAttribute('aria-label'));
      return scrolls !== (box.tabIndex === 0) || scrolls && !(named && box.getAttribute('role') === 'region');
    }).length""") == 0


@each_page
def test_dark_and_light(open_page, path):
    shades = []
    for scheme in ("light", "dark"):
        page = open_page(path, ready=False, color_scheme=scheme)
        shades.append(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert shades[0] != shades[1]


@pytest.mark.parametrize("language", languages())
def test_theme_button(open_page, language):
    page = open_page(SITE / language / "index.html", ready=False)
    seen = []
    for _ in range(3):
        page.click("#theme")
        seen.append((page.evaluate("document.documentElement.getAttribute('data-theme')"), page.inner_text("#theme b")))
    assert [theme for theme, _ in seen] == ["light", "dark", None]
    assert all(label for _, label in seen)
    page.click("#theme")
    page.reload()
    assert page.evaluate("document.documentElement.getAttribute('data-theme')") == "light"


@each_page
def test_skip_link_comes_first(open_page, path):
    page = open_page(path, ready=False)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
