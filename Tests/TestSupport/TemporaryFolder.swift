import Foundation

/// A folder of its own for a test, gone with it.
package final class TemporaryFolder: Sendable {
  /// Named as the system names it, links resolved; without a slash at the end.
  package let path: String
  private let parent: URL

  /// - Parameter name: what the folder itself is called, where that is the point.
  package init(named name: String = "folder") throws {
    parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "segmenta-\(UUID().uuidString)")
    let folder = parent.appending(path: name)
    path = folder.path(percentEncoded: false)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: parent)
  }

  /// Writes a file, and makes the folders it lies in.
  ///
  /// - Returns: its path.
  @discardableResult
  package func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path(percentEncoded: false)
  }

  /// The same with a text, in UTF-8.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, text.utf8)
  }

  /// A file's text.
  package func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }
}
