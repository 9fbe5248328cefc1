"""Every kind of built page in a real browser, from disk.

    SEGMENTA_SITE=<output folder> pytest Tests/Browser

SEGMENTA_CHROMIUM names the browser (default /usr/bin/chromium).
"""

import pytest
from conftest import DESK, a_tab, go
from report_site import SITE, languages, longest_of_each_kind, name


@pytest.fixture(scope="module")
def tab(browser):
    with a_tab(browser) as tab:
        yield tab


@pytest.fixture(scope="module", params=longest_of_each_kind(), ids=name)
def opened(request, tab):
    """A page, with what the browser complained of; opened once, on a narrow screen, for all that is asked of it."""
    page, complaints = tab
    complaints.clear()
    page.set_viewport_size({"width": 320, "height": 700})
    go(page, request.param)
    yield page, complaints
    assert complaints == []


def test_quiet_and_inert(opened):
    """No violation of the policy, no error, nothing fetched from elsewhere, no hostile name come alive."""
    page, complaints = opened
    page.wait_for_timeout(50)
    assert complaints == []
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert page.locator("main script, main style, main img, main iframe, main [onerror], main [onclick]").count() == 0
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.title.trim() !== '' && document.documentElement.lang !== ''")


@pytest.mark.parametrize("width", [320, 768])
def test_no_sideways_scrolling(opened, width):
    page, _ = opened
    page.set_viewport_size({"width": width, "height": 700})
    # The page hears of its new size before it is drawn.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => done()))")
    assert page.evaluate("innerWidth") == width
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    # Boxes that scroll are stops of the keyboard with a name, and no others are.
    assert page.evaluate("""() => [...document.querySelectorAll('.scroll')].filter(box => {
      const scrolls = box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== 'visible';
      const named = box.hasAttribute('aria-labelledby') || Boolean(box.getAttribute('aria-label'));
      return scrolls !== (box.tabIndex === 0) || scrolls && !(named && box.getAttribute('role') === 'region');
    }).length""") == 0


def test_dark_and_light(opened):
    page, _ = opened
    shades = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        shades.append(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    page.emulate_media(color_scheme="null")
    assert shades[0] != shades[1]


def test_skip_link_comes_first(opened):
    page, _ = opened
    page.set_viewport_size(DESK)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


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
