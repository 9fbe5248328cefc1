package import Diagnostics

extension FileFault {
  /// What to tell the user who asked for a file to be read.
  ///
  /// - Parameters:
  ///   - file: as the user names it.
  ///   - place: where the project file names it.
  package func ofReading(_ file: String, at place: Place? = nil) -> Diagnostic {
    if isNotFound { return Diagnostic(.fileNotFound, at: place, ["file": .plain(file)]) }
    if self == .changed { return Diagnostic(.fileChangedWhileRead, at: place, ["file": .plain(file)]) }
    if case .largerThan(let megabytes) = self {
      return Diagnostic(.fileTooLarge, at: place, ["file": .plain(file), "limit": .count(megabytes)])
    }
    return Diagnostic(.fileNotReadable, at: place, ["file": .plain(file), "reason": .plain(reason)])
  }

  /// What to tell the user whose file or folder cannot be made.
  package func ofCreating(_ file: String) -> Diagnostic { ofWriting(.cannotCreate, file) }

  /// What to tell the user whose file cannot be written.
  package func ofWriting(_ file: String) -> Diagnostic { ofWriting(.cannotWrite, file) }

  private func ofWriting(_ code: Diagnostic.Code, _ file: String) -> Diagnostic {
    isOutOfSpace
      ? Diagnostic(.diskFull, ["file": .plain(file)])
      : Diagnostic(code, ["file": .plain(file), "reason": .plain(reason)])
  }
}
