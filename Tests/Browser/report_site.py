"""The built report that the tests open, and which of its pages are of which kind."""

import os
import re
from pathlib import Path

SITE = Path(os.environ.get("SEGMENTA_SITE", "output")).resolve()
# The report of a project whose every field would do harm where text were not kept text; made by hostile_project.py.
HOSTILE = Path(os.environ.get("SEGMENTA_HOSTILE_SITE", ".build/hostile-report")).resolve()
CHROMIUM = os.environ.get("SEGMENTA_CHROMIUM", "/usr/bin/chromium")


def languages(site=SITE):
    return sorted(p.parent.name for p in site.glob("*/index.html"))


def name(path):
    for site in (SITE, HOSTILE):
        if path.is_relative_to(site):
            return str(path.relative_to(site))
    return str(path)


def kind(path, site=SITE):
    """What a page is: pages of one kind differ in their contacts alone."""
    parts = path.relative_to(site).parts
    if len(parts) == 1:
        return "language chooser"
    if len(parts) == 2:
        return "overview " + parts[1]
    group = " ".join(parts[1:-1])
    if parts[-2] in ("segments", "contacts", "owners") and path.stem != "index":
        return "one of " + group
    return group + " " + re.sub(r"-\d+$", "", path.stem)


def one_of_each_kind(site=SITE, language=None):
    """The first page of each kind: in one language, or in all of them."""
    chosen = {}
    for path in sorted(site.rglob("*.html"), key=lambda p: (p.parent, p.stem)):
        top = path.relative_to(site).parts[0]
        if language is not None and top != language and path.parent != site:
            continue
        chosen.setdefault((top, kind(path, site)), path)
    return sorted(chosen.values())


def longest_of_each_kind(site=SITE):
    """Of each kind, in each language, the page with most on it."""
    longest = {}
    for path in sorted(site.rglob("*.html")):
        key = (path.relative_to(site).parts[0], kind(path, site))
        longest[key] = max(longest.get(key, path), path, key=lambda p: p.stat().st_size)
    return sorted(longest.values())


def one_language_each(pages, site=SITE):
    """Those of the first kind of contact in the first language, those of the next in the next, and so on."""
    kinds = sorted({path.relative_to(site).parts[1] for path in pages})

    def language(kind):
        return languages(site)[kinds.index(kind) % len(languages(site))]

    return [path for path in pages if path.relative_to(site).parts[0] == language(path.relative_to(site).parts[1])]
