import Diagnostics
import Foundation
import Reports
import Testing
import Values
import Wording

/// `report.xml` says what the contract says, and what it says adds up.
@Suite("report.xml")
struct ReportXMLTests {
  private let xml: MillXML

  init() throws { xml = try MillXML() }

  // MARK: - Form

  @Test("Elements and attributes are those of the contract, in its order")
  func vocabulary() throws {
    let paths = xml.site.documents.filter { $0.value.kind == .report }.keys
    #expect(paths.count == 2 * (1 + 4 + 1 + 2))
    for path in paths.sorted() {
      let faults = try Vocabulary.faults(of: xml.site.tree(path))
      #expect(faults.isEmpty, "\(path): \(faults.prefix(3))")
    }
  }

  @Test("Numbers have one spelling, percentages two decimals at most")
  func numbers() throws {
    let exact: Set = ["lowest", "highest", "from", "to", "points", "relevance", "score", "gap", "gain"]
    let rounded: Set = ["percent", "completeness", "influence", "share", "mean", "median"]
    var seen: Set<String> = []
    for path in xml.site.documents.keys where path.hasSuffix(".xml") {
      for element in try xml.site.tree(path).all {
        for (name, value) in element.attributes
        where exact.union(rounded).contains(name) && element.name != "change" {
          seen.insert(name)
          let number = try #require(ExactDecimal(value), "\(name)=\(value)")
          #expect(number.description == value, "\(name)=\(value)")
          if rounded.contains(name) { #expect(number.scale <= 2, "\(name)=\(value)") }
        }
      }
    }
    #expect(seen == exact.union(rounded))
  }

  @Test("The root says what the document is", arguments: MillXML.languages)
  func root(_ language: String) throws {
    let root = try xml.report(language)
    let values = root.attributes.map(\.value)
    #expect(
      values == [
        language, "companies", "2026-11-20", SampleSite.generator, SampleSite.modelDigest,
        SampleSite.dataDigest, "PLN",
      ])
    let segment = try xml.site.tree("\(language)/people/segments/many.xml")
    #expect(
      segment.attributes.map(\.value) == [
        language, "people", "many", "2026-11-20", String(segment.children("contact").count),
        SampleSite.modelDigest,
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
    #expect(try values(xml.report("en")) == values(xml.report("pl")))
    for segment in MillXML.segments {
      let records = try MillXML.languages.map { language in
        let text = try xml.site.text("\(language)/companies/segments/\(segment).xml")
        return text[try #require(text.range(of: "</legend>")).upperBound...]
      }
      #expect(records[0] == records[1])
    }
  }

  // MARK: - Model

  @Test("Parameters stand in the order of the project file, those switched off with little")
  func parameters() throws {
    let parameters = try #require(try xml.report().child("model")).children("parameter")
    #expect(
      parameters.map { $0["id"] }
        == ["won", "town", "goods", "recency", "age", "loyal", "mean", "asleep", "zero"])
    let off = parameters[7]
    #expect(
      off.attributes.map { "\($0.name)=\($0.value)" } == [
        "id=asleep", "field=size", "relevance=1", "enabled=false",
      ])
    #expect(off.child("label")?.text == "Off <off>")
    #expect(parameters[8]["enabled"] == "false" && parameters[8]["relevance"] == "0")
    #expect(parameters[0].child("description")?.text == "What they <bought>.\n\n- once\n- twice")
    #expect(parameters[2]["combine"] == "sum" && parameters[1]["combine"] == nil)
    #expect(
      parameters.map { $0["measure"] } == [nil, nil, nil, "days-since", "months-since", nil, nil, nil, nil])
    #expect(
      parameters.dropLast(2).map { $0["changeable"] } == [
        "true", "false", "true", "true", "true", "true", "true",
      ])
    #expect(parameters[1].children("feature")[0].children("also").map(\.text) == ["Łódź", "<łódź>"])
    #expect(parameters[3].children("range").map { $0["from"] } == [nil, "0", "60"])
    #expect(parameters[3].children("range").map { $0["to"] } == ["0", "30", nil])
  }

  @Test("Spans and influence follow from the points")
  func spans() throws {
    let model = try #require(try xml.report().child("model"))
    let expected: [String: (lowest: String, highest: String)] = [
      "won": ("0", "22.5"), "town": ("-3", "15"), "goods": ("-1", "6"), "recency": ("-0.5", "1.25"),
      "age": ("0", "1"),
      "loyal": ("0", "10"), "mean": ("0", "0.03"),
    ]
    var sum = ExactDecimal.zero
    for parameter in model.children("parameter") where parameter["enabled"] == nil {
      let span = try #require(expected[parameter["id"] ?? ""])
      #expect(
        parameter["lowest"] == span.lowest && parameter["highest"] == span.highest, "\(parameter["id"] ?? "")"
      )
      sum = try plus(sum, number(parameter["influence"]))
    }
    #expect(model["lowest"] == "-4.5" && model["highest"] == "55.78")
    #expect(abs(sum.mantissa(atScale: 2) - 10_000) <= 4)
    #expect(model.children("parameter")[0]["influence"] == "37.33")
  }

  @Test("Segments stand lowest first, each beginning where the one before ends")
  func limits() throws {
    let segments = try #require(try xml.report().child("model")).children("segment")
    #expect(segments.map { $0["id"] } == ["low", "middle", "high", "top"])
    #expect(segments.map { $0["from"] } == [nil, "9.5", "21.00625", "900"])
    #expect(segments.map { $0["to"] } == ["9.5", "21.00625", "900", nil])
    #expect(segments[0].child("label")?.text == "Low <\"&\">")
    #expect(segments[0].child("approach")?.text == "Call.\n\nWrite:\n- a <letter>\n- a & b")
    #expect(segments[3].child("approach") == nil)
  }

  // MARK: - Summary and issues

  @Test("The model and the summary count what the contacts show")
  func counts() throws {
    let report = try xml.report()
    let contacts = try xml.contacts()
    for parameter in try #require(report.child("model")).children("parameter")
    where parameter["enabled"] == nil {
      let matches = contacts.flatMap { $0.children("contribution") }.filter {
        $0["parameter"] == parameter["id"]
      }
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

  @Test("Each segment's totals and typical rules are its members'", arguments: MillXML.segments)
  func segment(_ id: String) throws {
    let summary = try #require(try xml.report().child("summary"))
    let row = try #require(summary.first("segment", "ref", id))
    let members = try xml.contacts().filter { $0["segment"] == id }
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
      let matches = members.flatMap { $0.children("contribution") }.filter {
        $0["parameter"] == typical["parameter"]
      }
      .flatMap { ($0["match"] ?? "").split(separator: " ").map(String.init) }.filter { $0.contains(":") }
      let counts = Dictionary(matches.map { ($0, 1) }, uniquingKeysWith: +)
      let most = try #require(counts.values.max())
      // Of equally frequent ones the first in the model.
      let first = counts.filter { $0.value == most }.keys.min {
        $0.count == $1.count ? $0 < $1 : $0.count < $1.count
      }
      #expect(typical["match"] == first)
      #expect(
        try number(typical["share"]) == .rounded(Int128(most) * 100, over: Int128(members.count), decimals: 2)
      )
    }
    let enabled = ["won", "town", "goods", "recency", "age", "loyal", "mean"]
    let typical = row.children("typical").compactMap { $0["parameter"] }
    #expect(typical == enabled.filter { typical.contains($0) })
    #expect(typical.isEmpty == members.isEmpty)
  }

  @Test("Every finding is an issue with its place, in the document's language")
  func issues() throws {
    let part = try #require(xml.site.report.segmentations.first)
    for (language, localizer) in zip(MillXML.languages, xml.site.localizers) {
      let issues = try #require(try xml.report(language).child("issues"))
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
}
