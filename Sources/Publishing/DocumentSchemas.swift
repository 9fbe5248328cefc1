import LibXML2
package import Reports

extension DocumentKind {
  /// The schema's name in the output's `schema` folder.
  package var schemaName: String {
    switch self {
    case .report: "report.xsd"
    case .page: "page.xsd"
    }
  }
}

/// A schema's text and its name inside `schema/`; what schemas import from each other stands there too.
package struct SchemaFile: Sendable {
  /// Within `schema/`.
  package let path: String
  /// The schema itself, in UTF-8.
  package let bytes: [UInt8]

  /// A schema by its name within `schema/`.
  package init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Takes a text that is compiled into the program.
  package init(_ path: String, _ text: StaticString) {
    self.path = path
    bytes = text.withUTF8Buffer { unsafe Array($0) }
  }
}

/// The compiled schema of each kind of document, shared by all threads.
struct DocumentSchemas: Sendable {
  private let report: XMLSchema
  private let page: XMLSchema

  /// Compiles what lies in a folder: libxml2 cannot follow imports from memory.
  ///
  /// - Throws: `brokenSchema`.
  init(folder: String) throws(PublishingError) {
    report = try Self.compile(.report, folder)
    page = try Self.compile(.page, folder)
  }

  /// What documents of a kind are held against.
  subscript(kind: DocumentKind) -> XMLSchema {
    switch kind {
    case .report: report
    case .page: page
    }
  }

  private static func compile(_ kind: DocumentKind, _ folder: String) throws(PublishingError) -> XMLSchema {
    do {
      return try XMLSchema(path: folder + "/" + kind.schemaName)
    } catch {
      var problems = error.problems
      for index in problems.indices {
        problems[index].file = "schema/" + DiskFolder.name(of: problems[index].file)
      }
      throw .brokenSchema(path: "schema/" + kind.schemaName, problems: problems)
    }
  }
}
