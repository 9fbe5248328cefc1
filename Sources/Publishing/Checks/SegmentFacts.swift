import Values

/// What the contacts of a segment's file add up to, and what of them is held against pages.
struct SegmentFacts: Sendable {
  /// A contact as its page must show it.
  struct Sample: Sendable {
    /// Where its record begins in the file, from 1.
    var line: Int
    /// Of the record.
    var score: ScoreSum
    /// Its contributions, in model order.
    var rows: [Row] = []
  }

  /// A contribution as its row of a breakdown must show it.
  struct Row: Sendable, Hashable {
    /// Its id.
    var parameter: String
    /// After the caps.
    var points: ScoreSum
    /// Of the parameter.
    var relevance: ScoreSum
    /// Points × relevance.
    var score: ScoreSum
  }

  /// The index of the segment in the model.
  let segment: Int
  /// How many contacts were read.
  var contacts = 0
  /// The sum of the scores, in hundred-thousandths.
  var scores: Int128 = 0
  /// The sum over the contacts of the weights of what they have a value for.
  var presence: Int128 = 0
  /// Per parameter: how many contacts fall under each rule; one that matches several counts for each.
  var tallies: [[Int]]
  /// Per parameter: how many fall under no rule, though they have a value.
  var unmatched: [Int]
  /// Per parameter: how many have no value.
  var missing: [Int]
  /// The sums of the fields that the summary adds up.
  var totals: [String: LongSum]
  /// The scores in the middle of all contacts, if they are in this segment.
  var middle: [Int: ScoreSum] = [:]
  /// By the contact's id.
  var samples: [String: Sample] = [:]
  /// Whether all was read, and nothing in it was wrong.
  var isSound = false

  /// Nothing read yet.
  init(segment: Int, of report: ReportFacts) {
    self.segment = segment
    tallies = report.parameters.map { [Int](repeating: 0, count: $0.rules.count) }
    unmatched = [Int](repeating: 0, count: report.parameters.count)
    missing = unmatched
    totals = Dictionary(report.rows.flatMap(\.totals).map { ($0.field, LongSum()) }) { first, _ in first }
  }
}
