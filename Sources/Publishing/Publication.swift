import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One new output: written beside the target, validated byte by byte, then put in its place at once.
///
/// Until ``publish(generator:modelDigest:dataDigest:inputs:)`` has returned, the earlier output is as it
/// was; a publication that goes away without it leaves nothing behind. Documents may be written by
/// several threads at once.
package final class Publication: Sendable {
  private let target: TargetFolder
  private let staging: TargetFolder.Staging
  private let schemas: DocumentSchemas
  private let fault: PublicationFault?
  private let exchangesInOneStep: Bool
  private let state: Mutex<State>

  private struct State {
    var files: [Manifest.File] = []
    var folders: Set<String> = []
    var openDocuments: Set<String> = []
    var failure: PublishingError?
    var isOver = false
  }

  /// Prepares the staging folder and compiles the schemas in it.
  ///
  /// - Parameters:
  ///   - target: The output folder; what is above it is made where it is missing.
  ///   - schemas: `report.xsd`, `page.xsd` and what they import.
  ///   - fault: For tests.
  ///   - exchangesInOneStep: For tests: false does as file systems that cannot exchange folders.
  /// - Throws: `notOurs`, `notAFolder`, `cannotCreate`, `brokenSchema`.
  package init(
    target: String, schemas: [SchemaFile], fault: PublicationFault? = nil, exchangesInOneStep: Bool = true
  ) throws(PublishingError) {
    let folder = try TargetFolder(target)
    var made: TargetFolder.Staging?
    do throws(PublishingError) {
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
      if let made { Self.clean(made) }
      folder.removeMadeParents()
      throw error
    }
    self.target = folder
    self.fault = fault
    self.exchangesInOneStep = exchangesInOneStep
  }

  deinit {
    discard()
  }

  /// Gives up: removes all that was written, and leaves the earlier output as it is.
  package func discard() {
    let wasOver = state.withLock { state in
      defer { state.isOver = true }
      return state.isOver
    }
    guard !wasOver else { return }
    Self.clean(staging)
    target.removeMadeParents()
  }

  private static func clean(_ staging: TargetFolder.Staging) {
    DiskFolder.remove(staging.path)
    close(staging.lock)
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
  private static func write(
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

// MARK: - Publishing

/// What a build has put in place.
package struct PublishedFolder: Sendable, Hashable {
  /// As the caller named it.
  package let path: String
  /// How many files of ours it holds, the manifest among them.
  package let files: Int
  /// What they hold together.
  package let bytes: Int
}

extension Publication {
  /// Writes the manifest, carries over what is not ours, and puts the new folder in place.
  ///
  /// - Parameters:
  ///   - generator: `segmenta` and its version.
  ///   - inputs: The project file and the data, named as the project names them, in its order.
  /// - Throws: What failed at any document before; `unfinished`; `notOurs` where the target has changed
  ///   meanwhile; `inTheWay`; `cannotRead`, `cannotCreate`, `cannotWrite`, `cannotExchange`. Nothing is
  ///   left of the new output then.
  package func publish(
    generator: String, modelDigest: String, dataDigest: String, inputs: [Manifest.File]
  ) throws(PublishingError) -> PublishedFolder {
    precondition(generator.hasPrefix(Manifest.generatorPrefix), "a later build must know its manifest")
    do throws(PublishingError) {
      let files = try completeFiles()
      var manifest = Manifest(
        generator: generator, modelDigest: modelDigest, dataDigest: dataDigest, inputs: inputs, files: files)
      manifest.files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      let earlier = try target.earlierManifest()
      try step(.carryingOver, PublishingError.cannotCreate)
      if target.exists { try carryOver(besides: earlier) }
      try step(.writingManifest, PublishingError.cannotWrite)
      let written = try Self.write(manifest.bytes, to: Manifest.name, in: staging.path)
      try step(.synchronising, PublishingError.cannotWrite)
      try DiskFolder.synchronise(staging.path)
      try step(.exchanging, PublishingError.cannotExchange)
      try exchange()
      return PublishedFolder(
        path: target.shownPath, files: files.count + 1, bytes: files.reduce(written.size) { $0 + $1.size })
    } catch {
      if fault?.isCrash == true { abandon() } else { discard() }
      throw error
    }
  }

  private func completeFiles() throws(PublishingError) -> [Manifest.File] {
    try state.withLock { (state) throws(PublishingError) in
      precondition(!state.isOver, "the publication is over")
      if let failure = state.failure { throw failure }
      if let path = state.openDocuments.min() { throw .unfinished(path: path) }
      return state.files
    }
  }

  /// Links into the new folder what lies in the earlier one and is not in its manifest.
  private func carryOver(besides earlier: Manifest?) throws(PublishingError) {
    var ours = Set(earlier?.files.map(\.path) ?? [])
    ours.insert(Manifest.name)
    var foldersOfOurs: Set<String> = []
    for path in ours {
      var folder = DiskFolder.parent(of: path)
      while folder != ".", foldersOfOurs.insert(folder).inserted { folder = DiskFolder.parent(of: folder) }
    }
    var pending = [""]
    while let folder = pending.popLast() {
      for name in try DiskFolder.names(in: target.path + folder) {
        let path = folder + "/" + name
        let relative = String(path.dropFirst())
        if DiskEntry(at: target.path + path) == .folder {
          if !foldersOfOurs.contains(relative) {
            try carryFolder(path)
            DiskFolder.copyMode(of: target.path + path, to: staging.path + path)
          }
          pending.append(path)
        } else if !ours.contains(relative) {
          if !folder.isEmpty { try carryFolder(folder) }
          try DiskFolder.carry(target.path + path, to: staging.path + path, named: relative)
        }
      }
    }
    DiskFolder.copyMode(of: target.path, to: staging.path)
  }

  private func carryFolder(_ path: String) throws(PublishingError) {
    if DiskEntry(at: staging.path + path) == .file { throw .inTheWay(path: String(path.dropFirst())) }
    _ = try DiskFolder.make(staging.path + path)
  }

  private func exchange() throws(PublishingError) {
    var leftover: String?
    if !target.exists {
      try moveIntoPlace()
    } else {
      let result = exchangesInOneStep ? DiskFolder.exchange(staging.path, target.path) : ENOTSUP
      switch result {
      case 0: leftover = staging.path
      case EINVAL, ENOSYS, ENOTSUP:
        let moved = DiskFolder.move(target.path, to: staging.oldPath)
        guard moved == 0 else { throw .cannotExchange(path: target.shownPath, errno: moved) }
        do throws(PublishingError) {
          try step(.renaming, PublishingError.cannotExchange)
          try moveIntoPlace()
        } catch {
          if fault?.isCrash != true { _ = DiskFolder.move(staging.oldPath, to: target.path) }
          throw error
        }
        leftover = staging.oldPath
      default: throw .cannotExchange(path: target.shownPath, errno: result)
      }
    }
    // The new output counts from here on: what is left to do cannot fail it.
    abandon()
    if let leftover { DiskFolder.remove(leftover) }
  }

  private func moveIntoPlace() throws(PublishingError) {
    let result = DiskFolder.move(staging.path, to: target.path)
    guard result == 0 else { throw .cannotExchange(path: target.shownPath, errno: result) }
  }

  /// Ends without removing anything.
  private func abandon() {
    state.withLock { $0.isOver = true }
    close(staging.lock)
  }

  /// Lets a test's failure happen before a step.
  private func step(
    _ step: PublicationFault.Step, _ error: (String, Int32) -> PublishingError
  ) throws(PublishingError) {
    if let fault, fault.step == step { throw error(target.shownPath, fault.errno) }
  }
}
