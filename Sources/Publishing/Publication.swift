import Digests
import Files
package import Reports
import Synchronization

/// One new output: written beside the target, validated byte by byte, then put in its place at once.
///
/// Until ``publish(generator:modelDigest:dataDigest:inputs:)`` has returned, the earlier output is as it
/// was; a publication that goes away without it leaves nothing behind. Documents may be written by
/// several threads at once.
package final class Publication: Sendable {
  /// What is to be replaced.
  let target: TargetFolder
  /// Where the new output grows.
  let staging: TargetFolder.Staging
  /// Keeps other builds away from the target until this one is over.
  let lock: FileLock
  private let schemas: DocumentSchemas
  /// What a test wants to fail.
  let fault: PublicationFault?
  /// Whether the system can put two folders in each other's place at once.
  let exchangesInOneStep: Bool
  /// What the threads that write documents share.
  let state: Mutex<State>
  /// Held while the earlier output is replaced.
  let ending = Mutex(())

  /// What has been written so far, and what went wrong.
  struct State {
    /// Complete documents and assets, in the order they were ended.
    var files: [Manifest.File] = []
    /// Folders of the staging folder that exist.
    var folders: Set<String> = []
    /// Paths of documents that were begun and not ended.
    var openDocuments: Set<String> = []
    /// The first failure; nothing is published after it.
    var failure: PublishingError?
    /// Whether it was published or given up.
    var isOver = false
    /// How long the validator took, on all threads together.
    var validation = Duration.zero
  }

  /// Prepares the staging folder and compiles the schemas in it.
  ///
  /// - Parameters:
  ///   - target: The output folder; what is above it is made where it is missing.
  ///   - schemas: `report.xsd`, `page.xsd` and what they import.
  ///   - fault: For tests.
  ///   - exchangesInOneStep: For tests: false does as file systems that cannot exchange folders.
  ///   - willWait: Called where another build of the same target is waited for.
  /// - Throws: `notOurs`, `notAFolder`, `mountInside`, `cannotReplace`, `cannotCreate`, `brokenSchema`.
  package init(
    target: String, schemas: [SchemaFile], fault: PublicationFault? = nil, exchangesInOneStep: Bool = true,
    willWait: () -> Void = {}
  ) throws(PublishingError) {
    let folder = try TargetFolder(target)
    let lock: FileLock
    do throws(PublishingError) {
      lock = try folder.lock(willWait: willWait)
    } catch {
      folder.removeMadeParents()
      throw error
    }
    var made: TargetFolder.Staging?
    do throws(PublishingError) {
      try folder.checkMounts()
      try folder.recover()
      _ = try folder.earlierManifest()
      let staging = try folder.makeStaging()
      made = staging
      var files: [Manifest.File] = []
      var folders: Set<String> = []
      for schema in schemas {
        let path = "schema/" + schema.path
        try Self.prepareFolder(of: path, in: staging.path, &folders)
        files.append(try Self.write(schema.bytes, to: path, in: staging.path))
      }
      self.schemas = try DocumentSchemas(folder: staging.path + "/schema")
      self.staging = staging
      state = Mutex(State(files: files, folders: folders))
    } catch {
      if let made { FileSystem.remove(FilePath(made.path)) }
      lock.release()
      folder.removeMadeParents()
      throw error
    }
    self.lock = lock
    self.target = folder
    self.fault = fault
    self.exchangesInOneStep = exchangesInOneStep
  }

  deinit {
    discard()
  }

  /// Gives up: removes all that was written, and leaves the earlier output as it is.
  package func discard() {
    ending.withLock { _ in
      guard !state.withLock({ $0.isOver }) else { return }
      FileSystem.remove(FilePath(staging.path))
      lock.release()
      target.removeMadeParents()
      state.withLock { $0.isOver = true }
    }
  }

  /// Whether the process was told to end, so that nothing else that fails is of interest.
  package var isInterrupted: Bool { state.withLock { $0.failure == .interrupted } }

  /// Gives up in the middle of whatever other threads are doing, as when the process is told to end.
  ///
  /// Waits where the new output is just taking the place of the earlier one.
  package func interrupt() {
    state.withLock { $0.failure = .interrupted }
    // A document that is being written may still make a file or a folder.
    for _ in 0..<100 where !state.withLock({ $0.isOver }) && FileKind(at: staging.path) != nil {
      ending.withLock { _ in
        if !state.withLock({ $0.isOver }) { FileSystem.remove(FilePath(staging.path)) }
      }
    }
    discard()
  }
}

// MARK: - Writing

extension Publication {
  /// Begins a document that is validated as it is written.
  ///
  /// - Precondition: `path` is relative to the output folder and below it.
  /// - Throws: `cannotCreate`.
  package func document(_ path: String, _ kind: DocumentKind) throws(PublishingError) -> DocumentSink {
    do throws(PublishingError) {
      try prepareFolder(of: path)
      let file = try DiskFile(creating: path, at: staging.path + "/" + path)
      state.withLock { _ = $0.openDocuments.insert(path) }
      return DocumentSink(file: file, path: path, schema: schemas[kind], publication: self)
    } catch {
      ended(path, nil, error)
      throw error
    }
  }

  /// Writes a style sheet, script or data file, which nothing validates.
  ///
  /// - Precondition: `path` is relative to the output folder and below it.
  /// - Throws: `cannotCreate`, `cannotWrite`.
  package func asset(_ path: String, _ bytes: [UInt8]) throws(PublishingError) {
    do throws(PublishingError) {
      try prepareFolder(of: path)
      ended(path, try Self.write(bytes, to: path, in: staging.path), nil)
    } catch {
      ended(path, nil, error)
      throw error
    }
  }

  /// How long the validator took for all documents so far, on all threads together.
  package var validationTime: Duration { state.withLock { $0.validation } }

  /// Adds the time that one document took.
  func add(validation: Duration) {
    state.withLock { $0.validation += validation }
  }

  /// Notes a file that is complete, or why it is not.
  func ended(_ path: String, _ file: Manifest.File?, _ failure: PublishingError?) {
    state.withLock { state in
      state.openDocuments.remove(path)
      if let file { state.files.append(file) }
      if state.failure == nil { state.failure = failure }
    }
  }

  private func prepareFolder(of path: String) throws(PublishingError) {
    try state.withLock { (state) throws(PublishingError) in
      if state.failure == .interrupted { throw .interrupted }
      precondition(!state.isOver, "the publication is over")
      try Self.prepareFolder(of: path, in: staging.path, &state.folders)
    }
  }

  /// Makes the folders of a file that are not remembered as made.
  private static func prepareFolder(
    of path: String, in root: String, _ folders: inout Set<String>
  ) throws(PublishingError) {
    precondition(isBelow(path), "\(path) is no path below the output folder")
    let folder = DiskFolder.parent(of: path)
    guard folder != ".", !folders.contains(folder) else { return }
    _ = try DiskFolder.make(root + "/" + folder)
    folders.insert(folder)
  }

  /// Writes a whole file that is not there yet.
  static func write(
    _ bytes: [UInt8], to path: String, in root: String
  ) throws(PublishingError) -> Manifest.File {
    let file = try DiskFile(creating: path, at: root + "/" + path)
    var digest = Digest()
    try unsafe bytes.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in
      try unsafe file.write(bytes)
      unsafe digest.add(bytes)
    }
    return Manifest.File(path: path, size: digest.size, sha256: digest.text)
  }

  /// Whether a path stays below the folder it is relative to.
  static func isBelow(_ path: String) -> Bool {
    !path.isEmpty
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }
}
