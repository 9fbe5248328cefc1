package import Diagnostics
package import Localization
import Values

extension Diagnostic {
  /// What is wrong and what to do, in the reader's language.
  package func message(in localizer: Localizer) -> String {
    let arguments = arguments
    return localizer.text(key: messageKey(arguments), arguments.values(in: localizer)) ?? code.rawValue
  }

  /// `diagnostic.OverlappingRanges`; some codes have a second wording where there is more to say.
  private func messageKey(_ arguments: [String: Argument]) -> String {
    let more = ["nearest", "remedy"].first { arguments[$0] != nil }
    return "diagnostic." + code.rawValue + (more.map { "." + $0 } ?? "")
  }
}

extension Diagnostic.Note {
  /// What stands at the other place, in the reader's language.
  package func message(in localizer: Localizer) -> String {
    localizer.text(key: "note." + code.rawValue, arguments.values(in: localizer)) ?? code.rawValue
  }
}

extension [String: Argument] {
  fileprivate func values(in localizer: Localizer) -> MessageArguments {
    var values = mapValues { $0.messageValue(in: localizer) }
    // Reasons are words of ours where there is a message for them, else the system's or a library's.
    for name in ["reason", "problem"] {
      guard case .plain(let reason) = self[name],
        let text = localizer.text(key: "reason." + reason, MessageArguments(values))
      else { continue }
      values[name] = .text(text)
    }
    return MessageArguments(values)
  }
}

extension Argument {
  fileprivate func messageValue(in localizer: Localizer) -> MessageValue {
    switch self {
    case .quoted(let text): .quoted(text)
    case .plain(let text): .text(text)
    case .count(let count): .count(count)
    case .number(let text): ExactDecimal(text).map { .number($0) } ?? .text(text)
    case .percent(let text): ExactDecimal(text).map { .percent($0) } ?? .text(text)
    case .range(let from, let to):
      .text(
        localizer.rangeText(
          from: from.flatMap { ExactDecimal($0) }, to: to.flatMap { ExactDecimal($0) }))
    case .list(let texts): .quotedList(texts)
    }
  }
}
