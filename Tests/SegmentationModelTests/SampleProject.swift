/// A project file without a fault, whose parts a test replaces one at a time.
struct SampleProject {
  var head = """
    version: 1
    title: Clients of the sawmill
    languages: [en]
    """
  var contacts = """
    file: clients.csv
    id: number
    name: client
    fields: {town: , size: {type: number}, seen: {type: date}, wood: {type: list, separator: "/"}, loyal: {type: flag}}
    """
  var related = ""
  var parameters = "- {id: size, field: size, ranges: [{to: 10, points: 1}, {from: 10, points: 2}]}"
  var segments = "- {id: all, label: All, approach: Saw on.}"
  var tail = ""

  /// The whole text; every part is indented to its place.
  var text: String {
    func indented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(
        separator: "\n")
    }
    var lines = [head, "companies:", "  contacts:", indented(contacts)]
    if !related.isEmpty { lines += ["  related:", indented(related)] }
    lines += ["  parameters:", indented(parameters), "  segments:", indented(segments)]
    if !tail.isEmpty { lines.append(tail) }
    return lines.joined(separator: "\n") + "\n"
  }
}
