import Localization

/// The language a command speaks to its user.
enum UserLanguage {
  /// The one asked for, else that of `LC_ALL`, `LC_MESSAGES` or `LANG`; English where it is not known.
  static func localizer(asked: String?, _ environment: [String: String]) -> Localizer {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.filter { !$0.isEmpty }
    let wanted = asked ?? variables.first ?? "en"
    let language = wanted.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }.lowercased()
    if let localizer = try? Localizer(language: language) { return localizer }
    do {
      return try Localizer(language: "en")
    } catch {
      preconditionFailure("the English catalogue is compiled in and tested")
    }
  }
}
