package import ContactData
package import SegmentationModel

extension TableSource {
  /// What to open for a file that the project file names.
  ///
  /// - Parameter folder: what the paths in the project file are relative to; empty, or ending in `/`.
  package init(_ format: FileFormat, folder: String) {
    self.init(
      path: format.file.hasPrefix("/") ? format.file : folder + format.file,
      name: format.file,
      place: format.place,
      format: format.tableFormat,
      encoding: format.encoding,
      delimiter: format.delimiter,
      decimal: format.decimal,
      emptySpellings: format.emptySpellings)
  }
}
