import Testing

@testable import Localization

@Suite("Plural forms")
struct PluralRuleTests {
  private enum Category: Int {
    case one, few, many, other
  }

  /// CLDR's rules for whole numbers, written anew.
  private static func category(_ language: String, _ n: Int) -> Category {
    let last = n % 10
    let lastTwo = n % 100
    switch language {
    case "pl":
      if n == 1 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case "uk":
      if last == 1, lastTwo != 11 { return .one }
      return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case "cs":
      return n == 1 ? .one : (2...4).contains(n) ? .few : .other
    default:
      return n == 1 ? .one : .other
    }
  }

  /// The categories in the order of the forms; the last is that of fractions.
  private static let forms: [String: [Category]] = [
    "en": [.one, .other], "de": [.one, .other], "pl": [.one, .few, .many, .other],
    "uk": [.one, .few, .many, .other], "cs": [.one, .few, .other, .many],
  ]

  @Test("As in CLDR from 0 to 1000", arguments: ["en", "pl", "de", "uk", "cs"])
  func cldr(_ language: String) throws {
    let rule = try #require(PluralRule(header: LanguageFormats(language: language).pluralForms))
    let forms = try #require(Self.forms[language])
    #expect(rule.count == forms.count)
    for number in 0...1000 {
      #expect(forms[rule.form(of: number)] == Self.category(language, number), "\(number)")
      #expect(rule.form(of: -number) == rule.form(of: number))
    }
    #expect(forms[rule.fractionForm] == (language == "cs" ? .many : .other))
  }

  @Test(
    "Expressions mean what they mean in C",
    arguments: [
      ("n*2+1", 3, 7), ("n-1-1", 5, 3), ("20/n/2", 5, 2), ("!n", 0, 1), ("!!n", 7, 1), ("n?1:n?2:3", 0, 3),
      ("n==1||n==2&&n==3", 1, 1), ("(n==1||n==2)&&n==3", 1, 0), ("n<2==1", 1, 1), ("n%3", 8, 2),
      ("n>=3", 3, 1), ("n<=3", 4, 0), ("n>3", 3, 0), ("5/(n-n)", 3, 0), ("5%(n-n)", 3, 0), ("1-n", 1, 0),
      ("n!=1", 1, 0), (" n\t== 4 ", 4, 1), ("9223372036854775797", 0, 0),
    ])
  func expressions(_ expression: String, _ number: Int, _ expected: Int) throws {
    let rule = try #require(PluralRule(header: "nplurals=10; plural=\(expression);"))
    #expect(rule.form(of: number) == expected)
  }

  @Test(
    "What is no expression is refused",
    arguments: [
      "", "nplurals=2;", "plural=n;", "nplurals=0; plural=0;", "nplurals=11; plural=0;",
      "nplurals=2; plural=;",
      "nplurals=2; plural=n n;", "nplurals=2; plural=n?1;", "nplurals=2; plural=(n;", "nplurals=2; plural=x;",
      "nplurals=2; plural=n+;", "nplurals=2; plural=99999999999999999999;", "nplurals=2; plural=n=1;",
      "nplurals=2; plural=" + String(repeating: "(", count: 400) + "n" + String(repeating: ")", count: 400),
      "nplurals=2; plural=" + String(repeating: "!", count: 900) + "n",
      "nplurals=2; plural=n" + String(repeating: "+n", count: 300),
      "nplurals=2; plural=n" + String(repeating: " ", count: 2000),
    ])
  func refused(_ header: String) {
    #expect(PluralRule(header: header) == nil)
  }

  @Test("The largest and smallest numbers")
  func extremes() throws {
    let rule = try #require(PluralRule(header: "nplurals=3; plural=n*n*n%3;"))
    for number in [Int.min, .min + 1, .max] { #expect((0..<3).contains(rule.form(of: number))) }
  }
}
