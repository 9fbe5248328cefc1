import Diagnostics
import Values

/// A contact while its record is read: what was found so far, and what was wrong first.
struct CheckedContact {
  /// Of its record.
  let id: String
  /// Where the record begins, from 1.
  let line: Int
  /// Nil where it is no number.
  let score: ScoreSum?
  /// As it is written; nil where it is no number.
  var completeness: ScoreSum?
  /// How many contributions were read.
  var contributions = 0
  /// Per parameter of the model: what it gives.
  var outcomes: [ExpectedParameter.Outcome?]
  /// The sum of the weights of what there is a value for.
  var presence: Int128 = 0
  /// What its page is held against; nil for most contacts.
  var sample: SegmentFacts.Sample?
  /// Whether there is a next segment.
  private(set) var hasNext = false
  /// What is missing to it, as it is written.
  private(set) var gap: ScoreSum?
  /// The fields that the current way changes.
  var fields: Set<String> = []

  private var sum = ScoreSum()
  private var isReadable = true
  private var mismatch: [String: Argument]?
  private var wayGain: ScoreSum?
  private var changes = ScoreSum()
  private var previousWay: (fields: Int, gain: ScoreSum)?

  /// A record at its beginning.
  ///
  /// - Parameter parameters: how many the model has.
  init(id: String, line: Int, score: ScoreSum?, parameters: Int) {
    self.id = id
    self.line = line
    self.score = score
    outcomes = [ExpectedParameter.Outcome?](repeating: nil, count: parameters)
  }

  /// Remembers a value that is not what the rest of the report gives, if it is the first.
  ///
  /// - Parameters:
  ///   - name: where it stands below the contact, as a path of the document.
  ///   - value: what is written; nil where nothing is.
  mutating func note(_ name: String, _ value: String?, expected: String) {
    guard mismatch == nil else { return }
    mismatch = [
      "contact": .quoted(id), "name": .plain(name), "value": .quoted(value ?? ""),
      "expected": .quoted(expected),
    ]
  }

  /// Adds a contribution; nil for one that is no number.
  mutating func add(_ contribution: ScoreSum?) {
    if let contribution { sum += contribution } else { isReadable = false }
  }

  /// Without a model: a contribution is points × relevance.
  mutating func checkProduct(_ points: ScoreSum, _ relevance: ScoreSum, _ score: ScoreSum) {
    guard let points = points.exact, let relevance = relevance.exact,
      let product = points.multiplied(by: relevance), score != ScoreSum(product)
    else { return }
    note("contribution/@score", "\(score)", expected: "\(product)")
  }

  /// Begins what is said of the next segment.
  mutating func startNext(gap: ScoreSum?) {
    hasNext = true
    self.gap = gap
  }

  /// Begins a way to the next segment.
  mutating func startWay(gain: ScoreSum?) {
    wayGain = gain
    changes = ScoreSum()
    fields = []
  }

  /// Adds a change of the current way.
  mutating func add(change gain: ScoreSum?) {
    if let gain { changes += gain }
  }

  /// Ends a way: its changes add up to its gain, which suffices; of one field before two, the smaller gain first.
  mutating func endWay() {
    guard let gain = wayGain else { return }
    if gain != changes { note("way/@gain", "\(gain)", expected: "\(changes)") }
    if let gap, gain < gap { note("way/@gain", "\(gain)", expected: "\(gap) …") }
    if let previousWay, (fields.count, gain) < previousWay {
      note("way/@gain", "\(gain)", expected: "\(previousWay.gain) …")
    }
    previousWay = (fields.count, gain)
  }

  /// What is wrong with the contact: the sum before all else.
  var problem: (code: Diagnostic.Code, arguments: [String: Argument])? {
    // What is no number at all is the schema's affair, unless it is one too long to be a score.
    guard isReadable, let score, score == sum else {
      return (
        .contributionsDoNotAddUp,
        [
          "contact": .quoted(id), "sum": .number("\(sum)"), "score": .number(score.map { "\($0)" } ?? "?"),
        ]
      )
    }
    return mismatch.map { (.contactValueWrong, $0) }
  }
}
