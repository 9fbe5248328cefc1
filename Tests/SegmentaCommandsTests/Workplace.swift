import Foundation
import TestSupport

/// A temporary folder with a project in it, which goes away with the test.
final class Workplace {
  private let temporary: TemporaryFolder
  /// Named as the system names it, links resolved.
  let folder: URL
  private var texts: [String: String] = [:]

  /// - Parameter files: Texts by name; tables are written in windows-1250, everything else in UTF-8.
  init(_ files: [String: String] = SampleProject.files) throws {
    temporary = try TemporaryFolder()
    folder = URL(filePath: temporary.path)
    for (name, text) in files { try write(text, to: name) }
  }

  // MARK: - Files

  struct NotEncodable: Error {
    let file: String
  }

  func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

  func write(_ text: String, to path: String, as encoding: String.Encoding? = nil) throws {
    let encoding = encoding ?? (path.hasSuffix(".csv") ? .windowsCP1250 : .utf8)
    guard let data = text.data(using: encoding) else { throw NotEncodable(file: path) }
    texts[path] = text
    try write(data, to: path)
  }

  func write(_ data: Data, to path: String) throws {
    try FileManager.default.createDirectory(
      at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url(path))
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  func data(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

  func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

  /// The names in the project's folder, hidden ones too.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Every file below a folder with its bytes.
  func tree(_ path: String = "output") throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: url(path).path) {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(atPath: url("\(path)/\(name)").path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try data("\(path)/\(name)") }
    }
    return files
  }

  // MARK: - Changes

  /// Another text in a file; `¦` in it marks where a diagnostic must stand.
  struct Change: Sendable {
    let file: String
    let old: String
    let new: String

    init(_ file: String, _ old: String, _ new: String) {
      self.file = file
      self.old = old
      self.new = new
    }
  }

  struct NothingToChange: Error {
    let change: Change
  }

  /// Changes a text at the one place where it stands.
  ///
  /// - Returns: the places of the marks, as `file:line:column`.
  @discardableResult
  func change(_ file: String, _ old: String, _ new: String) throws -> [String] {
    try change(Change(file, old, new))
  }

  @discardableResult
  func change(_ change: Change) throws -> [String] {
    guard let parts = texts[change.file]?.components(separatedBy: change.old), parts.count == 2 else {
      throw NothingToChange(change: change)
    }
    let marked = parts.joined(separator: change.new)
    var places: [String] = []
    for (index, line) in marked.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let pieces = line.split(separator: "¦", omittingEmptySubsequences: false)
      var column = 1
      for piece in pieces.dropLast() {
        column += piece.unicodeScalars.count
        places.append("\(change.file):\(index + 1):\(column)")
      }
    }
    try write(marked.replacingOccurrences(of: "¦", with: ""), to: change.file)
    return places
  }

  // MARK: - Running

  /// The day of the builds: 20 November 2026.
  static let epoch = "1795132800"

  /// Runs the program in the project's folder.
  func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Program.Run {
    try await Program.run(
      arguments, in: folder, environment: ["SOURCE_DATE_EPOCH": Self.epoch].merging(environment) { $1 })
  }
}
