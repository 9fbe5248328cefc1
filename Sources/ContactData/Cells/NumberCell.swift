import Formats

/// What a cell of a number column turned out to be.
enum NumberReading: Equatable {
  /// Without trailing zeros; at most 15 digits, 15 of them decimals.
  case value(mantissa: Int64, scale: UInt8)
  /// Nothing that can be read as a number with the decimal sign given.
  case notANumber
  /// More digits than are read exactly.
  case tooLong

  // The limits of `ExactDecimal`, known here when this is compiled.
  /// How many digits are read exactly, leading zeros not counted.
  static var mostDigits: Int { 15 }
  /// How many digits may follow the decimal sign, trailing zeros not counted.
  static var mostDecimals: Int { 15 }
}

/// A cell as people write numbers: a sign, a currency and `%` around digits with a comma or point as decimal sign.
///
/// Groups of three digits are parted by a space, an apostrophe, or the other of comma and point.
struct NumberCell {
  private let digits: ByteView
  private let isNegative: Bool
  private let points: Int
  private let commas: Int
  private let lastSign: Int

  /// Nil for a cell without digits in one piece.
  ///
  /// - Parameter cell: trimmed.
  init?(_ cell: ByteView) {
    var start = 0
    var end = cell.count
    var sign: Bool?
    var hasUnit = false
    var hasPercent = false
    front: while start < end {
      let blank = cell.whiteSpaceLength(at: start)
      if blank > 0 {
        start += blank
        continue
      }
      switch cell[start] {
      case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ","): break front
      case UInt8(ascii: "-") where sign == nil: (sign, start) = (true, start + 1)
      case UInt8(ascii: "+") where sign == nil: (sign, start) = (false, start + 1)
      case 0xE2 where sign == nil && cell.has(Self.minus, at: start): (sign, start) = (true, start + 3)
      case UInt8(ascii: "%") where !hasPercent: (hasPercent, start) = (true, start + 1)
      default:
        let length = hasUnit ? 0 : Currency.length(in: cell.slice(start, end - start), atEnd: false)
        if length == 0 { return nil }
        (hasUnit, start) = (true, start + length)
      }
    }
    hasUnit = false
    back: while end > start {
      let blank = cell.whiteSpaceLength(endingAt: end)
      if blank > 0 {
        end -= blank
        continue
      }
      switch cell[end - 1] {
      case 0x30...0x39: break back
      case UInt8(ascii: "%") where !hasPercent: (hasPercent, end) = (true, end - 1)
      default:
        let length = hasUnit ? 0 : Currency.length(in: cell.slice(start, end - start), atEnd: true)
        if length == 0 { return nil }
        (hasUnit, end) = (true, end - length)
      }
    }
    guard start < end else { return nil }
    digits = cell.slice(start, end - start)
    isNegative = sign == true
    var (points, commas, lastSign) = (0, 0, -1)
    for index in 0..<digits.count {
      if digits[index] == UInt8(ascii: ".") { (points, lastSign) = (points + 1, index) }
      if digits[index] == UInt8(ascii: ",") { (commas, lastSign) = (commas + 1, index) }
    }
    (self.points, self.commas, self.lastSign) = (points, commas, lastSign)
  }

  /// The decimal sign that the cell proves; nil where it proves none.
  ///
  /// It is the last of both, not one that is repeated, or one that is not followed by exactly three digits or
  /// follows a lone 0, which leads no group. A cell that cannot be read even so (as a date with points) proves nothing.
  var evidence: DecimalSign? {
    guard lastSign >= 0, let last = DecimalSign(byte: digits[lastSign]) else { return nil }
    let proved: DecimalSign
    if points > 0 && commas > 0 {
      proved = last
    } else if points + commas > 1 {
      proved = last.other
    } else if digits.count - lastSign - 1 != 3 || isLoneZero(before: lastSign) {
      proved = last
    } else {
      return nil
    }
    return read(decimal: proved) == .notANumber ? nil : proved
  }

  /// Whether the number begins with a 0 and then a sign: no thousands are grouped like that.
  private func isLoneZero(before sign: Int) -> Bool { sign == 1 && digits[0] == UInt8(ascii: "0") }

  /// The value, with the decimal sign given; the other one may group.
  func read(decimal: DecimalSign) -> NumberReading {
    var mantissa: Int64 = 0
    var significant = 0
    var run = 0
    var groups = 0
    var grouping: Grouping?
    var isFraction = false
    var scale = 0
    var zeros = 0
    var index = 0
    while index < digits.count {
      let byte = digits[index]
      let digit = byte &- 0x30
      if digit < 10 {
        index += 1
        run += 1
        if isFraction, digit == 0 {
          zeros += 1
          continue
        }
        let count = isFraction ? zeros + 1 : 1
        if isFraction { (scale, zeros) = (scale + count, 0) }
        if mantissa > 0 { significant += count } else if digit > 0 { significant = 1 }
        // Beyond 15 digits only the form still matters.
        if significant <= NumberReading.mostDigits {
          for _ in 0..<count where mantissa > 0 { mantissa *= 10 }
          mantissa += Int64(digit)
        }
        continue
      }
      guard !isFraction else { return .notANumber }
      if byte == decimal.byte {
        if groups > 0, run != 3 { return .notANumber }
        (isFraction, run) = (true, 0)
        index += 1
        continue
      }
      guard let (kind, length) = Grouping.read(digits, at: index) else { return .notANumber }
      if kind == .sign, isLoneZero(before: index) { return .notANumber }
      let isWhole = groups == 0 ? (1...3).contains(run) : run == 3
      guard isWhole, grouping == nil || grouping == kind else { return .notANumber }
      (grouping, groups, run) = (kind, groups + 1, 0)
      index += length
    }
    let isWhole = isFraction || groups == 0 ? run > 0 : run == 3
    guard isWhole else { return .notANumber }
    guard significant <= NumberReading.mostDigits, scale <= NumberReading.mostDecimals else {
      return .tooLong
    }
    return .value(
      mantissa: isNegative ? -mantissa : mantissa, scale: mantissa == 0 ? 0 : UInt8(scale))
  }

  /// U+2212.
  static let minus: [UInt8] = Array("\u{2212}".utf8)

  /// What parts groups of digits; one number uses one kind.
  private enum Grouping {
    case space
    case apostrophe
    case sign

    static func read(_ bytes: ByteView, at index: Int) -> (Grouping, Int)? {
      switch bytes[index] {
      case 0x20: return (.space, 1)
      case UInt8(ascii: "'"): return (.apostrophe, 1)
      case UInt8(ascii: ","), UInt8(ascii: "."): return (.sign, 1)
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return (.space, 2)
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
        switch bytes[index + 2] {
        // Figure space, thin space, narrow no-break space.
        case 0x87, 0x89, 0xAF: return (.space, 3)
        // The typographic apostrophe, U+2019.
        case 0x99: return (.apostrophe, 3)
        default: return nil
        }
      default: return nil
      }
    }
  }
}

