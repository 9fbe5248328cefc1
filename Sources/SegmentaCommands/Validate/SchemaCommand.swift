import ArgumentParser
import Localization
import Resources

/// `segmenta schema`.
struct SchemaCommand: ParsableCommand {
  /// What its help says.
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "Prints a schema (of the project file, the XML documents or the pages), or the template of the catalogues."
  )

  /// What has a schema.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    /// The project file.
    case project
    /// The XML documents.
    case report
    /// The pages.
    case page
    /// The message catalogues, of which it is the template.
    case messages

    /// What is printed; nil where it was not compiled in.
    var bytes: [UInt8]? {
      switch self {
      case .project: Resources.bytes("project/segmenta.schema.json")
      case .report, .page: Resources.bytes("schema/\(rawValue).xsd")
      case .messages: Localizer.template.map { Array($0.utf8) }
      }
    }
  }

  /// What is wanted.
  @Argument(
    help: """
      project for the JSON Schema of the project file, report for the XSD of the XML documents, page for that \
      of the pages, messages for the template of message catalogues.
      """)
  var kind: Kind

  /// Prints it.
  func run() throws {
    guard let bytes = kind.bytes else {
      preconditionFailure("the schemas and the template are compiled in and tested")
    }
    let context = CommandContext(localization: nil, userLanguage: nil, .process)
    context.surroundings.writeOutput(String(decoding: bytes, as: UTF8.self))
    try context.ending(.done).end()
  }
}
