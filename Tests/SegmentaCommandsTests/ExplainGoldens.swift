/// What explaining 102 of the sample project prints.
enum ExplainGoldens {
  static let english = ""
  static let polish = ""
  static let narrow = ""
}
