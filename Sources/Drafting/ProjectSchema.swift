/// The tie of a project file to its schema, for editors.
package enum ProjectSchema {
  /// The schema's file beside the project file.
  package static let name = "segmenta.schema.json"
  /// Where the program has it among its resources.
  package static let resource = "project/segmenta.schema.json"
  /// The first line of a project file beside its schema.
  package static let line = "# yaml-language-server: $schema=segmenta.schema.json"
}
