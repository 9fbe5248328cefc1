/// Checks a document while it is written: well-formed, and valid against a schema.
///
/// Memory stays flat however long the document. External entities and document types are never
/// loaded, and a document that declares entities is refused; `<!DOCTYPE html>` is welcome.
package struct ValidatingParser: ~Copyable {
  private let parser: PushParser

  /// Stands before the first byte of a document.
  ///
  /// - Parameters:
  ///   - schema: Nil checks well-formedness only.
  ///   - name: The document's name in its problems.
  package init(schema: XMLSchema?, name: String) {
    parser = PushParser(schema: schema, name: name)
  }

  /// Takes the next bytes, cut anywhere.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) {
    unsafe parser.write(bytes)
  }

  /// Takes the next bytes, cut anywhere.
  package mutating func write(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe parser.write($0) }
  }

  /// Takes the next bytes, cut anywhere.
  package mutating func write(_ bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { unsafe parser.write($0) }
  }

  /// Ends the document.
  ///
  /// - Returns: All that is wrong with it, in order; empty where it is valid.
  package mutating func finish() -> XMLProblemList {
    parser.finish()
    return parser.problems
  }
}
