import LibXML2

/// A document read back, as a tree that tests can walk.
struct Element: Sendable {
  enum Content: Sendable {
    case element(Element)
    case text(String)
  }

  let name: String
  /// In the order of the document; `lang` of XML's namespace is `xml:lang`.
  let attributes: [(name: String, value: String)]
  let line: Int
  var content: [Content] = []

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  var children: [Element] {
    content.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The element itself and all below it, in the order of the document.
  var all: [Element] { [self] + children.flatMap(\.all) }

  /// All text in and below it.
  var text: String {
    content.map { part in
      switch part {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  var ids: Set<String> { Set(all.compactMap { $0["id"] }) }

  func all(_ name: String) -> [Element] { all.filter { $0.name == name } }
  func all(with attribute: String) -> [Element] { all.filter { $0[attribute] != nil } }
  func first(_ name: String, _ attribute: String = "id", _ value: String? = nil) -> Element? {
    all.first { $0.name == name && (value == nil || $0[attribute] == value) }
  }
  func child(_ name: String) -> Element? { children.first { $0.name == name } }
  func children(_ name: String) -> [Element] { children.filter { $0.name == name } }
  func has(_ token: String) -> Bool {
    self["class"]?.split(separator: " ").contains(Substring(token)) ?? false
  }

  /// - Throws: what keeps the bytes from being a document.
  static func parse(_ bytes: [UInt8], _ name: String = "test") throws -> Element {
    var reader = XMLReader(bytes: bytes, name: name)
    var open: [Element] = []
    while let event = try reader.next() {
      switch event {
      case .start:
        let attributes = reader.attributes.map { name, namespace, value in
          (namespace.isEmpty ? name : "xml:\(name)", value)
        }
        open.append(Element(name: reader.localName, attributes: attributes, line: reader.line))
      case .text:
        open[open.count - 1].content.append(.text(reader.text))
      case .end:
        let element = open.removeLast()
        guard !open.isEmpty else { return element }
        open[open.count - 1].content.append(.element(element))
      }
    }
    throw NoRoot()
  }

  private struct NoRoot: Error {}
}
