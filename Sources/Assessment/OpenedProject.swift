package import ContactData
package import Diagnostics
package import Files
package import SegmentationModel

/// A project file that was read, and where it lies.
package struct OpenedProject: Sendable {
  /// What the file says.
  package var project: Project
  /// The file by its last name, with its size and digest.
  package let file: FileDigest
  /// What is suspicious about the file, in its order; all of it warnings.
  package let findings: Findings
  /// What paths in the project file are relative to; empty, or ending in `/`.
  package let folder: String

  /// Reads a project file; nil after adding the errors that prevent it. Warnings are added too.
  ///
  /// - Parameters:
  ///   - path: the file as the user named it, which is what findings call it.
  ///   - knownLanguages: the languages that texts in the file may be in.
  ///   - askedLanguages: the report's languages; empty for those of the project file.
  package init?(
    _ path: String, knownLanguages: [String], askedLanguages: [String] = [], into findings: inout Findings
  ) {
    let file: InputFile
    do throws(FileFault) {
      file = try Self.read(path)
    } catch {
      findings.add(error.ofReading(path))
      return nil
    }
    let text: String
    switch file.text() {
    case .success(let valid): text = valid
    case .failure(let fault):
      findings.add(
        Diagnostic(.projectNotUTF8, at: Place(file: path, line: fault.line, column: fault.column)))
      return nil
    }
    var own = Findings()
    let project = readProject(
      text: text, file: path, knownLanguages: knownLanguages, askedLanguages: askedLanguages, into: &own)
    findings.add(contentsOf: own)
    guard let project else { return nil }
    self.project = project
    self.findings = own
    folder = Self.folder(of: path)
    self.file = FileDigest(
      name: Place(file: path).fileName, size: file.bytes.count, sha256: file.digest)
  }

  /// The bytes of a project file, which has at most 64 MB.
  package static func read(_ path: String) throws(FileFault) -> InputFile {
    try InputFile(path, mostMegabytes: 64)
  }

  /// What paths in a project file are relative to: empty, or ending in `/`.
  package static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The files whose lines can be shown, by the names that findings have for them; the project file among them.
  package var shownFiles: [String: ShownFile] {
    var files: [String: ShownFile] = [:]
    var hidden: Set<String> = []
    for segmentation in project.segmentations {
      let discretion = Discretion(segmentation, folder: folder)
      for format in segmentation.files {
        files[format.file] = ShownFile(TableSource(format, folder: folder))
        if !discretion.showsLines(of: format.file) { hidden.insert(format.file) }
      }
    }
    for file in hidden { files[file] = nil }
    files[project.file] = ShownFile(path: project.file)
    return files
  }
}

extension Segmentation {
  /// The files of rows, in the order they are read.
  var files: [FileFormat] { [contacts.format] + related.map(\.format) }
}

extension Place {
  /// The file without the folders it lies in, which differ from machine to machine.
  package var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}
