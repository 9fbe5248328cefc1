import Foundation

/// A folder of its own for a test, gone afterwards.
final class TemporaryFolder {
  let path: String

  init(named name: String = "folder") throws {
    path = NSTemporaryDirectory() + "segmenta-\(UUID().uuidString)/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    return file
  }
}

enum Samples {
  static let types = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:types" xmlns="urn:types">
      <xs:simpleType name="id"><xs:restriction base="xs:string"><xs:pattern value="[a-z0-9-]+"/></xs:restriction></xs:simpleType>
    </xs:schema>
    """

  /// Imports ``types`` from beside it.
  static let schema = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:list" xmlns="urn:list"
      xmlns:t="urn:types" elementFormDefault="qualified">
      <xs:import namespace="urn:types" schemaLocation="types.xsd"/>
      <xs:element name="list">
        <xs:complexType><xs:sequence>
          <xs:element name="item" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence><xs:element name="name" type="xs:string"/></xs:sequence>
              <xs:attribute name="id" type="t:id" use="required"/>
              <xs:attribute name="score" type="xs:decimal"/>
              <xs:attribute name="note" type="xs:string"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence></xs:complexType>
      </xs:element>
    </xs:schema>
    """

  static let good = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- a list -->
    <list xmlns="urn:list">
      <item id="a-1" score="1.5" note="&lt;R&amp;D&gt; &quot;&#x17C;&#243;łć&quot;"><name>Zażółć &amp; gęślą – jaźń 𝄞</name></item>
      <item id="b-2"><name><![CDATA[<raw & ready>]]></name></item>
      <!-- nothing -->
      <item id='c-3' score='-2'><name/></item>
    </list>

    """
}
