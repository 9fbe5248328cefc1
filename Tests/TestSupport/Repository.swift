package import Foundation

/// The files of this repository, for tests that hold them against the code.
package enum Repository {
  /// The folder that all paths are relative to.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A file's text.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The cases of `Tests/Contracts` that the pages' script is held against too.
  package static func contract<Cases: Decodable>(_ name: String, as cases: Cases.Type) throws -> Cases {
    try JSONDecoder().decode(cases, from: Data(text("Tests/Contracts/\(name).json").utf8))
  }
}
