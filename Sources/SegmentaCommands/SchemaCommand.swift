import ArgumentParser
import Resources

/// `segmenta schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a schema: of the project file, of the XML documents, or of the pages.")

  /// What has a schema.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case project
    case report
    case page

    /// Where the schema is among the resources.
    var path: String {
      switch self {
      case .project: "project/segmenta.schema.json"
      case .report, .page: "schema/\(rawValue).xsd"
      }
    }
  }

  @Argument(
    help: """
      project for the JSON Schema of the project file, report for the XSD of the XML documents, page for that \
      of the pages.
      """)
  var kind: Kind

  func run() throws {
    guard let bytes = Resources.bytes(kind.path) else {
      preconditionFailure("the schemas are compiled in and tested")
    }
    Surroundings.process.writeOutput(String(decoding: bytes, as: UTF8.self))
  }
}
