import Assessment
import Diagnostics
import Localization
import Scoring
import SegmentationModel
import Values

extension DraftText {
  /// The parameters that the deals give, judged by what they come to for each contact.
  ///
  /// - Parameters:
  ///   - folder: where the project file will lie; empty, or ending in `/`.
  ///   - knownLanguages: the languages that texts in it may be in.
  package func measured(in folder: String, knownLanguages: [String]) -> [DraftedParameter] {
    guard let deals else { return [] }
    // The draft is read as the project file it would be; what is wrong with it, its user is told later.
    var faults = Findings()
    let project = readProject(text: text, file: file, knownLanguages: knownLanguages, into: &faults)
    guard let segmentation = project?.segmentations.first else { return [] }
    let tables = SegmentationTables(segmentation, folder: folder, into: &faults)
    guard let scored = tables.scored(asOf: asOf, into: &faults) else { return [] }
    return deals.measures(beside: fieldNames).compactMap { measure in
      guard let values = scored.field(named: measure.name) else { return nil }
      let sample = FieldSample(values.column, isFlag: false, asOf: asOf)
      return ParameterBlock(id: measure.id, field: measure.name, sample).map {
        DraftedParameter(header: languages[0](measure.label), block: $0)
      }
    }
  }
}
