package import ContactData
package import SegmentationModel

extension TableSource {
  /// What to open for a file that the project file names.
  ///
  /// - Parameter folder: what the paths in the project file are relative to; empty, or ending in `/`.
  package init(_ format: FileFormat, folder: String) {
    let stated = format.format.flatMap { TableFormat(rawValue: $0) }
    self.init(
      path: format.file.hasPrefix("/") ? format.file : folder + format.file,
      name: format.file,
      place: format.place,
      format: stated ?? TableFormat(fileName: format.file) ?? .csv,
      encoding: format.encoding.flatMap { TextEncoding(name: $0) },
      delimiter: format.delimiter?.asciiValue,
      decimal: format.decimal.map { $0 == "," ? .comma : .point },
      emptySpellings: format.emptySpellings)
  }
}
