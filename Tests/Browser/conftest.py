from contextlib import contextmanager

import pytest
from playwright.sync_api import sync_playwright
from report_site import CHROMIUM

DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield instance
        instance.close()


@contextmanager
def a_tab(browser, **options):
    """A tab in a context of its own, with the list of all that the browser complains of."""
    complaints = []
    context = browser.new_context(**{"viewport": DESK, **options})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda r: complaints.append(r.url) if not r.url.startswith(("file:", "data:", "blob:")) else None)
    yield page, complaints
    context.close()


@pytest.fixture(scope="session")
def common_tab(browser):
    """One tab for whoever needs no other: to open a tab takes longer than to open a page in it."""
    with a_tab(browser) as tab:
        yield tab


def go(page, target):
    """Opens a page, by its path or its address, also where only the fragment differs from what is open."""
    page.goto("about:blank")
    page.goto(target if isinstance(target, str) else target.as_uri())
    page.wait_for_load_state("load")


def forget(page):
    """Leaves a tab as a new one would be, for the next test."""
    if page.url.startswith("file:"):
        page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.set_viewport_size(DESK)
    page.emulate_media(media="null", color_scheme="null")


@pytest.fixture
def open_page(browser, common_tab):
    """Opens a page and fails the test on any complaint of the browser.

    A page with options, and all but the first of a test, get a tab of their own.
    """
    common, heard = common_tab
    heard.clear()
    own = []
    opened = []

    def opener(target, ready=True, **options):
        if opened or options:
            tab = a_tab(browser, **options)
            page, complaints = tab.__enter__()
            own.append((tab, complaints))
        else:
            page = common
        opened.append(page)
        go(page, target)
        if ready and options.get("java_script_enabled", True):
            page.wait_for_selector("#contacts[data-ready=true]", state="attached")
        return page

    yield opener
    for tab, complaints in own:
        heard += complaints
        tab.__exit__(None, None, None)
    forget(common)
    assert heard == []
