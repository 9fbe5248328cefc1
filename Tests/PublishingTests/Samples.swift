import Foundation
import Publishing
import Reports
import TestSupport

extension TemporaryFolder {
  /// Every file below a folder with its content, hidden ones and empty folders too.
  func snapshot(_ name: String = "") throws -> [String: String] {
    let root = name.isEmpty ? path : path + "/" + name
    var result: [String: String] = [:]
    for entry in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let file = root + "/" + entry
      switch try FileManager.default.attributesOfItem(atPath: file)[.type] as? FileAttributeType {
      case .typeDirectory?: result[entry] = "folder"
      case .typeSymbolicLink?: result[entry] = "link"
      default: result[entry] = try String(contentsOfFile: file, encoding: .utf8)
      }
    }
    return result
  }

  /// The hidden folders that builds leave beside their target.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.contains(".segmenta-") }
  }
}

enum Samples {
  static let schemas = [
    SchemaFile("report.xsd", Array(report.utf8)), SchemaFile("page.xsd", Array(page.utf8)),
    SchemaFile("parts/ids.xsd", Array(ids.utf8)),
  ]

  static let ids = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:ids">
      <xs:simpleType name="id"><xs:restriction base="xs:string"><xs:pattern value="[a-z0-9-]+"/></xs:restriction></xs:simpleType>
    </xs:schema>
    """

  static let report = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:segmenta:report:1"
      xmlns="urn:segmenta:report:1" xmlns:i="urn:ids" elementFormDefault="qualified">
      <xs:import namespace="urn:ids" schemaLocation="parts/ids.xsd"/>
      <xs:element name="contacts"><xs:complexType><xs:sequence>
        <xs:element name="contact" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
          <xs:element name="contribution" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
            <xs:attribute name="score" type="xs:decimal" use="required"/>
          </xs:complexType></xs:element></xs:sequence>
          <xs:attribute name="id" type="i:id" use="required"/>
          <xs:attribute name="score" type="xs:decimal" use="required"/>
        </xs:complexType></xs:element></xs:sequence>
        <xs:attribute name="count" type="xs:nonNegativeInteger" use="required"/>
      </xs:complexType></xs:element>
      <xs:element name="report"><xs:complexType><xs:sequence>
        <xs:element name="model"><xs:complexType><xs:sequence>
          <xs:element name="segment" maxOccurs="unbounded"><xs:complexType>
            <xs:attribute name="id" type="i:id" use="required"/>
          </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
        <xs:element name="summary"><xs:complexType><xs:sequence>
          <xs:element name="segment" maxOccurs="unbounded"><xs:complexType>
            <xs:attribute name="ref" type="i:id" use="required"/>
            <xs:attribute name="href" type="xs:anyURI" use="required"/>
          </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  static let page = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml"
      xmlns="http://www.w3.org/1999/xhtml" elementFormDefault="qualified">
      <xs:element name="html"><xs:complexType><xs:sequence>
        <xs:element name="p" minOccurs="0" maxOccurs="unbounded"><xs:complexType mixed="true"><xs:sequence>
          <xs:element name="a" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:simpleContent>
            <xs:extension base="xs:string"><xs:attribute name="href" type="xs:string"/>
              <xs:attribute name="src" type="xs:string"/></xs:extension>
          </xs:simpleContent></xs:complexType></xs:element></xs:sequence>
          <xs:attribute name="id" type="xs:string"/>
        </xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  static func html(_ body: String) -> String {
    "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\n\(body)</html>\n"
  }

  static let contacts = """
    <?xml version="1.0" encoding="UTF-8"?>
    <contacts xmlns="urn:segmenta:report:1" count="2">
      <contact id="c-1" score="12.35">
        <contribution score="10"/><contribution score="2.5"/><contribution score="-0.15"/>
      </contact>
      <contact id="c-2" score="0"/>
    </contacts>

    """

  static let summary = """
    <report xmlns="urn:segmenta:report:1">
      <model><segment id="ideal"/><segment id="other"/></model>
      <summary><segment ref="ideal" href="segments/ideal.xml"/></summary>
    </report>

    """

  /// Name and text of every file of a small output but its schemas.
  static let files: [(path: String, text: String)] = [
    ("index.html", html("<p>Łódź <a href=\"en/index.html\">en</a></p>")),
    (
      "en/index.html",
      html(
        """
        <p id="a">Hello <a href="../index.html">up</a><a href="#a">here</a><a href="contacts/00.html#c-1">c</a>
        <a href="contacts/00.html#page=2">state</a><a href="https://example.org/#x">out</a>
        <a href="../assets/style.css?v=1">style</a><a src="../assets/a%20b.js">script</a><a href="#">top</a></p>
        """)
    ),
    ("en/contacts/00.html", html("<p id=\"c-1\">One</p>")),
    ("en/report.xml", summary),
    ("en/segments/ideal.xml", contacts),
    ("assets/style.css", "p { color: red }\n"),
    ("assets/a b.js", "'use strict'\n"),
  ]

  static let inputs = [
    Manifest.File(path: "segmenta.yaml", size: 7, sha256: "ab"),
    Manifest.File(path: "a \"b\"\\\u{1}/ż.csv", size: 8, sha256: "cd"),
  ]

  /// Writes the small output, with other texts for some files.
  static func write(
    to publication: Publication, replacing: [String: String] = [:], besides: [String: String] = [:]
  ) throws(PublishingError) {
    for (path, text) in files + besides.map({ ($0.key, $0.value) }) {
      let bytes = Array((replacing[path] ?? text).utf8)
      if path.hasSuffix(".xml") || path.hasSuffix(".html") {
        var sink = try publication.document(path, path.hasSuffix(".xml") ? .report : .page)
        let middle = bytes.count / 2
        try sink.write(Array(bytes[..<middle]))
        try sink.write(Array(bytes[middle...]))
        try sink.close()
      } else {
        try publication.asset(path, bytes)
      }
    }
  }

  @discardableResult
  static func build(
    _ target: String, replacing: [String: String] = [:], besides: [String: String] = [:],
    fault: PublicationFault? = nil, exchangesInOneStep: Bool = true
  ) throws(PublishingError) -> PublishedFolder {
    let publication = try Publication(
      target: target, schemas: schemas, fault: fault, exchangesInOneStep: exchangesInOneStep)
    try write(to: publication, replacing: replacing, besides: besides)
    return try publication.publish(
      generator: "segmenta 1.2.3", modelDigest: "m", dataDigest: "d", inputs: inputs)
  }
}
