"""The list of what is linked: every reference in it leads somewhere, and nothing is left without a licence."""

import importlib.util
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("sbom", ROOT / "Scripts/sbom.py")
sbom = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(sbom)

FOUND = {
    "libb6": ("1:2.0+x", "Organization: System", "pkg:deb/debian/libb6@2", "DYNAMIC_LINK", {"libb", "libc++"}),
    "package": ("1.0", "Organization: owner", None, "STATIC_LINK", {"package"}),
}
TABLE = "# name licence\nlibb  MIT OR Zlib\nlibc++  LicenseRef-own  Do as you like.\npackage  Apache-2.0 WITH Swift-exception\n"


class SBOM(unittest.TestCase):
    def document(self):
        with tempfile.TemporaryDirectory() as folder:
            program = Path(folder, "program")
            program.write_text("#!/bin/sh\necho program 1.2.3\n")
            program.chmod(0o755)
            return sbom.document(str(program), FOUND, *sbom.licences(TABLE))

    def test_references_lead_somewhere(self):
        document = self.document()
        self.assertEqual(document, self.document())
        known = {entry["SPDXID"] for entry in document["packages"]} | {document["SPDXID"]}
        for link in document["relationships"]:
            self.assertLessEqual({link["spdxElementId"], link["relatedSpdxElement"]}, known)
        self.assertEqual(len(document["relationships"]), len(document["packages"]))

    def test_licences_of_one_package_are_put_together(self):
        document = self.document()
        declared = {entry["name"]: entry["licenseDeclared"] for entry in document["packages"]}
        self.assertEqual(declared["libb6"], "(LicenseRef-own) AND (MIT OR Zlib)")
        self.assertEqual(declared["package"], "Apache-2.0 WITH Swift-exception")
        self.assertEqual(
            document["hasExtractedLicensingInfos"],
            [{"licenseId": "LicenseRef-own", "extractedText": "Do as you like."}])

    def test_a_library_is_known_by_its_name_alone(self):
        for file in ["libxml2.so.2", "libxml2.2.dylib", "/usr/lib/libxml2.so.2.9.14"]:
            self.assertEqual(sbom.stem(file), "libxml2")
        self.assertEqual(sbom.stem("libyaml-0.so.2"), "libyaml-0")


if __name__ == "__main__":
    unittest.main()
