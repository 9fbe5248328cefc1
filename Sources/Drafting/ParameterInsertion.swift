import Diagnostics
package import Localization
package import SegmentationModel

/// A parameter on its way into a project file, every other byte of which stays.
package struct ParameterInsertion {
  /// The parameter as lines of the project file.
  package let lines: [String]
  private let block: ParameterBlock
  private let localizer: Localizer
  private let kind: Segmentation.Kind
  private let last: Parameter?
  private let ids: [String]

  /// Writes the lines with four spaces before them; in the file they stand as its last parameter does.
  ///
  /// - Parameter segmentation: as the project file has it.
  package init(_ block: ParameterBlock, into segmentation: Segmentation, _ localizer: Localizer) {
    self.block = block
    self.localizer = localizer
    kind = segmentation.kind
    last = segmentation.parameters.last
    ids = segmentation.parameters.map(\.id) + [block.id]
    lines = block.lines(indent: "    ", localizer)
  }

  /// The project file with the parameter behind its last one; nil where it cannot be put there safely.
  ///
  /// That is so where the last one is not a list item of its own, and where the file could not be read as it
  /// should be afterwards.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - file: its name.
  ///   - knownLanguages: the languages that texts in the file may be in.
  package func inserted(into bytes: [UInt8], file: String, knownLanguages: [String]) -> [UInt8]? {
    guard let longer = inserted(into: bytes), isWellRead(longer, file, knownLanguages) else { return nil }
    return longer
  }

  /// Whether the file now has the old parameters and the new one, and no fault.
  private func isWellRead(_ bytes: [UInt8], _ path: String, _ knownLanguages: [String]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    var findings = Findings()
    let project = readProject(text: text, file: path, knownLanguages: knownLanguages, into: &findings)
    let segmentation = project?.segmentations.first { $0.kind == kind }
    return segmentation?.parameters.map(\.id) == ids
  }

  // MARK: - Where it goes

  /// The file with the block behind the last parameter; nil where that is not a list item of its own.
  private func inserted(into bytes: [UInt8]) -> [UInt8]? {
    let newline = UInt8(ascii: "\n")
    let lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    guard let number = last?.place.line, lines.indices.contains(number - 1) else { return nil }
    let isBlank = { (line: ArraySlice<UInt8>) in line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
    let indent = lines[number - 1].prefix { $0 == 0x20 }.count
    guard lines[number - 1].dropFirst(indent).first == UInt8(ascii: "-") else { return nil }
    var end = number
    for index in number..<lines.count where !isBlank(lines[index]) {
      guard lines[index].prefix(while: { $0 == 0x20 }).count > indent else { break }
      end = index + 1
    }
    let ending: [UInt8] = lines[number - 1].last == 0x0D ? [0x0D] : []
    let block = self.block.lines(indent: String(repeating: " ", count: indent), localizer)
      .map { Array($0.utf8) + ending }
    // The last line of a file may lack its end; the block then has to begin with one.
    var result = lines[..<end].map(Array.init)
    if end == lines.count, let last = result.popLast() {
      result.append(last.last == 0x0D ? last : last + ending)
    }
    result += block
    result += lines[end...].map(Array.init)
    if end == lines.count { result.append([]) }
    return Array(result.joined(separator: [newline]))
  }
}
