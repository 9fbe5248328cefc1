package import ContactData
package import SegmentationModel

extension TableSource {
  /// The file that a project names, where it lies seen from the current folder.
  ///
  /// - Parameter folder: that of the project file; empty, or ending in `/`.
  package init(_ format: FileFormat, folder: String) {
    self.init(
      path: format.path(in: folder),
      name: format.file,
      place: format.place,
      format: format.tableFormat,
      encoding: format.encoding,
      delimiter: format.delimiter,
      decimal: format.decimal,
      emptySpellings: format.emptySpellings)
  }
}

extension FileFormat {
  /// The file's path: as the project file writes it where that is absolute, else beside the project file.
  func path(in folder: String) -> String { file.hasPrefix("/") ? file : folder + file }
}
