import Localization
import TestSupport
import Testing
import Values

/// What the script of lists works out for itself, with the cases it is tested with too.
@Suite("What pages and their script both write")
struct ScriptFormsTests {
  private static let languages = ["en", "pl", "de"]

  // MARK: - Searching

  private struct Folding: Decodable {
    struct Block: Decodable {
      /// The first and the last letter, in hexadecimal.
      let from: String
      let to: String
      /// Each letter that is searched as something else.
      let folded: [String: String]
    }

    let texts: [[String]]
    let letters: [Block]
  }

  @Test("Searching knows no accents and no capitals")
  func folding() throws {
    let cases = try Repository.contract("folding", as: Folding.self)
    #expect(!cases.texts.isEmpty)
    for text in cases.texts { #expect(Localizer.searchFold(text[0]) == text[1], "\(text[0])") }
  }

  @Test("Every letter is searched as in the browser")
  func letters() throws {
    for block in try Repository.contract("folding", as: Folding.self).letters {
      let codes = try #require(UInt32(block.from, radix: 16))...#require(UInt32(block.to, radix: 16))
      for scalar in codes.compactMap(Unicode.Scalar.init) where Self.isLetter(scalar) {
        let folded = block.folded[String(scalar)] ?? String(scalar)
        // As scalars, since strings are equal whichever way an accent is written.
        #expect(
          Array(Localizer.searchFold(String(scalar)).unicodeScalars) == Array(folded.unicodeScalars),
          "\(scalar)")
      }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  // MARK: - Numbers, days, ages

  private struct Forms: Decodable {
    struct Number: Decodable {
      let number: String
      /// Below zero for as many as it has.
      let decimals: Int
      let en: String
      let pl: String
      let de: String
    }

    struct Day: Decodable {
      let day: String
      let en: String
      let pl: String
      let de: String
    }

    let numbers: [Number]
    let days: [Day]
  }

  @Test("Numbers, exact or rounded")
  func numbers() throws {
    let numbers = try Repository.contract("numbers", as: Forms.self).numbers
    #expect(!numbers.isEmpty)
    for each in numbers {
      let number = try #require(ExactDecimal(each.number))
      let shown = Self.languages.map {
        LanguageFormats(language: $0).number(number, each.decimals < 0 ? .exact : .exactly(each.decimals))
      }
      #expect(shown == [each.en, each.pl, each.de], "\(each.number) \(each.decimals)")
    }
  }

  @Test("Days")
  func days() throws {
    let days = try Repository.contract("numbers", as: Forms.self).days
    #expect(!days.isEmpty)
    for each in days {
      let day = try #require(CalendarDay(iso: each.day))
      #expect(Self.languages.map { LanguageFormats(language: $0).day(day) } == [each.en, each.pl, each.de])
    }
  }

  private struct Ages: Decodable {
    struct Age: Decodable {
      let count: Int
      let unit: String
      let en: String
      let pl: String
      let de: String
    }

    let words: [Age]
  }

  @Test("Ages, in all plural forms of whole numbers")
  func ages() throws {
    let units: [String: MeasureUnit] = ["days": .days, "months": .months, "years": .years]
    let ages = try Repository.contract("ages", as: Ages.self).words
    #expect(!ages.isEmpty)
    for age in ages {
      let unit = try #require(units[age.unit])
      let said = try Self.languages.map {
        try Localizer(language: $0).amount(ExactDecimal(age.count), unit: unit)
      }
      #expect(said == [age.en, age.pl, age.de])
    }
  }
}
