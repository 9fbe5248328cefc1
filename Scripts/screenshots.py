"""Takes pictures of a built report's pages, as the README shows them.

    screenshots.py <output folder of the sample project> <folder for the pictures>
"""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("SEGMENTA_CHROMIUM", "/usr/bin/chromium")
WIDTH, HEIGHT = 1200, 800


def first(folder, pattern):
    return sorted(folder.glob(pattern))[0]


def shots(site, language):
    """Name, page, scheme, width, and what is done before the picture is taken."""
    folder = site / language
    best = first(folder, "companies/segments/*.html")
    yield "overview", folder / "index.html", "light", WIDTH, None
    yield "segmentation", folder / "companies/index.html", "light", WIDTH, None
    yield "list", folder / "companies/contacts.html", "light", WIDTH, (
        "document.querySelector('#contacts .tgl').click(); document.getElementById('shown').scrollIntoView()")
    yield "owner", first(folder, "companies/owners/*.html"), "light", WIDTH, None
    yield "model", folder / "companies/model.html", "light", WIDTH, None
    contact = folder / "companies/contacts.html"
    yield "contact-dark", contact, "dark", WIDTH, "follow"
    yield "segment-phone", best, "light", 390, None


def main():
    site, target = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for language in ("en", "pl"):
            for name, path, scheme, width, action in shots(site, language):
                context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": HEIGHT}, locale=language)
                page = context.new_page()
                page.goto(path.as_uri())
                if page.locator("#filters").count():
                    page.wait_for_selector("#contacts[data-ready=true]", state="attached")
                if action == "follow":
                    # One from the middle of the list: it has something left to win.
                    page.locator("#contacts a[data-contact]").nth(30).click()
                    page.wait_for_load_state("load")
                elif action:
                    page.evaluate(action)
                page.screenshot(path=target / f"{name}.{language}.png")
                context.close()
        browser.close()


if __name__ == "__main__":
    main()
