package import Diagnostics
package import Files
package import LibXML2

/// Why there is no new output; the earlier one is untouched.
///
/// Files in it are named from the output folder on, folders as the caller named them.
package enum PublishingError: Error, Hashable {
  /// The target folder holds something, `entry` among it, and no manifest of ours.
  case notOurs(path: String, entry: String)
  /// There is something at the target that is no folder.
  case notAFolder(path: String)
  /// A file or folder cannot be made.
  case cannotCreate(path: String, FileFault)
  /// A file cannot be written to its end.
  case cannotWrite(path: String, FileFault)
  /// A file or folder that is there cannot be read.
  case cannotRead(path: String, FileFault)
  /// A document does not validate.
  case invalid(path: String, problems: XMLProblemList)
  /// A schema of ours cannot be compiled.
  case brokenSchema(path: String, problems: [XMLProblem])
  /// Somebody else's file has the name of a file that is to be written.
  case inTheWay(path: String)
  /// A document was begun and never ended.
  case unfinished(path: String)
  /// The new folder could not be put in the place of the old one.
  case cannotExchange(path: String, FileFault)
  /// The earlier output cannot be moved away: it is a mount point, or lies where nothing can be moved.
  case cannotReplace(path: String, FileFault)
  /// Another file system is mounted in the earlier output, at a path from the output folder on.
  case mountInside(path: String, mount: String)
  /// The process was told to end.
  case interrupted
}

extension PublishingError {
  /// What to tell the user, most specific first; the several problems of one document each.
  package var diagnostics: [Diagnostic] {
    switch self {
    case .notOurs(let path, let entry):
      [Diagnostic(.outputNotOurs, ["folder": .plain(path), "entry": .quoted(entry)])]
    case .notAFolder(let path): [Diagnostic(.outputNotFolder, ["folder": .plain(path)])]
    case .cannotCreate(let path, let fault): [fault.ofCreating(path)]
    case .cannotWrite(let path, let fault): [fault.ofWriting(path)]
    case .cannotRead(let path, let fault): [fault.ofReading(path)]
    case .invalid(_, let problems): Self.diagnostics(.invalidDocument, problems.first, of: problems.count)
    case .brokenSchema(_, let problems): Self.diagnostics(.brokenSchema, problems, of: problems.count)
    case .inTheWay(let path): [Diagnostic(.fileInTheWay, ["file": .plain(path)])]
    case .unfinished(let path): [Diagnostic(.documentUnfinished, ["file": .plain(path)])]
    case .cannotExchange(let path, let fault):
      [Diagnostic(.cannotExchange, ["folder": .plain(path), "reason": .plain(fault.reason)])]
    case .cannotReplace(let path, let fault):
      [
        Diagnostic(
          .outputNotReplaceable, ["folder": .plain(path), "reason": .plain(Self.reasonOfMoving(fault))])
      ]
    case .mountInside(let path, let mount):
      [Diagnostic(.mountInOutput, ["folder": .plain(path), "entry": .quoted(mount)])]
    case .interrupted: []
    }
  }

  /// What keeps a folder from being moved away.
  private static func reasonOfMoving(_ fault: FileFault) -> String {
    switch fault {
    case .busy: "mount-point"
    case .elsewhere: "lower-layer"
    default: fault.reason
    }
  }

  /// A diagnostic for each problem that was kept, and one that counts the rest.
  static func diagnostics(
    _ code: Diagnostic.Code, _ problems: [XMLProblem], of count: Int
  ) -> [Diagnostic] {
    var result = problems.map {
      Diagnostic(
        code, at: Place(file: $0.file, line: $0.line > 0 ? $0.line : nil, column: $0.column),
        ["problem": .plain($0.message)])
    }
    if count > problems.count, let file = problems.first?.file {
      result.append(
        Diagnostic(.moreProblems, at: Place(file: file), ["count": .count(count - problems.count)]))
    }
    return result
  }
}
