import Digests
import LibXML2

/// Where one document's bytes go: to its file, to the validator and into its digest.
///
/// Every call is a write to disk, so callers gather 64 KB or more. A sink that goes away without
/// ``close()`` fails the publication.
package struct DocumentSink: ~Copyable {
  private let file: DiskFile
  private let path: String
  private let publication: Publication
  private var parser: ValidatingParser
  private var digest = Digest()
  private var isClosed = false
  /// How long the validator took.
  private var validation = Duration.zero

  /// Begins a document; nobody else writes to its file.
  init(file: consuming DiskFile, path: String, schema: XMLSchema, publication: Publication) {
    self.file = file
    self.path = path
    self.publication = publication
    parser = ValidatingParser(schema: schema, name: path)
  }

  deinit {
    if !isClosed { publication.ended(path, nil, .unfinished(path: path)) }
  }

  /// Writes the next bytes.
  ///
  /// - Throws: `cannotWrite`. What is wrong with the document is said at the end.
  package mutating func write(_ bytes: UnsafeRawBufferPointer) throws(PublishingError) {
    do throws(PublishingError) {
      try unsafe file.write(bytes)
    } catch {
      isClosed = true
      publication.ended(path, nil, error)
      throw error
    }
    unsafe digest.add(bytes)
    let start = ContinuousClock.now
    unsafe parser.write(bytes)
    validation += ContinuousClock.now - start
  }

  /// Writes the next bytes.
  package mutating func write(_ bytes: [UInt8]) throws(PublishingError) {
    try unsafe bytes.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in try unsafe write(bytes) }
  }

  /// Ends the document.
  ///
  /// - Throws: `invalid` with all that is wrong with it.
  package consuming func close() throws(PublishingError) {
    guard !isClosed else { return }
    isClosed = true
    let start = ContinuousClock.now
    let problems = parser.finish()
    publication.add(validation: validation + (ContinuousClock.now - start))
    if problems.isEmpty {
      let file = Manifest.File(path: path, size: digest.size, sha256: digest.text)
      publication.ended(path, file, nil)
    } else {
      let failure = PublishingError.invalid(path: path, problems: problems)
      publication.ended(path, nil, failure)
      throw failure
    }
  }
}