/// A number of plain ASCII digits with at most one decimal or grouping sign: nearly every number.
struct PlainNumber {
  /// All digits as one whole number, whatever sign stands between them; negative after a minus.
  private(set) var digits: Int64 = 0
  /// The comma or point in it; 0 for none.
  private(set) var sign: UInt8 = 0
  /// How many digits follow the sign.
  private(set) var decimals = 0

  /// Nil for everything else, which `NumberCell` reads.
  @inline(__always)
  init?(_ cell: ByteView) {
    let count = cell.count
    guard count > 0, count <= 17 else { return nil }
    let isNegative = cell[0] == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    let start = index
    var signAt = -1
    while index < count {
      let byte = cell[index]
      let digit = byte &- 0x30
      if digit < 10 {
        digits = digits &* 10 &+ Int64(digit)
      } else if (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")) && signAt < 0 && index > start {
        (sign, signAt) = (byte, index)
      } else {
        return nil
      }
      index += 1
    }
    let written = count - start - (signAt < 0 ? 0 : 1)
    guard written > 0, written <= NumberReading.mostDigits else { return nil }
    if signAt >= 0 {
      decimals = count - signAt - 1
      guard decimals > 0 else { return nil }
    }
    if isNegative { digits = -digits }
  }

  /// The digits after the sign as decimals, without trailing zeros.
  @inline(__always)
  var value: (mantissa: Int64, scale: UInt8) {
    var mantissa = digits
    var scale = decimals
    if mantissa == 0 { return (0, 0) }
    while scale > 0 {
      let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { break }
      mantissa = quotient
      scale -= 1
    }
    return (mantissa, UInt8(truncatingIfNeeded: scale))
  }
}

extension ByteView {
  /// Whether a text stands at an index; false where fewer bytes are left.
  func has(_ text: [UInt8], at index: Int) -> Bool {
    guard index + text.count <= count else { return false }
    for position in 0..<text.count where self[index + position] != text[position] { return false }
    return true
  }
}
