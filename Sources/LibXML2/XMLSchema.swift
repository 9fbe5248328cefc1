import CLibXML2
import Files

/// An XML Schema (XSD 1.0), compiled once and then shared by every thread that validates with it.
///
/// Sendable although it holds a pointer: libxml2 writes to a compiled schema no more, every document
/// is validated with a context of its own, and nothing but this module sees the pointer.
@safe
package final class XMLSchema: @unchecked Sendable {
  /// The compiled schema, for this module alone; it lives as long as this.
  let pointer: xmlSchemaPtr

  /// Compiles a schema; what it imports and includes is looked for beside it, never on a network.
  ///
  /// - Throws: every problem of the schema, an import that is not found among them.
  package init(path: String) throws(XMLSchemaError) {
    LibraryStart.ensure()
    let uri: String
    do throws(FileFault) {
      uri = try fileURI(path)
    } catch {
      throw XMLSchemaError(path: path, [XMLProblem(file: path, line: 0, message: error.reason)])
    }
    guard let context = unsafe xmlSchemaNewParserCtxt(uri) else {
      throw XMLSchemaError(path: path, [XMLProblem(file: path, line: 0, message: "out of memory")])
    }
    defer { unsafe xmlSchemaFreeParserCtxt(context) }
    let problems = SchemaProblems(path: path)
    let report: xmlStructuredErrorFunc = { data, error in
      guard let data = unsafe data, let error = unsafe error else { return }
      let problems = unsafe Unmanaged<SchemaProblems>.fromOpaque(data).takeUnretainedValue()
      let file = unsafe error.pointee.file.map { unsafe String(cString: $0) }
      problems.add(
        message: unsafe oneLine(error.pointee.message), line: Int(unsafe error.pointee.line), uri: file)
    }
    let collector = unsafe Unmanaged.passUnretained(problems).toOpaque()
    unsafe xmlSchemaSetParserStructuredErrors(context, report, collector)
    // The files are parsed by contexts that a caller never sees; what they find goes to this thread's
    // handler, which would otherwise print it. It is taken back before anything else runs.
    unsafe xmlSetStructuredErrorFunc(collector, report)
    let compiled = unsafe withExtendedLifetime(problems) { unsafe xmlSchemaParse(context) }
    xmlSetStructuredErrorFunc(nil, nil)
    guard let compiled = unsafe compiled, problems.list.isEmpty else {
      unsafe xmlSchemaFree(compiled)
      throw XMLSchemaError(path: path, problems.list.first)
    }
    unsafe pointer = compiled
  }

  deinit {
    unsafe xmlSchemaFree(pointer)
  }
}

/// A schema that cannot be used, with all that is wrong with it.
package struct XMLSchemaError: Error, Hashable {
  /// The schema file, as the caller named it.
  package let path: String
  /// All that was found, in the order of the files; never empty.
  package let problems: [XMLProblem]

  /// Without any problem it says that the schema is not usable, which is all libxml2 then tells.
  init(path: String, _ problems: [XMLProblem]) {
    self.path = path
    self.problems =
      problems.isEmpty ? [XMLProblem(file: path, line: 0, message: "not a usable schema")] : problems
  }
}

/// Collects while a schema is compiled, on one thread.
private final class SchemaProblems {
  var list = XMLProblemList()
  let path: String

  init(path: String) { self.path = path }

  func add(message: String, line: Int, uri: String?) {
    // The schema itself is named as the caller did, an imported one by its own name.
    let name = uri.flatMap { $0.split(separator: "/").last.map(String.init) }
    let own = path.split(separator: "/").last.map(String.init)
    let file = name == nil || name == own ? path : name ?? path
    list.add(XMLProblem(file: file, line: line, message: message))
  }
}
