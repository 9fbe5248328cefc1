import Localization
import Scoring
import SegmentationModel
import Testing
import Wording

@Suite("Words of a project")
struct ReportWordsTests {
  private let polish: ReportWords

  init() throws {
    polish = ReportWords(try Localizer(language: "pl"), defaultLanguage: "en")
  }

  @Test("A text that is not translated is shown in the default language, which is said")
  func fallback() {
    let english = LocalizedText(translations: [
      .init(language: "de", text: "Eiche"), .init(language: "en", text: "Oak"),
    ])
    #expect(polish.shown(english).text == "Oak")
    #expect(polish.shown(english).otherLanguage == "en")
    let own = LocalizedText(translations: [
      .init(language: "en", text: "Oak"), .init(language: "pl", text: "Dąb"),
    ])
    #expect(polish.text(own) == "Dąb")
    #expect(polish.shown(own).otherLanguage == nil)
    #expect(polish.shown(LocalizedText("Quercus")).otherLanguage == nil)
  }

  @Test("Of many names the first are said, and how many more; never one more alone")
  func names() {
    #expect(polish.quotedNames(["a", "b", "c"], most: 2) == "„a”, „b” i\u{A0}„c”")
    #expect(polish.quotedNames(["a", "b", "c", "d"], most: 2) == "„a”, „b” i\u{A0}jeszcze 2")
  }

  @Test("A match has one form in all languages, counted from 1")
  func canonical() {
    let matches: [Match] = [.range(1), .features([0, 2]), .outside, .other, .missing]
    #expect(matches.map(\.canonical) == ["range:2", "feature:1 feature:3", "outside", "other", "missing"])
  }
}
