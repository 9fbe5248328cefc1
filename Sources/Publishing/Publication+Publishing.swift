import Files
import Synchronization

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
        if FileKind(at: target.path + path) == .folder {
          if !foldersOfOurs.contains(relative) {
            try carryFolder(path)
            FileSystem.copyPermissions(of: target.path + path, to: staging.path + path)
          }
          pending.append(path)
        } else if !ours.contains(relative) {
          if !folder.isEmpty { try carryFolder(folder) }
          try DiskFolder.carry(target.path + path, to: staging.path + path, named: relative)
        }
      }
    }
    FileSystem.copyPermissions(of: target.path, to: staging.path)
  }

  private func carryFolder(_ path: String) throws(PublishingError) {
    if FileKind(at: staging.path + path) == .file { throw .inTheWay(path: String(path.dropFirst())) }
    _ = try DiskFolder.make(staging.path + path)
  }

  private func exchange() throws(PublishingError) {
    var leftover: String?
    if !target.exists {
      try moveIntoPlace()
    } else {
      leftover = try exchangeInOneStep() ? staging.path : try exchangeInTwoSteps()
    }
    // The new output counts from here on: what is left to do cannot fail it.
    abandon()
    if let leftover { FileSystem.remove(leftover) }
  }

  /// - Returns: false where that cannot be done here.
  private func exchangeInOneStep() throws(PublishingError) -> Bool {
    guard exchangesInOneStep else { return false }
    do throws(FileFault) {
      try FileSystem.exchange(staging.path, target.path)
      return true
    } catch {
      if error.isUnsupported { return false }
      throw .cannotExchange(path: target.shownPath, error)
    }
  }

  /// - Returns: where the earlier output now lies.
  private func exchangeInTwoSteps() throws(PublishingError) -> String {
    try move(target.path, to: staging.oldPath)
    do throws(PublishingError) {
      try step(.renaming, PublishingError.cannotExchange)
      try moveIntoPlace()
    } catch {
      if fault?.isCrash != true { try? move(staging.oldPath, to: target.path) }
      throw error
    }
    return staging.oldPath
  }

  private func moveIntoPlace() throws(PublishingError) { try move(staging.path, to: target.path) }

  private func move(_ folder: String, to path: String) throws(PublishingError) {
    do throws(FileFault) {
      try FileSystem.move(folder, to: path)
    } catch {
      throw .cannotExchange(path: target.shownPath, error)
    }
  }

  /// Ends without removing anything.
  private func abandon() {
    state.withLock { $0.isOver = true }
    staging.lock.release()
  }

  /// Lets a test's failure happen before a step.
  private func step(
    _ step: PublicationFault.Step, _ error: (String, FileFault) -> PublishingError
  ) throws(PublishingError) {
    if let fault, fault.step == step { throw error(target.shownPath, .system(fault.errno)) }
  }
}
