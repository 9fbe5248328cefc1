import CLibXML2

/// The events of one chunk of a document, with all their text in one array that is used again.
struct EventBuffer {
  /// What an event is, as ``XMLReader/Event`` has it.
  enum Kind: UInt8 {
    /// A start tag, or the first half of an empty element: those with attributes.
    case start
    /// Text between two tags, its references resolved.
    case text
    /// An end tag, or the second half of an empty element.
    case end
  }

  /// An event as ranges of ``bytes`` and ``attributes``, so that it holds no text of its own.
  struct Event {
    /// Which of the other parts count: a text has neither namespace nor attributes.
    var kind: Kind
    /// The line on which the parser stood, from 1: for a tag the one it ends on.
    var line: Int
    /// The element's local name, or the text.
    var text: Range<Int>
    /// The element's namespace; empty where it has none.
    var namespace: Range<Int>
    /// Which of ``EventBuffer/attributes`` the element has, in the order of the document.
    var attributes: Range<Int>
  }

  /// An attribute as ranges of ``bytes``.
  struct Attribute {
    /// The local name, without a prefix.
    var name: Range<Int>
    /// The attribute's namespace; empty where it has none, as nearly all.
    var namespace: Range<Int>
    /// The value with its references resolved.
    var value: Range<Int>
  }

  /// The text of all events, one after another, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The events of the chunk in the order of the document.
  private(set) var events: [Event] = []
  /// The attributes of all start tags, one element's after another's.
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

  /// A name, a text or a value of an event as a `String` of its own.
  func text(_ range: Range<Int>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0[range], as: UTF8.self) }
  }

  /// Whether a range holds exactly this word, told without making a `String`.
  func equal(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard word.hasPointerRepresentation, range.count == word.utf8CodeUnitCount else { return false }
    let wanted = unsafe UnsafeBufferPointer(start: word.utf8Start, count: range.count)
    return unsafe bytes.withUnsafeBufferPointer { unsafe $0[range].elementsEqual(wanted) }
  }

  /// Appends an event's names and values, parted by characters that no document can hold.
  func append(_ event: Event, to record: inout [UInt8]) {
    record.append(event.kind.rawValue + 1)
    record += bytes[event.text]
    for attribute in attributes[event.attributes] {
      record.append(4)
      record += bytes[attribute.name]
      record.append(5)
      record += bytes[attribute.value]
    }
    if !event.namespace.isEmpty {
      record.append(6)
      record += bytes[event.namespace]
    }
  }
}

// MARK: - Recording

extension EventBuffer {
  /// Records a start tag as libxml2's `startElementNs` hands it over, with `count` attributes in its list.
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

  /// Records an end tag, with the name of its element said again.
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
