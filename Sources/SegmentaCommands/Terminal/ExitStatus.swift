import ArgumentParser

/// What a process ends with; a command line that cannot be understood ends with 64, of the parser's own.
package enum ExitStatus: Int32, Sendable {
  /// Everything was done.
  case done = 0
  /// The input has errors, or warnings that count as such.
  case inputHasErrors = 1
  /// The output could not be written or did not validate, and the earlier one is untouched; or results could not
  /// be written.
  case outputFailed = 2

  /// Ends the process where something went wrong.
  func end() throws {
    if self != .done { throw ExitCode(rawValue) }
  }
}
