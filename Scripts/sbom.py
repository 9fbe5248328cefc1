#!/usr/bin/env python3
"""Writes what is linked into the program as an SPDX 2.3 document: names, versions, licences, suppliers.

    Scripts/sbom.py <program> <document>

Packages are those of Package.resolved, libraries those that the program is loaded with, by the system's own package
database, and the Swift toolchain stands for its standard library. Licences stand in Scripts/licences.txt. The same
program on the same system gives the same bytes: the document is as old as SOURCE_DATE_EPOCH or the last commit says.
"""

import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[1]


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout.strip()


def licences(text):
    """The expression of each name, and the text of what is in no SPDX list."""
    rows = [re.split(r"\s{2,}", line.strip()) for line in text.splitlines() if line.strip() and line[0] != "#"]
    return {row[0]: row[1] for row in rows}, {row[1]: row[2] for row in rows if len(row) > 2}


def stem(path):
    """A library's name without version and ending: `libxml2` for `libxml2.so.2`."""
    return Path(path).name.split(".")[0]


def libraries(program):
    """The paths of all that is loaded with the program, what libraries need themselves included."""
    if sys.platform == "darwin":
        return re.findall(r"^\t(/\S+)", output("otool", "-L", program), re.M)
    return re.findall(r"(/\S+) \(0x", output("ldd", program))


def system_package(path):
    """Name, version, supplier and package URL of the system's package that a library came with."""
    real = os.path.realpath(path)
    if sys.platform == "darwin":
        brewed = re.search(r"/Cellar/([^/]+)/([^/]+)/", real)
        if not brewed:
            return "macOS", output("sw_vers", "-productVersion"), "Organization: Apple", None
        name, version = brewed.groups()
        return name, version, "Organization: Homebrew", f"pkg:brew/{name}@{quote(version)}"
    # The package may know the file by its place before /lib became a link into /usr.
    for place in dict.fromkeys([real, path, real.removeprefix("/usr"), "/usr" + path]):
        owner = subprocess.run(["dpkg-query", "--search", place], capture_output=True, text=True)
        if owner.returncode == 0:
            package = owner.stdout.split(": ")[0].split(",")[0]
            fields = output("dpkg-query", "--show", "--showformat=${Package} ${Version} ${Architecture}", package)
            name, version, architecture = fields.split()
            system = dict(re.findall(r'^(ID|NAME)="?([^"\n]*)"?$', Path("/etc/os-release").read_text("utf-8"), re.M))
            url = f"pkg:deb/{system['ID']}/{name}@{quote(version, safe='')}?arch={architecture}"
            return name, version, f"Organization: {system['NAME']}", url
    sys.exit(f"{path} belongs to no package of the system")


def components(program):
    """All that is linked, by name: version, supplier, package URL, how it is linked, and the names of its licences."""
    found = {}

    def add(name, version, supplier, url, link, licence):
        found.setdefault(name, (version, supplier, url, link, set()))[-1].add(licence)

    for pin in json.loads((ROOT / "Package.resolved").read_text("utf-8"))["pins"]:
        owner, name = pin["location"].removesuffix(".git").split("/")[-2:]
        version = pin["state"].get("version", pin["state"]["revision"])
        add(name, version, f"Organization: {owner}", f"pkg:github/{owner}/{name}@{version}", "STATIC_LINK", name)
    toolchain = Path(output("which", "swift")).resolve().parents[1]
    version = re.search(r"Swift version (\S+)", output("swift", "--version"))[1]
    paths = libraries(program)
    own = [path for path in paths if Path(path).is_relative_to(toolchain) or path.startswith("/usr/lib/swift/")]
    link = "DYNAMIC_LINK" if own else "STATIC_LINK"
    add("swift", version, "Organization: Swift.org", f"pkg:github/swiftlang/swift@{version}", link, "swift")
    for path in paths:
        if path not in own:
            add(*system_package(path), "DYNAMIC_LINK", stem(path))
    return found


def identifier(name):
    return "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name)


def package(name, version, supplier, url, licence):
    entry = {
        "name": name, "SPDXID": identifier(name), "versionInfo": version, "supplier": supplier,
        "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": licence,
        "licenseDeclared": licence, "copyrightText": "NOASSERTION",
    }
    if url:
        entry["externalRefs"] = [
            {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": url}]
    return entry


def document(program, found, table, texts):
    digest = hashlib.sha256(Path(program).read_bytes()).hexdigest()
    name, version = output(program, "--version").split()
    date = int(os.environ.get("SOURCE_DATE_EPOCH") or output("git", "log", "-1", "--format=%ct"))
    own = package(name, version, "NOASSERTION", None, "NOASSERTION")
    own["checksums"] = [{"algorithm": "SHA256", "checksumValue": digest}]
    packages, links = [own], []
    for part, (number, supplier, url, link, licensed) in sorted(found.items()):
        expressions = sorted({table[known] for known in licensed})
        licence = expressions[0] if len(expressions) == 1 else " AND ".join(f"({one})" for one in expressions)
        packages.append(package(part, number, supplier, url, licence))
        links.append((own["SPDXID"], link, identifier(part)))
    used = " ".join(entry["licenseDeclared"] for entry in packages)
    return {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"{name}-{version}",
        "documentNamespace": f"urn:sha256:{digest}",
        "creationInfo": {
            "created": datetime.datetime.fromtimestamp(date, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: sbom.py"]},
        "packages": packages,
        "hasExtractedLicensingInfos": [
            {"licenseId": key, "extractedText": text} for key, text in sorted(texts.items()) if key in used],
        "relationships": [
            {"spdxElementId": of, "relationshipType": kind, "relatedSpdxElement": to}
            for of, kind, to in [("SPDXRef-DOCUMENT", "DESCRIBES", own["SPDXID"]), *links]],
    }


def main(program, target):
    program = os.path.abspath(program)
    table, texts = licences((ROOT / "Scripts/licences.txt").read_text("utf-8"))
    found = components(program)
    missing = {name for *_, names in found.values() for name in names} - table.keys()
    if missing:
        sys.exit(f"Scripts/licences.txt does not have {', '.join(sorted(missing))}")
    text = json.dumps(document(program, found, table, texts), indent=2, ensure_ascii=False) + "\n"
    Path(target).write_text(text, "utf-8")
    print(f"{target}: {len(found)} packages are linked into the program")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
