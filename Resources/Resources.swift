/// The text files that the program carries: style sheet, scripts, schemas and the starter project.
package enum Resources {
  /// A file's bytes by its path in this folder, such as `assets/style.css`.
  package static func bytes(_ path: String) -> [UInt8]? {
    guard let file = EmbeddedText.files.first(where: { "\($0.path)" == path }) else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
  }

  /// The paths of all files in one of this folder's folders, such as `schema`.
  package static func paths(in folder: String) -> [String] {
    EmbeddedText.files.map { "\($0.path)" }.filter { $0.hasPrefix(folder + "/") }
  }
}
