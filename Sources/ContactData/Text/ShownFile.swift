package import Formats

/// A file whose lines may be shown beside what is wrong with them.
package struct ShownFile: Sendable, Hashable {
  /// What to open: absolute, or relative to the current folder.
  package var path: String
  /// What it was read as, or is said to be; nil where that is to be found out as reading does.
  package var encoding: TextEncoding?
  /// What it is taken for where it is not UTF-8 and nothing is said.
  let fallback: TextEncoding

  /// A project file or a catalogue, which are UTF-8 or cannot be read.
  package init(path: String) {
    self.path = path
    encoding = .utf8
    fallback = .utf8
  }

  /// A file of rows; where it was read, its reading says in which encoding.
  package init(_ source: TableSource, _ reading: TableReading? = nil) {
    path = source.path
    encoding = reading?.encoding ?? source.encoding
    fallback = source.format.isJSON ? .utf8 : .windows1250
  }
}
