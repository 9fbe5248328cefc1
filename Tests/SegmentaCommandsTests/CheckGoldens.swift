/// What a check of the sample project prints, 100 columns wide.
enum CheckGoldens {
  static let english = ""
  static let polish = ""
}
