package import Diagnostics
package import Values

/// One of the things a company judges its clients by.
package struct Parameter: Sendable {
  /// Unique among the parameters of the segmentation; stays the same when labels are reworded.
  package var id: String
  /// That of the field where the project file gives none.
  package var label: LocalizedText
  package var description: LocalizedText?
  /// The field, or measure of a related file, whose value is judged.
  package var field: String
  /// How a date becomes a number; nil where the value is judged as it is.
  package var measure: AgeMeasure?
  /// 0 to 10, at most 2 decimals.
  package var relevance: ExactDecimal
  /// False where switched off, by `enabled: false` or a relevance of 0.
  package var isEnabled: Bool
  /// Whether it may be suggested as a way to the next segment.
  package var isChangeable: Bool
  /// Ranges for numbers and ages, features for words, flags and lists.
  package var rules: ParameterRules
  /// Points when there is no value.
  package var missing: ExactDecimal
  /// The caps on the parameter's points, applied last.
  package var atMost: ExactDecimal?
  /// The fewest points, never above `atMost`; nil for no such cap.
  package var atLeast: ExactDecimal?
  /// Where its item of the list begins; a new parameter is inserted behind the last one's.
  package var place: Place

  /// Takes rules as they are: that they fit the field, and the caps each other, is for the reader to check.
  package init(
    id: String, label: LocalizedText, description: LocalizedText?, field: String, measure: AgeMeasure?,
    relevance: ExactDecimal, isEnabled: Bool, isChangeable: Bool, rules: ParameterRules,
    missing: ExactDecimal, atMost: ExactDecimal?, atLeast: ExactDecimal?, place: Place
  ) {
    self.id = id
    self.label = label
    self.description = description
    self.field = field
    self.measure = measure
    self.relevance = relevance
    self.isEnabled = isEnabled
    self.isChangeable = isChangeable
    self.rules = rules
    self.missing = missing
    self.atMost = atMost
    self.atLeast = atLeast
    self.place = place
  }
}

/// Whole units from a date up to the report's day, rounded down, also below zero.
package enum AgeMeasure: String, Sendable, CaseIterable {
  /// Spelt as after `measure:`; a month or a year counts from the day it is full.
  case daysSince = "days-since"
  case monthsSince = "months-since"
  case yearsSince = "years-since"
}

/// What turns a value into points.
package enum ParameterRules: Sendable {
  /// For numbers: ascending, half-open ranges, and the points of a value that lies in none.
  case ranges([ScoreRange], outside: ExactDecimal)
  /// For words: features, the points of a word that matches none, and how a list's points combine.
  case features([Feature], other: ExactDecimal, combine: Combination)
}

/// Values from `from` up to, but not including, `to`.
package struct ScoreRange: Sendable, Hashable {
  /// Nil where open below. A missing end in the project file is filled in from the neighbour.
  package var from: ExactDecimal?
  /// Nil where open above.
  package var to: ExactDecimal?
  /// Before relevance and caps; negative ones are taken away.
  package var points: ExactDecimal
  /// Nil where its ends name it.
  package var label: LocalizedText?
  /// Where its item of the list begins.
  package var place: Place

  /// A range with its missing ends filled in: what is nil here is open.
  package init(
    from: ExactDecimal?, to: ExactDecimal?, points: ExactDecimal, label: LocalizedText?, place: Place
  ) {
    self.from = from
    self.to = to
    self.points = points
    self.label = label
    self.place = place
  }
}

/// A word that gives points, with its other spellings.
package struct Feature: Sendable, Hashable {
  /// Compared without regard to capitals and extra spaces; `yes` or `no` for a flag.
  package var value: String
  /// Other words that mean the same, compared alike; empty for none.
  package var also: [String]
  /// The value where the project file gives none.
  package var label: LocalizedText
  /// Before relevance and caps; negative ones are taken away.
  package var points: ExactDecimal
  /// Where its item of the list begins.
  package var place: Place

  /// Takes words as they are: that no other feature of the parameter has them is for the reader to check.
  package init(value: String, also: [String], label: LocalizedText, points: ExactDecimal, place: Place) {
    self.value = value
    self.also = also
    self.label = label
    self.points = points
    self.place = place
  }
}

/// How the points of the features that a list's values match become one number.
package enum Combination: String, Sendable, CaseIterable {
  /// `max` where the project file does not say.
  case max
  case sum
  case min
}
