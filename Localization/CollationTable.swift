/// The collation elements of every character that a language's order knows.
struct CollationTable: Sendable {
  /// Two characters that are sorted as one: `ch`, or a letter and its mark.
  private struct Pair: Hashable {
    var first: Unicode.Scalar
    var second: Unicode.Scalar
  }

  /// Code points from here on are weighed by their Unicode properties.
  private static let limit = 0x2300

  private var elements: [CollationElement] = []
  /// Where a code point's elements stand.
  private var places = [Range<Int32>](repeating: 0..<0, count: limit)
  /// The code points that are in the table, some of them without any weight.
  private var isKnown = [Bool](repeating: false, count: limit)
  private var beginsPair = [Bool](repeating: false, count: limit)
  private var pairs: [Pair: Range<Int32>] = [:]

  /// The root order with a language's own letters put in their places.
  ///
  /// - Parameters:
  ///   - letters: the language's own letters, each group after the letter it follows: `z<ź<ż`.
  ///   - cyrillicFirst: whether Cyrillic stands before Latin.
  init(letters: String, cyrillicFirst: Bool = false) {
    readRoot(cyrillicFirst)
    let compositions = Self.compositions
    for composition in compositions where !isKnown[Int(composition.whole.value)] {
      set(
        elements(of: composition.base) + elements(of: composition.mark), for: composition.whole)
    }
    for group in letters.split(separator: " ") {
      let letters = group.split(separator: "<")
      for (offset, letter) in letters.enumerated().dropFirst() {
        place(letter, after: letters[0], offset: UInt32(offset))
      }
    }
    // A letter of its own keeps its weight where it comes as base and mark.
    for composition in compositions {
      let parts = elements(of: composition.base) + elements(of: composition.mark)
      guard parts != elements(of: composition.whole) else { continue }
      setPair(composition.base, composition.mark, elements(of: composition.whole))
    }
  }

  // MARK: - Looking up

