#!/usr/bin/env python3
"""Checks that every target imports only what the table in rooms.txt lets it know.

    Scripts/check-rooms.py [table]

The table is held against the import lines of the sources and against the dependencies in Package.swift: what is
imported must be allowed and declared, what is declared must be allowed and imported. A C library has one importer,
and only Sources/Files asks which platform it is on.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IMPORT = re.compile(
    r"^\s*(?:@[\w.]+(?:\([^)]*\))?\s+)*(?:(?:package|public|internal|fileprivate|private)\s+)?import\s+"
    r"(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)")
PLATFORM = re.compile(r"^\s*#(?:if|elseif)\b.*\b(?:canImport|os)\s*\(")
# The room of files; and what is no part of the program.
KNOWS_PLATFORMS = ("Sources/Files/", "Sources/EmbedText/", "Benchmarks/")


def rooms(text):
    """What the table allows each target: the names of ours and of others together."""
    allowed = {}
    for line in re.sub(r"\n[ \t]+(?=\S)", " ", re.sub(r"^#.*\n", "", text, flags=re.M)).splitlines():
        if line.strip():
            target, _, names = line.partition(":")
            allowed[target] = set(names.replace("|", " ").split())
    return allowed


def dependencies(target):
    """The targets and products that Package.swift declares for a target."""
    return {next(iter(entry.values()))[0] for entry in target["dependencies"]}


def folder(target):
    usual = {"plugin": "Plugins", "test": "Tests"}.get(target["type"], "Sources")
    return ROOT / (target.get("path") or f"{usual}/{target['name']}")


def imports(target):
    """The imported modules, each with the first place that imports it."""
    found = {}
    for path in sorted(folder(target).rglob("*.swift")):
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            match = IMPORT.match(line)
            if match:
                found.setdefault(match[1], f"{path.relative_to(ROOT)}:{number}")
    return found


def platform_questions(target):
    for path in sorted(folder(target).rglob("*.swift")):
        name = str(path.relative_to(ROOT))
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            if PLATFORM.match(line) and not name.startswith(KNOWS_PLATFORMS):
                yield f"{name}:{number}: only {KNOWS_PLATFORMS[0]} may ask for the platform"


def problems(allowed, targets):
    names = {target["name"] for target in targets}
    libraries = {target["name"]: [] for target in targets if target["type"] == "system"}
    for target in targets:
        name, imported, declared = target["name"], imports(target), dependencies(target)
        for library in libraries.keys() & imported.keys():
            libraries[library].append(f"{imported[library]}: {name}")
        if target["type"] == "test":
            continue
        if name not in allowed:
            yield f"Package.swift: the table does not have the target {name}"
            continue
        yield from platform_questions(target)
        for module, place in imported.items():
            if module not in allowed[name]:
                yield f"{place}: {name} may not import {module}"
            elif module in names and module not in declared:
                yield f"{place}: Package.swift does not say that {name} depends on {module}"
        for module in sorted(declared):
            if module not in allowed[name]:
                yield f"Package.swift: {name} may not depend on {module}"
            elif module not in imported and target["type"] != "plugin":
                yield f"Package.swift: {name} depends on {module} and does not import it"
    for target in sorted(allowed.keys() - names):
        yield f"Package.swift: the target {target} of the table is missing"
    for library, importers in libraries.items():
        if len(importers) != 1:
            yield f"{library} has {len(importers)} importers, not one: {'; '.join(importers)}"


def main(arguments):
    table = Path(arguments[0]) if arguments else ROOT / "Scripts/rooms.txt"
    package = subprocess.run(
        ["swift", "package", "--package-path", str(ROOT), "dump-package"], check=True, stdout=subprocess.PIPE)
    found = list(problems(rooms(table.read_text("utf-8")), json.loads(package.stdout)["targets"]))
    print("\n".join(found) if found else "every target imports what it may")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
