"""Writes a project file of many parameters with many ranges, for benchmarks, and a few contacts.

    generate-project.py <parameters> <ranges of each> <folder>
"""

import argparse
from pathlib import Path

HEAD = """\
version: 1
title: Many ranges
languages: [en]
as-of: 2026-11-20
contact-pages: none
companies:
  contacts:
    file: contacts.csv
    id: id
    name: id
    fields:
"""
TAIL = """\
  segments:
    - {id: low, approach: Wait.}
    - {id: high, approach: Call.}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parameters", type=int)
    parser.add_argument("ranges", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()

    numbers = range(options.parameters)
    lines = [HEAD]
    lines += [f"      size_{number}: {{type: number}}\n" for number in numbers]
    lines.append("  parameters:\n")
    for number in numbers:
        lines.append(f"    - id: size-{number}\n      field: size_{number}\n      relevance: 2.5\n      ranges:\n")
        lines += [
            f"        - {{from: {100 * place}, to: {100 * (place + 1)}, points: {place % 11}}}\n"
            for place in range(options.ranges)
        ]
    lines.append(TAIL)
    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "segmenta.yaml").write_text("".join(lines), encoding="utf-8")
    header = ",".join(["id"] + [f"size_{number}" for number in numbers])
    rows = [",".join([str(row)] + [str(row * 100 + number) for number in numbers]) for row in range(3)]
    (options.folder / "contacts.csv").write_text("\n".join([header] + rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
