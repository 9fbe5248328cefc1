/// The XML vocabulary as the contract has it: attributes in their order, `?` optional, and the children.
enum Vocabulary {
  struct Entry {
    let attributes: [String]
    /// Over the children's names, each followed by a blank.
    let content: String

    init(_ attributes: String, _ content: String = "") {
      self.attributes = attributes.split(separator: " ").map(String.init)
      self.content = content
    }

    var required: [String] { attributes.filter { !$0.hasSuffix("?") } }
    var names: [String] { attributes.map { $0.hasSuffix("?") ? String($0.dropLast()) : $0 } }
  }

  /// By the path from the root; a disabled parameter apart.
  static let entries: [String: Entry] = [
    "report": Entry(
      "xml:lang kind as-of generator model-digest data-digest currency?",
      "title model summary issues (changes )?"),
    "report/model": Entry("lowest highest", "(parameter )+(segment )+"),
    "report/model/parameter": Entry(
      "id field measure? relevance influence lowest highest combine? changeable",
      "label (description )?((range )+missing outside |(feature )+missing other )"),
    "report/model/parameter[off]": Entry("id field relevance enabled", "label "),
    "report/model/parameter/range": Entry("from? to? points contacts", "label (also )*"),
    "report/model/parameter/feature": Entry("value points contacts", "label (also )*"),
    "report/model/parameter/missing": Entry("points contacts"),
    "report/model/parameter/outside": Entry("points contacts"),
    "report/model/parameter/other": Entry("points contacts"),
    "report/model/segment": Entry("id from? to?", "label (approach )?"),
    "report/summary": Entry("contacts mean median completeness", "(segment )+"),
    "report/summary/segment": Entry("ref contacts share href", "(total )*(typical )*"),
    "report/summary/segment/total": Entry("field value"),
    "report/summary/segment/typical": Entry("parameter match share"),
    "report/issues": Entry("warnings", "(issue )*"),
    "report/issues/issue": Entry("code file? line? column? contact?"),
    "contacts": Entry(
      "xml:lang kind segment as-of count model-digest data-digest", "legend (contact )*"),
    "contacts/legend": Entry("", "label (approach )?(parameter )*"),
    "contacts/legend/parameter": Entry("id relevance", "label "),
    "contacts/contact": Entry(
      "id rank score percent segment completeness owner? link?",
      "name (field )*(contribution )+(next )?"),
    "contacts/contact/field": Entry("name"),
    "contacts/contact/contribution": Entry("parameter value? match points relevance score"),
    "contacts/contact/next": Entry("segment gap", "(way ){0,3}"),
    "contacts/contact/next/way": Entry("gain", "(change ){1,2}"),
    "contacts/contact/next/way/change": Entry("parameter to gain"),
  ]

  /// Elements that hold nothing but text, at every path.
  static let texts: Set<String> = ["title", "label", "description", "also", "approach", "name"]

  /// What of a document is not as the contract has it.
  static func faults(of element: Element, path: String? = nil) throws -> [String] {
    let path = path ?? element.name
    let isOff = element.name == "parameter" && element["enabled"] != nil
    guard let entry = entries[isOff ? path + "[off]" : path] else {
      guard texts.contains(element.name) else { return ["\(path) is not in the vocabulary"] }
      return element.attributes.isEmpty && element.children.isEmpty ? [] : ["\(path) is a text alone"]
    }
    var faults: [String] = []
    let names = element.attributes.map(\.name)
    if names != entry.names.filter({ names.contains($0) }) {
      faults.append("\(path) line \(element.line): \(names)")
    }
    for name in entry.required where !names.contains(name) {
      faults.append("\(path) line \(element.line): no \(name)")
    }
    let children = element.children.map { $0.name + " " }.joined()
    if try Regex(entry.content).wholeMatch(in: children) == nil {
      faults.append("\(path) line \(element.line): \(children)")
    }
    return try faults + element.children.flatMap { try Self.faults(of: $0, path: "\(path)/\($0.name)") }
  }
}
