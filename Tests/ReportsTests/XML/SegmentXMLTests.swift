import Foundation
import Reports
import Testing
import Values

/// The segments' files hold every contact with a breakdown that adds up.
@Suite("Segment XML")
struct SegmentXMLTests {
  private let xml: MillXML

  init() throws { xml = try MillXML() }

  @Test("Contributions add up to the score, each points × relevance, in model order")
  func contributions() throws {
    let model = try #require(try xml.report().child("model")).children("parameter").filter {
      $0["enabled"] == nil
    }
    for contact in try xml.contacts() {
      let contributions = contact.children("contribution")
      #expect(contributions.map { $0["parameter"] } == model.map { $0["id"] })
      #expect(contributions.map { $0["relevance"] } == model.map { $0["relevance"] })
      var sum = ExactDecimal.zero
      for contribution in contributions {
        let score = try number(contribution["score"])
        let product = try number(contribution["points"]).multiplied(by: number(contribution["relevance"]))
        #expect(product == score)
        sum = try plus(sum, score)
      }
      #expect(sum.description == contact["score"])
    }
  }

  @Test("A match is the rule that the value falls under, with its points")
  func matches() throws {
    let model = try #require(try xml.report().child("model")).children("parameter")
    var seen: Set<String> = []
    for contribution in try xml.contacts().flatMap({ $0.children("contribution") }) {
      let parameter = try #require(model.first { $0["id"] == contribution["parameter"] })
      let match = try #require(contribution["match"])
      seen.insert(match)
      let value = contribution["value"]
      #expect((match == "missing") == (value == nil))
      let points = try #require(contribution["points"])
      switch match.split(separator: ":")[0] {
      case "missing", "outside", "other": #expect(parameter.child(match)?["points"] == points)
      case "range":
        let position = try #require(Int(match.dropFirst(6)))
        let range = parameter.children("range")[position - 1]
        let value = try number(value)
        if let from = try range["from"].map(number) { #expect(from < value || from == value) }
        if let to = try range["to"].map(number) { #expect(value < to) }
        #expect(range["points"] == points)
      default:
        let numbers = match.split(separator: " ").compactMap { Int($0.dropFirst(8)) }
        #expect(numbers == numbers.sorted() && Set(numbers).count == numbers.count)
        let words = Set((value ?? "").components(separatedBy: "; ").map { WordKey($0) })
        let features = parameter.children("feature").enumerated().filter { _, feature in
          ([feature["value"] ?? ""] + feature.children("also").map(\.text)).contains {
            words.contains(WordKey($0))
          }
        }
        #expect(features.map { $0.offset + 1 } == numbers)
        if parameter["combine"] == nil { #expect(features.first?.element["points"] == points) }
      }
    }
    #expect(
      seen.isSuperset(of: ["range:1", "range:4", "feature:1 feature:2", "outside", "other", "missing"]))
  }

  @Test("Percent and completeness follow from the model")
  func percentages() throws {
    let model = try #require(try xml.report().child("model"))
    let lowest = try number(model["lowest"]).mantissa(atScale: 5)
    let span = try number(model["highest"]).mantissa(atScale: 5) - lowest
    for contact in try xml.contacts() {
      let score = try number(contact["score"]).mantissa(atScale: 5)
      let percent = ((score - lowest) * 20_000 + span) / (span * 2)
      #expect(try number(contact["percent"]).mantissa(atScale: 2) == percent)
      var present = Int128(0)
      for contribution in contact.children("contribution") where contribution["match"] != "missing" {
        let parameter = try #require(model.first("parameter", "id", contribution["parameter"]))
        present += try number(parameter["highest"]).mantissa(atScale: 5)
        present -= try number(parameter["lowest"]).mantissa(atScale: 5)
      }
      let completeness = (present * 20_000 + span) / (span * 2)
      #expect(try number(contact["completeness"]).mantissa(atScale: 2) == completeness)
    }
  }

  @Test("The order is by score, then by id; equal scores share a rank")
  func ranks() throws {
    let contacts = try xml.contacts()
    #expect(contacts.count == 30 && Set(contacts.map { $0["id"] }).count == 30)
    var rank = 0
    for (index, contact) in contacts.enumerated() {
      let score = try number(contact["score"])
      if index == 0 || contacts[index - 1]["score"] != contact["score"] {
        rank = index + 1
        let better = try number(contacts[max(0, index - 1)]["score"])
        #expect(index == 0 || score < better)
      } else {
        let ids = [contacts[index - 1]["id"] ?? "", contact["id"] ?? ""].map { Array($0.utf8) }
        #expect(ids[0].lexicographicallyPrecedes(ids[1]))
      }
      #expect(contact["rank"] == String(rank))
    }
    #expect(Set(contacts.map { $0["rank"] }).count < 30, "the sample has equal scores")
  }

  @Test("The gap leads to where the next segment begins; the best segment has none")
  func next() throws {
    let segments = try #require(try xml.report().child("model")).children("segment")
    var gaps = 0
    for contact in try xml.contacts() {
      let position = try #require(segments.firstIndex { $0["id"] == contact["segment"] })
      let score = try number(contact["score"])
      if let from = try segments[position]["from"].map(number) { #expect(from < score || from == score) }
      if let to = try segments[position]["to"].map(number) { #expect(score < to) }
      guard position + 1 < segments.count else {
        #expect(contact.child("next") == nil)
        continue
      }
      let next = try #require(contact.child("next"))
      #expect(next["segment"] == segments[position + 1]["id"])
      let reached = try plus(score, number(next["gap"]))
      #expect(reached.description == segments[position + 1]["from"])
      gaps += 1
    }
    #expect(gaps == 30, "nobody reaches the top of the sample")
    let many = try xml.site.tree("en/people/segments/many.xml").children("contact")
    #expect(!many.isEmpty && many.allSatisfy { $0.child("next") == nil })
  }

  @Test("A way reaches the next segment with one change or two, the simplest first")
  func ways() throws {
    let model = try #require(try xml.report().child("model")).children("parameter")
    var seen = 0
    for next in try xml.contacts().compactMap({ $0.child("next") }) {
      let gap = try number(next["gap"])
      let ways = next.children("way")
      #expect(ways.map { $0.children.count } == ways.map { $0.children.count }.sorted())
      for way in ways {
        seen += 1
        let gain = try number(way["gain"])
        #expect(gap < gain || gap == gain)
        let gains = try way.children("change").map { try number($0["gain"]) }
        #expect(try gains.reduce(.zero, plus) == gain)
        for change in way.children("change") {
          let parameter = try #require(model.first { $0["id"] == change["parameter"] })
          #expect(parameter["changeable"] == "true" && parameter["enabled"] == nil)
        }
      }
    }
    #expect(seen > 10)
  }

  @Test("Fields stand in the order of the file, then the measures, in canonical form")
  func fields() throws {
    let order = [
      "town", "size", "budget", "seen", "goods", "loyal", "note", "won", "lost_count", "mean_value",
      "last_deal",
    ]
    let forms: [String: String] = [
      "size": "-?[0-9]+([.][0-9]*[1-9])?", "budget": "-?[0-9]+([.][0-9]*[1-9])?",
      "seen": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
      "loyal": "yes|no", "lost_count": "[0-9]+", "mean_value": "[0-9]+([.][0-9]{0,5}[1-9])?",
      "last_deal": "[0-9]{4}-[0-9]{2}-[0-9]{2}", "won": "[0-9]+([.][0-9]*[1-9])?",
    ]
    var seen: Set<String> = []
    for contact in try xml.contacts() {
      let names = contact.children("field").compactMap { $0["name"] }
      #expect(names == order.filter { names.contains($0) })
      for field in contact.children("field") {
        let name = try #require(field["name"])
        seen.insert(name)
        #expect(!field.text.isEmpty)
        if let form = forms[name] {
          #expect(try Regex(form).wholeMatch(in: field.text) != nil, "\(name): \(field.text)")
        }
      }
    }
    #expect(seen == Set(order))
  }

  @Test("Names, ids, owners and links are the data's, with forbidden characters replaced")
  func identity() throws {
    let contacts = Dictionary(uniqueKeysWithValues: try xml.contacts().map { ($0["id"] ?? "", $0) })
    for row in Mill.clients {
      let contact = try #require(contacts[row[0]], "\(row[0])")
      let name = row[1].isEmpty ? row[0] : row[1]
      #expect(contact.child("name")?.text == EscapingTests.allowed(name))
      #expect(contact["owner"] == (row[2].isEmpty ? nil : row[2]))
      #expect(contact["link"] == (row[3].lowercased().hasPrefix("http") ? row[3] : nil))
    }
  }

  @Test("A record, byte by byte")
  func record() throws {
    let text = try xml.site.text("pl/companies/segments/high.xml")
    #expect(text.contains("\n\(Self.abc)\n"))
  }

  /// The eighth client, worked out by hand.
  private static let abc = """
    <contact id="abc" rank="1" score="54.50125" percent="97.88" segment="high" completeness="97.1" owner="Bea">\
    <name>&lt;/script&gt;&lt;!--</name>\
    <field name="town">Oak &amp; Ash</field>\
    <field name="size">3.5</field>\
    <field name="goods">planks; beams</field>\
    <field name="loyal">yes</field>\
    <field name="won">6165.5</field>\
    <field name="lost_count">2</field>\
    <field name="mean_value">2397.75</field>\
    <field name="last_deal">2026-09-15</field>\
    <contribution parameter="won" value="6165.5" match="range:4" points="9" relevance="2.5" score="22.5"/>\
    <contribution parameter="town" value="Oak &amp; Ash" match="feature:1" points="5" relevance="3" score="15"/>\
    <contribution parameter="goods" value="planks; beams" match="feature:1 feature:2" points="6" relevance="1" score="6"/>\
    <contribution parameter="recency" match="missing" points="0" relevance="0.25" score="0"/>\
    <contribution parameter="age" value="2" match="range:1" points="1" relevance="1" score="1"/>\
    <contribution parameter="loyal" value="yes" match="feature:1" points="1" relevance="10" score="10"/>\
    <contribution parameter="mean" value="2397.75" match="range:1" points="0.125" relevance="0.01" score="0.00125"/>\
    <next segment="top" gap="845.49875"/>\
    </contact>
    """

  @Test("The legend explains the file in its language")
  func legend() throws {
    let legend = try #require(try xml.site.tree("pl/companies/segments/low.xml").child("legend"))
    #expect(legend.children("label").map(\.text) == ["Niski"])
    #expect(legend.child("approach")?.text == "Dzwonić.")
    #expect(
      legend.children("parameter").map {
        "\($0["id"] ?? "") \($0["relevance"] ?? "") \($0.child("label")?.text ?? "")"
      }
        == [
          "won 2.5 Wygrane & utrzymane", "town 3 Miasto", "goods 1 Towary", "recency 0.25 Świeżość",
          "age 1 Age",
          "loyal 10 Wierność", "mean 0.01 Średnia",
        ])
    let english = try #require(try xml.site.tree("en/companies/segments/middle.xml").child("legend"))
    #expect(english.child("approach")?.text == "One text for all.")
  }
}
