import pytest
from playwright.sync_api import sync_playwright
from report_site import CHROMIUM


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        instance = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield instance
        instance.close()


@pytest.fixture
def open_page(browser):
    """Opens a page and fails the test on any complaint of the browser."""
    contexts = []
    complaints = []

    def opener(target, ready=True, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda r: complaints.append(r.url) if not r.url.startswith(("file:", "data:", "blob:")) else None)
        page.goto(target if isinstance(target, str) else target.as_uri())
        if ready and options.get("java_script_enabled", True):
            page.wait_for_selector("#contacts[data-ready=true]", state="attached")
        return page

    yield opener
    for context in contexts:
        context.close()
    assert complaints == []
