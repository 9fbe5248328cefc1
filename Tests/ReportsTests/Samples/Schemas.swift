import LibXML2
import Reports
import Resources
import TestSupport

/// The product's own schemas, compiled once.
struct Schemas {
  let report: XMLSchema
  let page: XMLSchema

  static let shared = Result { try Schemas() }

  private init() throws {
    let folder = try TemporaryFolder()
    for path in Resources.paths(in: "schema") {
      try folder.write(String(path.dropFirst("schema/".count)), Resources.bytes(path) ?? [])
    }
    report = try XMLSchema(path: folder.path + "/report.xsd")
    page = try XMLSchema(path: folder.path + "/page.xsd")
  }

  /// All that is wrong with a document.
  func problems(_ bytes: [UInt8], _ kind: DocumentKind, _ name: String = "test") -> XMLProblemList {
    var parser = ValidatingParser(schema: kind == .page ? page : report, name: name)
    parser.write(bytes)
    return parser.finish()
  }
}
