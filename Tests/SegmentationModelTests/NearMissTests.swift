import Testing
import Values

/// A misspelt word finds the word that was meant, and nothing else.
@Suite struct NearMissTests {
  private static let keys = ["relevance", "ranges", "features", "field", "label", "id", "to"]

  @Test(arguments: [
    ("relevence", "relevance"), ("RANGES", "ranges"), (" label ", "label"), ("lable", "label"),
    ("feature", "features"), ("filed", "field"), ("rnages", "ranges"), ("TO", "to"),
  ])
  func theNearestIsFound(_ word: String, _ expected: String) {
    #expect(nearMiss(of: word, among: Self.keys) == expected)
  }

  @Test(arguments: ["", "x", "points", "if", "description", String(repeating: "r", count: 200)])
  func nothingFarIsSuggested(_ word: String) {
    #expect(nearMiss(of: word, among: Self.keys) == nil)
  }

  @Test func theEarlierOfTwoIsTaken() {
    #expect(nearMiss(of: "cat", among: ["car", "can"]) == "car")
    #expect(nearMiss(of: "cat", among: ["car", "CAT"]) == "CAT")
    #expect(nearMiss(of: "ŁÓDŹ", among: ["Łódź"]) == "Łódź")
  }
}
