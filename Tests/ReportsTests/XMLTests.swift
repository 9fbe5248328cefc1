import Diagnostics
import Foundation
import Reports
import Testing
import Values

/// The XML says what the contract says, and what it says adds up.
@Suite("XML")
struct XMLTests {
  private let site: SampleSite

  init() throws { site = try Mill.site.get() }

  static let languages = ["en", "pl"]
  static let segments = ["top", "high", "middle", "low"]

  private func report(_ language: String = "en", _ folder: String = "companies") throws -> Element {
    try site.tree("\(language)/\(folder)/report.xml")
  }

  /// Everyone's records, best first.
  private func contacts(_ language: String = "en") throws -> [Element] {
    try Self.segments.flatMap { try site.tree("\(language)/companies/segments/\($0).xml").children("contact") }
  }

  private func number(_ text: String?) throws -> ExactDecimal {
    try #require(text.flatMap { ExactDecimal($0) })
  }

  private func plus(_ left: ExactDecimal, _ right: ExactDecimal) throws -> ExactDecimal {
    try #require(left.adding(right))
  }

  // MARK: - Form

  @Test("Elements and attributes are those of the contract, in its order")
  func vocabulary() throws {
    let paths = site.documents.filter { $0.value.kind == .report }.keys
    #expect(paths.count == 2 * (1 + 4 + 1 + 2))
    for path in paths.sorted() {
      let faults = try Vocabulary.faults(of: site.tree(path))
      #expect(faults.isEmpty, "\(path): \(faults.prefix(3))")
    }
  }

