"""Writes a project whose every name and value would do harm wherever a text were not kept text.

    hostile_project.py <folder>

The browser tests build it, open every kind of its pages and see that nothing runs and all is shown.
"""

import csv
import json
import sys
from pathlib import Path

TEXTS = [
    "</script><script>window.pwned = 1; alert(1)</script>",
    "=SUM(A1)",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1;2)",
    '"><img src=x onerror="window.pwned = 2">',
    "' onmouseover='window.pwned = 3",
    "<svg/onload=window.pwned=4>",
    "javascript:window.pwned=5",
    "{name} {n} {digest} %s $& $1",
    "&lt;b&gt; &amp;amp; &#60;",
    "]]> <!-- --> <?php ?>",
    "\\u003cscript\\u003e \\\" \\n",
    "\u202Eafdosm\u202C mirrored",
    "\u05E9\u05DC\u05D5\u05DD \u0639\u0631\u0628\u064A 123",
    "Z\u0335\u0322a\u0328\u0301\u0323l\u0324g\u0338o\u0489 e\u0301",
    "Zażółć gęślą jaźń",
    "emoji \U0001F469\u200D\U0001F680 \U0001F1F5\U0001F1F1",
    "no\u00A0break zero\u200Bwidth soft\u00ADhyphen",
    "line\u2028separator",
    "a" * 180,
    "constructor",
    "__proto__",
]


def text(index):
    return TEXTS[index % len(TEXTS)]


def project():
    """The project file; JSON is YAML."""
    both = lambda index: {"en": text(index), "pl": text(index + 1)}
    fields = {
        "word": {"label": both(0), "column": "word"},
        "long": {"label": both(3), "column": "long"},
        "number": {"type": "number", "unit": text(5), "label": both(5), "column": "number"},
        "day": {"type": "date", "label": both(7), "column": "day"},
        "list": {"type": "list", "separator": "|", "label": both(9), "column": "list"},
        "flag": {"type": "flag", "label": both(11), "column": "flag"},
        "reach": {"contact": True, "personal": True, "label": both(13), "column": "reach"},
        # Names of a list's own columns and of parts of its address.
        "score": {"type": "number", "label": both(15), "column": "number"},
        "text": {"type": "number", "label": both(16), "column": "number"},
        "text-min": {"label": both(17), "column": "word"},
    }
    rules = [
        {"id": "a", "label": both(0), "description": both(5), "field": "word", "relevance": 5,
         "features": [{"value": text(i), "points": i, "label": both(i)} for i in range(6)], "other": 1},
        {"id": "b", "label": both(1), "description": both(7), "field": "list", "relevance": 3, "combine": "sum", "at-most": 9,
         "features": [{"value": text(i), "points": i - 2.5, "label": both(i)} for i in range(8)]},
        {"id": "c", "label": both(7), "field": "day", "measure": "months-since", "relevance": 2.5,
         "ranges": [{"to": 6, "points": 4, "label": both(5)}, {"from": 6, "points": 1}]},
        {"id": "d", "label": both(11), "field": "number", "relevance": 1,
         "ranges": [{"to": 100, "points": -1}, {"from": 100, "points": 3.25, "label": both(7)}], "missing": 0.5},
        {"id": "e", "label": both(3), "field": "score", "relevance": 1,
         "ranges": [{"to": 100, "points": 1}, {"from": 100, "points": 2}]},
    ]
    segments = lambda: [
        {"id": f"s{i}", "label": both(i), "approach": both(i + 5), **({"from": (0, 15, 30)[i]} if i else {})}
        for i in range(3)
    ]
    contacts = {"file": "companies.csv", "encoding": "utf-8", "delimiter": ";", "id": "id", "name": "name", "owner": "owner",
                "link": "link", "fields": fields}
    people = {"file": "people.csv", "encoding": "utf-8", "delimiter": ";", "id": "id", "name": "name", "owner": "owner",
              "company": "company", "fields": {"word": fields["word"]}}
    return {
        "version": 1, "title": both(0), "organisation": text(5), "languages": ["en", "pl"], "as-of": "2026-11-20",
        "companies": {"contacts": contacts, "parameters": rules, "segments": segments()},
        "people": {"contacts": people, "parameters": [rules[0]], "segments": segments()},
    }


def write(folder):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "segmenta.yaml").write_text(json.dumps(project(), ensure_ascii=False, indent=1), "utf-8")

    def table(name, header, rows):
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows([header] + rows)

    count = len(TEXTS) * 2
    table("companies.csv", ["id", "name", "owner", "link", "word", "long", "number", "day", "list", "flag", "reach"], [
        [text(i) if i < len(TEXTS) else f"id {i}", text(i), text(i // 3 + 5), "https://crm.example/" + text(i).split()[0] if i % 2 else text(i),
         text(i % 9), f"{text(i + 2)} {i}", i * 37 % 400 if i % 5 else "", f"2026-{i % 9 + 1:02d}-15" if i % 4 else "",
         "|".join(text(i + k).replace("|", "/") for k in range(i % 4)), "yes" if i % 2 else "no", text(i + 4)]
        for i in range(count)])
    table("people.csv", ["id", "name", "owner", "company", "word"], [
        [f"p {i} {text(i)}"[:150], text(i + 3), text(i // 4), text(i), text(i % 7)] for i in range(count)])


if __name__ == "__main__":
    write(Path(sys.argv[1]))
