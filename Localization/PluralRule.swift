/// The `Plural-Forms` of a catalogue: which of a message's forms a number takes.
///
/// Gettext's expressions know whole numbers only. A number with a fraction takes the last form, which
/// is CLDR's for fractions in every language we ship: `other` in English, German, Polish and Ukrainian
/// (the last two have a fourth form that their expression never yields), `many` in Czech.
package struct PluralRule: Sendable, Hashable {
  /// How many forms each plural message has.
  package let count: Int
  private let expression: Expression
  /// The forms of the smallest numbers, which are nearly all that is asked for.
  private let smallForms: [UInt8]

  /// English, and every language whose catalogue does not say otherwise.
  package static let english = PluralRule(
    count: 2, expression: .binary(.notEqual, .number, .constant(1)))

  private init(count: Int, expression: Expression) {
    self.count = count
    self.expression = expression
    smallForms = (0..<200).map { UInt8(Self.form(of: $0, expression, count)) }
  }

  /// Reads `nplurals=2; plural=(n != 1);`; nil where it is not understood or unreasonably large.
  package init?(header: String) {
    var count: Int?
    var expression: Expression?
    guard header.utf8.count <= 1000 else { return nil }
    for part in header.split(separator: ";") {
      guard let equals = part.firstIndex(of: "=") else {
        if part.allSatisfy(\.isWhitespace) { continue }
        return nil
      }
      let name = part[..<equals].filter { !$0.isWhitespace }
      let value = part[part.index(after: equals)...]
      switch name {
      case "nplurals": count = Int(value.filter { !$0.isWhitespace })
      case "plural":
        var parser = ExpressionParser(value)
        expression = parser.parse()
      default: return nil
      }
    }
    guard let count, (1...10).contains(count), let expression else { return nil }
    self.init(count: count, expression: expression)
  }

  /// The form of a whole number, from 0; the first where the expression leaves the forms there are.
  package func form(of number: Int) -> Int {
    let magnitude = number == .min ? .max : abs(number)
    return magnitude < smallForms.count
      ? Int(smallForms[magnitude]) : Self.form(of: magnitude, expression, count)
  }

  private static func form(of number: Int, _ expression: Expression, _ count: Int) -> Int {
    let form = expression.value(for: number)
    return (0..<count).contains(form) ? form : 0
  }

  /// The form of a number with a fraction.
  package var fractionForm: Int { count - 1 }
}

/// A C expression over `n`, as a tree.
private indirect enum Expression: Sendable, Hashable {
  enum Operator: Sendable, Hashable {
    case or, and, equal, notEqual, less, greater, lessOrEqual, greaterOrEqual
    case plus, minus, times, over, modulo
  }

  case number
  case constant(Int)
  case not(Expression)
  case binary(Operator, Expression, Expression)
  case choice(Expression, Expression, Expression)

  /// Wraps round instead of overflowing; a division by zero gives 0.
  func value(for n: Int) -> Int {
    switch self {
    case .number: n
    case .constant(let value): value
    case .not(let operand): operand.value(for: n) == 0 ? 1 : 0
    case .choice(let condition, let yes, let no):
      condition.value(for: n) != 0 ? yes.value(for: n) : no.value(for: n)
    case .binary(.or, let left, let right):
      left.value(for: n) != 0 || right.value(for: n) != 0 ? 1 : 0
    case .binary(.and, let left, let right):
      left.value(for: n) != 0 && right.value(for: n) != 0 ? 1 : 0
    case .binary(let operation, let left, let right):
      Self.apply(operation, left.value(for: n), right.value(for: n))
    }
  }

  private static func apply(_ operation: Operator, _ left: Int, _ right: Int) -> Int {
    switch operation {
    case .equal: left == right ? 1 : 0
    case .notEqual: left != right ? 1 : 0
    case .less: left < right ? 1 : 0
    case .greater: left > right ? 1 : 0
    case .lessOrEqual: left <= right ? 1 : 0
    case .greaterOrEqual: left >= right ? 1 : 0
    case .plus: left &+ right
    case .minus: left &- right
    case .times: left &* right
    case .over: right == 0 ? 0 : left.dividedReportingOverflow(by: right).partialValue
    case .modulo: right == 0 ? 0 : left.remainderReportingOverflow(dividingBy: right).partialValue
    case .or, .and: 0
    }
  }
}

/// Reads an expression by recursive descent, with the precedences of C.
private struct ExpressionParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Deep enough for any real language, far from the end of the stack.
  private static let maximumDepth = 60

  /// The binary operators from the loosest to the tightest; longer spellings before their beginnings.
  private static let levels: [[(spelling: StaticString, operation: Expression.Operator)]] = [
    [("||", .or)], [("&&", .and)], [("==", .equal), ("!=", .notEqual)],
    [("<=", .lessOrEqual), (">=", .greaterOrEqual), ("<", .less), (">", .greater)],
    [("+", .plus), ("-", .minus)], [("*", .times), ("/", .over), ("%", .modulo)],
  ]

  init(_ text: some StringProtocol) {
    bytes = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// Nil unless the whole text is one expression.
  mutating func parse() -> Expression? {
    guard let expression = choice(), position == bytes.count else { return nil }
    return expression
  }

  private mutating func choice() -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth, let condition = binary(level: 0) else { return nil }
    guard take("?") else { return condition }
    guard let yes = choice(), take(":"), let no = choice() else { return nil }
    return .choice(condition, yes, no)
  }

  private mutating func binary(level: Int) -> Expression? {
    guard level < Self.levels.count else { return unary() }
    guard var left = binary(level: level + 1) else { return nil }
    var length = 0
    while let operation = Self.levels[level].first(where: { take($0.spelling) })?.operation {
      length += 1
      guard length <= Self.maximumDepth, let right = binary(level: level + 1) else { return nil }
      left = .binary(operation, left, right)
    }
    return left
  }

  private mutating func unary() -> Expression? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { return nil }
    if take("!") { return unary().map { .not($0) } }
    if take("n") { return .number }
    if take("(") {
      guard let inner = choice(), take(")") else { return nil }
      return inner
    }
    var value: Int?
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      let (shifted, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      guard !overflow, shifted < .max - 9 else { return nil }
      value = shifted + Int(bytes[position] - 0x30)
      position += 1
    }
    return value.map { .constant($0) }
  }

  private mutating func take(_ spelling: StaticString) -> Bool {
    let wanted = Array("\(spelling)".utf8)
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }
}
