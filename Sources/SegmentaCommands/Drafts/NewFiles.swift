import Diagnostics
import Files

/// Files that are written together, and only where none of them exists.
struct NewFiles {
  /// Empty, or ending in `/`.
  let folder: String
  /// What is to be written, by its name in the folder.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// No files yet, in a folder as the user named it.
  init(folder: String) {
    self.folder = folder == "." || folder.isEmpty ? "" : folder.hasSuffix("/") ? folder : folder + "/"
  }

  /// Adds a file; nothing is written yet.
  mutating func add(_ name: String, _ bytes: [UInt8]) { files.append((name, bytes)) }

  /// The paths, as the user named the folder.
  var paths: [String] { files.map { folder + $0.name } }

  /// All files that are there already, as one error; nil where there is none.
  var obstacle: Diagnostic? {
    let existing = paths.filter { FileKind(at: $0) != nil }
    return existing.isEmpty ? nil : Diagnostic(.fileExists, ["files": .list(existing)])
  }

  /// Makes the folder and the files; after a failure none of the files is left.
  ///
  /// - Returns: what failed.
  func write() -> Diagnostic? {
    if let obstacle { return obstacle }
    if let fault = makeFolder() { return fault }
    var written: [String] = []
    for (path, file) in zip(paths, files) {
      do throws(FileFault) {
        try Self.write(file.bytes, creating: path)
        written.append(path)
      } catch {
        for path in written { FileSystem.removeFile(path) }
        return Self.diagnostic(error, path)
      }
    }
    return nil
  }

  /// Writes a file that must not exist; after a failure it does not.
  static func write(_ bytes: [UInt8], creating path: String) throws(FileFault) {
    let file = try NewFile(path)
    do throws(FileFault) {
      try file.write(bytes)
    } catch {
      FileSystem.removeFile(path)
      throw error
    }
  }

  /// What to say of a file or folder that could not be made.
  static func diagnostic(_ fault: FileFault, _ path: String) -> Diagnostic {
    fault.isTaken ? Diagnostic(.fileExists, ["files": .list([path])]) : fault.ofCreating(path)
  }

  /// Makes the folder and those above it.
  private func makeFolder() -> Diagnostic? {
    for index in folder.indices where folder[index] == "/" && index != folder.startIndex {
      let path = String(folder[..<index])
      do throws(FileFault) {
        try FileSystem.makeFolder(path)
      } catch {
        if !error.isTaken { return Self.diagnostic(error, path) }
      }
    }
    return nil
  }
}
