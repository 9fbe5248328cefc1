import Values

/// What a `report.xml` says, as far as other numbers are held against it or follow from it.
struct ReportFacts: Sendable {
  /// A range, a feature, or what a parameter gives where neither applies.
  struct Rule: Sendable {
    /// Where its numbers stand in the document, as `model/parameter[id]/range[1]`.
    var name: String
    /// Where the element begins, from 1.
    var line: Int
    /// Before the parameter's caps.
    var points: ExactDecimal
    /// How many contacts fall under it.
    var contacts: Int
    /// Of a range; nil where it is open below.
    var from: ScoreSum?
    /// Of a range; nil where it is open above.
    var to: ScoreSum?
    /// Of a feature: all its spellings.
    var words: [String] = []
  }

  /// An enabled parameter.
  struct Parameter: Sendable {
    /// As contributions name it.
    var id: String
    /// Where the element begins, from 1.
    var line: Int
    /// The field that it judges.
    var field: String
    /// Whether it counts days, months or years.
    var isAge: Bool
    /// Above 0, at most 2 decimals.
    var relevance: ExactDecimal
    /// The least contribution.
    var lowest: ExactDecimal
    /// The largest contribution.
    var highest: ExactDecimal
    /// As it is written.
    var influence: String
    /// How the points of several features become one number; nil where no list is judged.
    var combine: String?
    /// Whether ways to the next segment may change it.
    var isChangeable: Bool
    /// Whether its rules are ranges.
    var hasRanges = false
    /// Ranges or features, in model order.
    var rules: [Rule] = []
    /// Outside or other.
    var unmatched: Rule?
    /// No value.
    var missing: Rule?
  }

  /// A segment of the model.
  struct Segment: Sendable {
    /// As contacts name it.
    var id: String
    /// Where the element begins, from 1.
    var line: Int
    /// Nil where it is open below.
    var from: ScoreSum?
    /// Nil where it is open above.
    var to: ScoreSum?
  }

  /// A segment's row of the summary.
  struct Row: Sendable {
    /// The segment's id.
    var segment: String
    /// Where the element begins, from 1.
    var line: Int
    /// How many members it has.
    var contacts: Int
    /// As it is written.
    var share: String
    /// Sums by field, as they are written.
    var totals: [(field: String, value: String, line: Int)] = []
    /// The rule most members fall under, as it is written.
    var typical: [(parameter: String, match: String, share: String, line: Int)] = []
  }

  /// What the head of the document and those of its segments must have in common: attribute and value.
  var head: [(name: StaticString, value: String)] = []
  /// Where the model begins, from 1.
  var modelLine = 1
  /// The lowest score that the model allows, as it is written.
  var lowest = ExactDecimal.zero
  /// The highest score that the model allows, as it is written.
  var highest = ExactDecimal.zero
  /// The enabled parameters, in model order.
  var parameters: [Parameter] = []
  /// Lowest first.
  var segments: [Segment] = []
  /// Where the summary begins, from 1.
  var summaryLine = 1
  /// How many contacts there are.
  var contacts = 0
  /// As they are written: mean, median and completeness.
  var statistics: [(name: String, value: String)] = []
  /// In the order of the document.
  var rows: [Row] = []
  /// Of the elements of model and summary, their attributes only: the rest is in the document's language.
  var digests = RecordDigests()
  /// Whether nothing is missing that is compared; what is has been found by the schema.
  var isComplete = false
  /// Whether model and limits agree with themselves, so that contacts may be judged by them.
  var isSound = false

  /// The sum of the parameters' spans: what influence is a share of.
  var span: ExactDecimal { highest.adding(-lowest) ?? .zero }

  /// How many contacts are in better segments than this one.
  func contactsAbove(segment: Int) -> Int { rows[(segment + 1)...].reduce(0) { $0 + $1.contacts } }
}

extension ReportFacts.Parameter {
  /// What completeness and influence weigh it by.
  var span: ExactDecimal { highest.adding(-lowest) ?? .zero }
}

extension ExactDecimal {
  /// Some of a whole in percent, rounded half up to 2 decimals; 0 of nothing.
  ///
  /// - Precondition: `0 <= part <= whole`.
  static func percentage(_ part: Int128, of whole: Int128) -> ExactDecimal {
    whole > 0 ? .rounded(part * 100, over: whole, decimals: 2) : .zero
  }
}
