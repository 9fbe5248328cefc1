import CLibXML2

/// The events of one chunk of a document, with all their text in one array that is used again.
struct EventBuffer {
  enum Kind: UInt8 {
    case start
    case text
    case end
  }

  struct Event {
    var kind: Kind
    var line: Int
    /// The element's local name, or the text.
    var text: Range<Int>
    var namespace: Range<Int>
    var attributes: Range<Int>
  }

  struct Attribute {
    var name: Range<Int>
    var namespace: Range<Int>
    var value: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var events: [Event] = []
  private(set) var attributes: [Attribute] = []

  /// Forgets all events but those from `first` on.
  ///
  /// - Precondition: those are text, which knows no attributes.
  mutating func keep(from first: Int) {
    guard first < events.count else {
      bytes.removeAll(keepingCapacity: true)
      events.removeAll(keepingCapacity: true)
      attributes.removeAll(keepingCapacity: true)
      return
    }
    let offset = events[first].text.lowerBound
    bytes.removeSubrange(..<offset)
    events.removeSubrange(..<first)
    attributes.removeAll(keepingCapacity: true)
    for index in events.indices {
      let text = events[index].text
      events[index].text = text.lowerBound - offset..<text.upperBound - offset
      events[index].namespace = 0..<0
      events[index].attributes = 0..<0
    }
  }

  func text(_ range: Range<Int>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0[range], as: UTF8.self) }
  }

  func equal(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard word.hasPointerRepresentation, range.count == word.utf8CodeUnitCount else { return false }
    let wanted = unsafe UnsafeBufferPointer(start: word.utf8Start, count: range.count)
    return unsafe bytes.withUnsafeBufferPointer { unsafe $0[range].elementsEqual(wanted) }
  }
}

// MARK: - Recording

extension EventBuffer {
  mutating func start(
    name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    attributes list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, line: Int
  ) {
    let first = attributes.count
    if let list = unsafe list {
      for index in 0..<count {
        // Five pointers an attribute: local name, prefix, namespace, value, end of the value.
        let name = unsafe append(list[index * 5])
        let namespace = unsafe append(list[index * 5 + 2])
        let value = unsafe append(value: list[index * 5 + 3], end: list[index * 5 + 4])
        attributes.append(Attribute(name: name, namespace: namespace, value: value))
      }
    }
    let name = unsafe append(name)
    let namespace = unsafe append(namespace)
    events.append(
      Event(
        kind: .start, line: line, text: name, namespace: namespace, attributes: first..<attributes.count))
  }

  mutating func end(name: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?, line: Int) {
    let name = unsafe append(name)
    let namespace = unsafe append(namespace)
    events.append(Event(kind: .end, line: line, text: name, namespace: namespace, attributes: 0..<0))
  }

  /// Goes on with the text before it: the parser cuts at references and at the ends of chunks.
  mutating func text(_ piece: UnsafeBufferPointer<UInt8>, line: Int) {
    let start = bytes.count
    unsafe bytes.append(contentsOf: piece)
    if let last = events.indices.last, events[last].kind == .text {
      events[last].text = events[last].text.lowerBound..<bytes.count
    } else {
      events.append(
        Event(kind: .text, line: line, text: start..<bytes.count, namespace: 0..<0, attributes: 0..<0))
    }
  }

  private mutating func append(_ text: UnsafePointer<xmlChar>?) -> Range<Int> {
    let start = bytes.count
    if let text = unsafe text {
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))))
    }
    return start..<bytes.count
  }

  /// Appends an attribute's value; libxml2 leaves an ampersand in it as `&#38;`, whatever was written.
  private mutating func append(
    value: UnsafePointer<xmlChar>?, end: UnsafePointer<xmlChar>?
  ) -> Range<Int> {
    let start = bytes.count
    guard let value = unsafe value, let end = unsafe end else { return start..<start }
    let source = unsafe UnsafeBufferPointer(start: value, count: end - value)
    guard unsafe source.contains(UInt8(ascii: "&")) else {
      unsafe bytes.append(contentsOf: source)
      return start..<bytes.count
    }
    let escaped: [UInt8] = Array("&#38;".utf8)
    var index = 0
    while index < source.count {
      unsafe bytes.append(source[index])
      let isEscaped = unsafe source[index] == escaped[0] && source[index...].starts(with: escaped)
      index += isEscaped ? escaped.count : 1
    }
    return start..<bytes.count
  }
}
