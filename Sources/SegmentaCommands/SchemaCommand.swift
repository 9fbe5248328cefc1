import ArgumentParser
import Resources

/// `segmenta schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints a schema: of the XML documents, or of the pages.")

  /// What has a schema.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case report
    case page
  }

  @Argument(help: "report for the XSD of the XML documents, page for that of the pages.")
  var kind: Kind

  func run() throws {
    guard let bytes = Resources.bytes("schema/\(kind.rawValue).xsd") else {
      preconditionFailure("the schemas are compiled in and tested")
    }
    Surroundings.process.writeOutput(String(decoding: bytes, as: UTF8.self))
  }
}