  /// The elements of a text, one after the other.
  func elements(of text: String) -> [CollationElement] {
    var result: [CollationElement] = []
    result.reserveCapacity(text.utf8.count + 2)
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      let code = Int(scalar.value)
      guard code < Self.limit, isKnown[code] else {
        if let element = Self.element(ofUnknown: scalar) { result.append(element) }
        continue
      }
      var place = places[code]
      if beginsPair[code], let second = next, let pair = pairs[Pair(first: scalar, second: second)] {
        place = pair
        next = scalars.next()
      }
      for index in place { result.append(elements[Int(index)]) }
    }
    return result
  }

  private func elements(of scalar: Unicode.Scalar) -> [CollationElement] {
    places[Int(scalar.value)].map { elements[Int($0)] }
  }

  /// Signs stand before digits, foreign digits with ours, everything else after all known letters.
  private static func element(ofUnknown scalar: Unicode.Scalar) -> CollationElement? {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate: nil
    case .nonspacingMark, .enclosingMark, .spacingMark:
      CollationElement(primary: 0, secondary: 0xFF, tertiary: 1)
    case .decimalNumber:
      CollationElement(
        primary: weight(AlphabeticalOrder.firstDigit + Int(scalar.properties.numericValue ?? 0), false),
        secondary: 1, tertiary: 0xFF)
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator:
      CollationElement(primary: signs << 24 | scalar.value, secondary: 1, tertiary: 1)
    default:
      CollationElement(primary: foreign << 24 | scalar.value, secondary: 1, tertiary: 1)
    }
  }

  // MARK: - Building

  /// The first byte of signs that are not in the table: between those that are and the digits.
  private static let signs: UInt32 = 0x10
  /// The first byte of letters that are not in the table.
  private static let foreign: UInt32 = 0xF0

  /// The weight of a rank in the root table, with room for three letters after each.
  private static func weight(_ rank: Int, _ cyrillicFirst: Bool) -> UInt32 {
    if rank < AlphabeticalOrder.firstDigit { return rank == 0 ? 0 : 0x0100 + UInt32(rank) * 4 }
    var moved = rank
    if cyrillicFirst, rank >= AlphabeticalOrder.firstCyrillic {
      moved -= AlphabeticalOrder.firstCyrillic - AlphabeticalOrder.firstLatin
    } else if cyrillicFirst, rank >= AlphabeticalOrder.firstLatin {
      moved += 0x400
    }
    return (signs + 1) << 8 + UInt32(moved) * 4
  }

  private mutating func readRoot(_ cyrillicFirst: Bool) {
    var code = 0
    for word in AlphabeticalOrder.rootElements.split(separator: " ") {
      switch word.utf8.first {
      case UInt8(ascii: "@"): code = Int(word.dropFirst(), radix: 16) ?? 0
      case UInt8(ascii: "-"): code += word.utf8.count == 1 ? 1 : Int(word.dropFirst()) ?? 0
      default:
        let elements = word.utf8.first == UInt8(ascii: "_") ? [] : Self.elements(word, cyrillicFirst)
        if let scalar = Unicode.Scalar(UInt32(code)) { set(elements, for: scalar) }
        code += 1
      }
    }
  }

  private static func elements(_ word: Substring, _ cyrillicFirst: Bool) -> [CollationElement] {
    word.split(separator: "+").compactMap { element in
      let weights = element.split(separator: ".", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? 1 : Int($0, radix: 36) ?? 0 }
      guard weights.contains(where: { $0 != 0 }) else { return nil }
      return CollationElement(
        primary: weight(weights[0], cyrillicFirst), secondary: UInt8(weights.count > 1 ? weights[1] : 1),
        tertiary: UInt8(weights.count > 2 ? weights[2] : 1))
    }
  }

  private mutating func set(_ new: [CollationElement], for scalar: Unicode.Scalar) {
    places[Int(scalar.value)] = append(new)
    isKnown[Int(scalar.value)] = true
  }

  private mutating func setPair(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ new: [CollationElement]
  ) {
    pairs[Pair(first: first, second: second)] = append(new)
    beginsPair[Int(first.value)] = true
  }

  private mutating func append(_ new: [CollationElement]) -> Range<Int32> {
    let start = Int32(elements.count)
    elements += new
    return start..<Int32(elements.count)
  }

  /// Gives a letter, in all its cases, a weight of its own after another.
  private mutating func place(_ letter: Substring, after other: Substring, offset: UInt32) {
    guard let base = other.unicodeScalars.first, let primary = elements(of: base).first?.primary else {
      return
    }
    let first = letter.unicodeScalars.first.map(Self.cases) ?? []
    let second = letter.unicodeScalars.dropFirst().first.map(Self.cases)
    var tertiary: UInt8 = 1
    for first in first {
      for second in second ?? [first] {
        let element = CollationElement(primary: primary + offset, secondary: 1, tertiary: tertiary)
        if letter.unicodeScalars.count == 1 {
          set([element], for: first)
        } else {
          setPair(first, second, [element])
        }
        tertiary += 1
      }
    }
  }

  /// The small and the capital letter.
  private static func cases(_ letter: Unicode.Scalar) -> [Unicode.Scalar] {
    [letter] + letter.properties.uppercaseMapping.unicodeScalars.prefix(1)
  }

  /// Every letter that is made of a letter and a mark, parts before what is made of them.
  static let compositions: [(base: Unicode.Scalar, mark: Unicode.Scalar, whole: Unicode.Scalar)] = {
    var result: [(base: Unicode.Scalar, mark: Unicode.Scalar, whole: Unicode.Scalar)] = []
    var mark: Unicode.Scalar = "\u{300}"
    for word in AlphabeticalOrder.decompositions.split(separator: " ") {
      let scalars = Array(word.unicodeScalars)
      if scalars.count == 2 {
        result.append((scalars[0], mark, scalars[1]))
      } else if let code = UInt32(word, radix: 16), let scalar = Unicode.Scalar(code) {
        mark = scalar
      }
    }
    // The base of a letter with two marks may come after it in the list.
    let wholes = Dictionary(result.map { ($0.whole, $0.base) }) { first, _ in first }
    func depth(_ scalar: Unicode.Scalar) -> Int { wholes[scalar].map { depth($0) + 1 } ?? 0 }
    return result.map { ($0, depth($0.whole)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }()
}