  @Test("Numbers have one spelling, percentages two decimals at most")
  func numbers() throws {
    let exact: Set = ["lowest", "highest", "from", "to", "points", "relevance", "score", "gap"]
    let rounded: Set = ["percent", "completeness", "influence", "share", "mean", "median"]
    var seen: Set<String> = []
    for path in site.documents.keys where path.hasSuffix(".xml") {
      for element in try site.tree(path).all {
        for (name, value) in element.attributes where exact.union(rounded).contains(name) {
          seen.insert(name)
          let number = try #require(ExactDecimal(value), "\(name)=\(value)")
          #expect(number.description == value, "\(name)=\(value)")
          if rounded.contains(name) { #expect(number.scale <= 2, "\(name)=\(value)") }
        }
      }
    }
    #expect(seen == exact.union(rounded))
  }

  @Test("The root says what the document is", arguments: languages)
  func root(_ language: String) throws {
    let root = try report(language)
    let values = root.attributes.map(\.value)
    #expect(
      values == [
        language, "companies", "2026-11-20", SampleSite.generator, SampleSite.modelDigest, SampleSite.dataDigest, "PLN",
      ])
    let segment = try site.tree("\(language)/people/segments/many.xml")
    #expect(
      segment.attributes.map(\.value) == [
        language, "people", "many", "2026-11-20", String(segment.children("contact").count), SampleSite.modelDigest,
        SampleSite.dataDigest,
      ])
    let titles = ["en": "Clients & <friends>", "pl": "Klienci & <przyjaciele>"]
    #expect(root.child("title")?.text == titles[language])
  }

  @Test("Machine values are the same in both languages")
  func languageNeutral() throws {
    func values(_ element: Element) -> [String] {
      [element.name] + element.attributes.filter { $0.name != "xml:lang" }.map { "\($0.name)=\($0.value)" }
        + element.children.flatMap(values)
    }
    #expect(try values(report("en")) == values(report("pl")))
    for segment in Self.segments {
      let records = try Self.languages.map { language in
        let text = try site.text("\(language)/companies/segments/\(segment).xml")
        return text[try #require(text.range(of: "</legend>")).upperBound...]
      }
      #expect(records[0] == records[1])
    }
  }

  // MARK: - Model

  @Test("Parameters stand in the order of the project file, those switched off with little")
  func parameters() throws {
    let parameters = try #require(try report().child("model")).children("parameter")
    #expect(
      parameters.map { $0["id"] }
        == ["won", "town", "goods", "recency", "age", "loyal", "mean", "asleep", "zero"])
    let off = parameters[7]
    #expect(off.attributes.map { "\($0.name)=\($0.value)" } == ["id=asleep", "field=size", "relevance=1", "enabled=false"])
    #expect(off.child("label")?.text == "Off <off>")
    #expect(parameters[8]["enabled"] == "false" && parameters[8]["relevance"] == "0")
    #expect(parameters[0].child("description")?.text == "What they <bought>.\n\n- once\n- twice")
    #expect(parameters[2]["combine"] == "sum" && parameters[1]["combine"] == nil)
    #expect(parameters.map { $0["measure"] } == [nil, nil, nil, "days-since", "months-since", nil, nil, nil, nil])
    #expect(parameters.dropLast(2).map { $0["changeable"] } == ["true", "false", "true", "true", "true", "true", "true"])
    #expect(parameters[1].children("feature")[0].children("also").map(\.text) == ["Łódź", "<łódź>"])
    #expect(parameters[3].children("range").map { $0["from"] } == [nil, "0", "60"])
    #expect(parameters[3].children("range").map { $0["to"] } == ["0", "30", nil])
  }

  @Test("Spans and influence follow from the points")
  func spans() throws {
    let model = try #require(try report().child("model"))
    let expected: [String: (lowest: String, highest: String)] = [
      "won": ("0", "22.5"), "town": ("-3", "15"), "goods": ("-1", "6"), "recency": ("-0.5", "1.25"), "age": ("0", "1"),
      "loyal": ("0", "10"), "mean": ("0", "0.03"),
    ]
    var sum = ExactDecimal.zero
    for parameter in model.children("parameter") where parameter["enabled"] == nil {
      let span = try #require(expected[parameter["id"] ?? ""])
      #expect(parameter["lowest"] == span.lowest && parameter["highest"] == span.highest, "\(parameter["id"] ?? "")")
      sum = try plus(sum, number(parameter["influence"]))
    }
    #expect(model["lowest"] == "-4.5" && model["highest"] == "55.78")
    #expect(abs(sum.mantissa(atScale: 2) - 10_000) <= 4)
    #expect(model.children("parameter")[0]["influence"] == "37.33")
  }

  @Test("Segments stand lowest first, each beginning where the one before ends")
  func limits() throws {
    let segments = try #require(try report().child("model")).children("segment")
    #expect(segments.map { $0["id"] } == ["low", "middle", "high", "top"])
    #expect(segments.map { $0["from"] } == [nil, "9.5", "21.00625", "900"])
    #expect(segments.map { $0["to"] } == ["9.5", "21.00625", "900", nil])
    #expect(segments[0].child("label")?.text == "Low <\"&\">")
    #expect(segments[0].child("approach")?.text == "Call.\n\nWrite:\n- a <letter>\n- a & b")
    #expect(segments[3].child("approach") == nil)
  }

  // MARK: - Contacts

  @Test("Contributions add up to the score, each points × relevance, in model order")
  func contributions() throws {
    let model = try #require(try report().child("model")).children("parameter").filter { $0["enabled"] == nil }
    for contact in try contacts() {
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
    let model = try #require(try report().child("model")).children("parameter")
    var seen: Set<String> = []
    for contribution in try contacts().flatMap({ $0.children("contribution") }) {
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
          ([feature["value"] ?? ""] + feature.children("also").map(\.text)).contains { words.contains(WordKey($0)) }
        }
        #expect(features.map { $0.offset + 1 } == numbers)
        if parameter["combine"] == nil { #expect(features.first?.element["points"] == points) }
      }
    }
    #expect(seen.isSuperset(of: ["range:1", "range:4", "feature:1 feature:2", "outside", "other", "missing"]))
  }

  @Test("Percent and completeness follow from the model")
  func percentages() throws {
    let model = try #require(try report().child("model"))
    let lowest = try number(model["lowest"]).mantissa(atScale: 5)
    let span = try number(model["highest"]).mantissa(atScale: 5) - lowest
    for contact in try contacts() {
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
    let contacts = try contacts()
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
    let segments = try #require(try report().child("model")).children("segment")
    var gaps = 0
    for contact in try contacts() {
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
    let many = try site.tree("en/people/segments/many.xml").children("contact")
    #expect(!many.isEmpty && many.allSatisfy { $0.child("next") == nil })
  }

  @Test("Fields stand in the order of the file, then the measures, in canonical form")
  func fields() throws {
    let order = [
      "town", "size", "budget", "seen", "goods", "loyal", "note", "won", "lost_count", "mean_value", "last_deal",
    ]
    let forms: [String: String] = [
      "size": "-?[0-9]+([.][0-9]*[1-9])?", "budget": "-?[0-9]+([.][0-9]*[1-9])?", "seen": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
      "loyal": "yes|no", "lost_count": "[0-9]+", "mean_value": "[0-9]+([.][0-9]{0,5}[1-9])?",
      "last_deal": "[0-9]{4}-[0-9]{2}-[0-9]{2}", "won": "[0-9]+([.][0-9]*[1-9])?",
    ]
    var seen: Set<String> = []
    for contact in try contacts() {
      let names = contact.children("field").compactMap { $0["name"] }
      #expect(names == order.filter { names.contains($0) })
      for field in contact.children("field") {
        let name = try #require(field["name"])
        seen.insert(name)
        #expect(!field.text.isEmpty)
        if let form = forms[name] { #expect(try Regex(form).wholeMatch(in: field.text) != nil, "\(name): \(field.text)") }
      }
    }
    #expect(seen == Set(order))
  }

  @Test("Names, ids, owners and links are the data's, with forbidden characters replaced")
  func identity() throws {
    let contacts = Dictionary(uniqueKeysWithValues: try contacts().map { ($0["id"] ?? "", $0) })
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
    let text = try site.text("pl/companies/segments/\(Self.abc.segment).xml")
    #expect(text.contains(Self.abc.record))
  }

  /// The eighth client, worked out by hand.
  private static let abc = (segment: "low", record: "TODO")

  // MARK: - Summary and issues

  @Test("The model and the summary count what the contacts show")
  func counts() throws {
    let report = try report()
    let contacts = try contacts()
    for parameter in try #require(report.child("model")).children("parameter") where parameter["enabled"] == nil {
      let matches = contacts.flatMap { $0.children("contribution") }.filter { $0["parameter"] == parameter["id"] }
        .map { $0["match"] ?? "" }
      let kinds = ["range": parameter.children("range"), "feature": parameter.children("feature")]
      for (kind, rules) in kinds {
        for (index, rule) in rules.enumerated() {
          let count = matches.count { $0.split(separator: " ").contains("\(kind):\(index + 1)") }
          #expect(rule["contacts"] == String(count), "\(parameter["id"] ?? "") \(kind):\(index + 1)")
        }
      }
      for kind in ["missing", "outside", "other"] {
        guard let fallback = parameter.child(kind) else { continue }
        #expect(fallback["contacts"] == String(matches.count { $0 == kind }))
      }
    }
    let summary = try #require(report.child("summary"))
    #expect(summary["contacts"] == "30")
    let scores = try contacts.map { try number($0["score"]) }
    let sum = scores.reduce(Int128(0)) { $0 + $1.mantissa(atScale: 5) }
    #expect(try number(summary["mean"]) == .rounded(sum, over: 3_000_000, decimals: 2))
    let middle = scores[14].mantissa(atScale: 5) + scores[15].mantissa(atScale: 5)
    #expect(try number(summary["median"]) == .rounded(middle, over: 200_000, decimals: 2))
  }

  @Test("Each segment's totals and typical rules are its members'", arguments: segments)
  func segment(_ id: String) throws {
    let summary = try #require(try report().child("summary"))
    let row = try #require(summary.first("segment", "ref", id))
    let members = try contacts().filter { $0["segment"] == id }
    #expect(row["contacts"] == String(members.count))
    #expect(try number(row["share"]) == .rounded(Int128(members.count) * 100, over: 30, decimals: 2))
    #expect(row["href"] == "segments/\(id).xml")
    #expect(row.children("total").map { $0["field"] } == ["budget", "won", "mean_value"])
    for total in row.children("total") {
      var sum = ExactDecimal.zero
      for field in members.flatMap({ $0.children("field") }) where field["name"] == total["field"] {
        sum = try plus(sum, number(field.text))
      }
      #expect(total["value"] == sum.description)
    }
    for typical in row.children("typical") {
      let matches = members.flatMap { $0.children("contribution") }.filter { $0["parameter"] == typical["parameter"] }
        .flatMap { ($0["match"] ?? "").split(separator: " ").map(String.init) }.filter { $0.contains(":") }
      let counts = Dictionary(matches.map { ($0, 1) }, uniquingKeysWith: +)
      let most = try #require(counts.values.max())
      // Of equally frequent ones the first in the model.
      let first = counts.filter { $0.value == most }.keys.min { $0.count == $1.count ? $0 < $1 : $0.count < $1.count }
      #expect(typical["match"] == first)
      #expect(try number(typical["share"]) == .rounded(Int128(most) * 100, over: Int128(members.count), decimals: 2))
    }
    let enabled = ["won", "town", "goods", "recency", "age", "loyal", "mean"]
    let typical = row.children("typical").compactMap { $0["parameter"] }
    #expect(typical == enabled.filter { typical.contains($0) })
    #expect(typical.isEmpty == members.isEmpty)
  }

  @Test("Every finding is an issue with its place, in the document's language")
  func issues() throws {
    let part = try #require(site.report.segmentations.first)
    for (language, localizer) in zip(Self.languages, site.localizers) {
      let issues = try #require(try report(language).child("issues"))
      #expect(issues["warnings"] == String(part.findings.count))
      #expect(issues.children("issue").count == part.findings.count)
      for (issue, finding) in zip(issues.children("issue"), part.findings) {
        #expect(issue["code"] == finding.code.rawValue)
        #expect(issue["file"] == finding.place?.file)
        #expect(issue["line"] == finding.place?.line.map { String($0) })
        #expect(issue["column"] == finding.place?.column.map { String($0) })
        #expect(issue["contact"] == finding.contact)
        #expect(issue.text == finding.message(in: localizer) && !issue.text.isEmpty)
      }
      let codes = Set(issues.children("issue").compactMap { $0["code"] })
      #expect(codes.isSuperset(of: ["NotALink", "UnreachableSegment", "MissingApproach"]), "\(codes)")
      let own = try #require(issues.children("issue").last)
      #expect(own["file"] == "fir<m>s.csv" && own["line"] == "3" && own["contact"] == "<id> & \"9\"")
      #expect(own.text.contains("<many> & \"more\""))
    }
  }

  @Test("The legend explains the file in its language")
  func legend() throws {
    let legend = try #require(try site.tree("pl/companies/segments/low.xml").child("legend"))
    #expect(legend.children("label").map(\.text) == ["Niski"])
    #expect(legend.child("approach")?.text == "Dzwonić.")
    #expect(
      legend.children("parameter").map { "\($0["id"] ?? "") \($0["relevance"] ?? "") \($0.child("label")?.text ?? "")" }
        == [
          "won 2.5 Wygrane & utrzymane", "town 3 Miasto", "goods 1 Towary", "recency 0.25 Świeżość", "age 1 Age",
          "loyal 10 Wierność", "mean 0.01 Średnia",
        ])
    let english = try #require(try site.tree("en/companies/segments/middle.xml").child("legend"))
    #expect(english.child("approach")?.text == "One text for all.")
  }
}
