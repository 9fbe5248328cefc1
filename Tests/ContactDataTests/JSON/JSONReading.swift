import ContactData
import Diagnostics
import Formats

extension Reading {
  /// Reads text as JSON, or as one object a line.
  static func json(
    _ text: String, _ requests: [ColumnRequest], lines: Bool = false,
    _ change: (inout TableSource) -> Void = { _ in }
  ) throws -> Reading {
    try Reading(text, requests) { source in
      source.format = lines ? .ndjson : .json
      change(&source)
    }
  }
}
