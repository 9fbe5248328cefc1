package import Diagnostics
package import Localization

extension Diagnostic {
  /// What is wrong and what to do, in the reader's language.
  package func message(in localizer: Localizer) -> String {
    let values = MessageArguments(arguments.mapValues(\.messageValue))
    return localizer.text(key: messageKey, values) ?? code.rawValue + " " + arguments.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: ", ")
  }

  /// `diagnostic.OverlappingRanges`; some codes have a second wording with the nearest known word.
  private var messageKey: String {
    "diagnostic." + code.rawValue + (arguments["nearest"] == nil ? "" : ".nearest")
  }
}

extension Diagnostic.Note {
  /// What stands at the other place, in the reader's language.
  package func message(in localizer: Localizer) -> String {
    localizer.text(key: "note." + code.rawValue, MessageArguments(arguments.mapValues(\.messageValue)))
      ?? code.rawValue + " " + arguments.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
  }
}

extension Argument {
  var messageValue: MessageValue {
    switch self {
    case .quoted(let text): .quoted(text)
    case .plain(let text): .text(text)
    case .count(let count): .count(count)
    case .list(let texts): .quotedList(texts)
    }
  }
}
