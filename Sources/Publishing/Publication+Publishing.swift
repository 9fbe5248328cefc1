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
  ///   meanwhile; `inTheWay`; `mountInside`; `cannotRead`, `cannotCreate`, `cannotWrite`, `cannotExchange`;
  ///   `interrupted`. Nothing is left of the new output then.
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
      try synchronise(manifest)
      try step(.exchanging, PublishingError.cannotExchange)
      try exchange(earlier, manifest)
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
    let ours = earlier?.ours ?? [Manifest.name]
    let foldersOfOurs = earlier?.folders ?? []
    let (old, new) = (FolderTree(target.path), FolderTree(staging.path))
    try old.forEach { (entry, kind) throws(PublishingError) in
      let name = FolderTree.text(entry)
      if kind == .folder {
        guard !foldersOfOurs.contains(name) else { return }
        try new.makeFolders(entry)
        FileSystem.copyPermissions(of: old.path(entry), to: new.path(entry))
      } else if !ours.contains(name) {
        try new.makeFolders(entry.dropLast())
        try old.carry(entry, kind, into: new)
      }
    }
    FileSystem.copyPermissions(of: target.path, to: staging.path)
  }

  /// Has the system write to disk what is ours, file by file: what others are writing is not waited for.
  private func synchronise(_ manifest: Manifest) throws(PublishingError) {
    let paths = manifest.files.map(\.path) + [Manifest.name] + manifest.folders.sorted() + [""]
    for path in paths {
      do throws(FileFault) {
        try FileSystem.synchronise(staging.path + "/" + path)
      } catch {
        throw .cannotWrite(path: path, error)
      }
    }
  }

  /// Puts the new output in the place of the earlier one, which is then removed but for what is not ours.
  private func exchange(_ earlier: Manifest?, _ manifest: Manifest) throws(PublishingError) {
    try ending.withLock { (_) throws(PublishingError) in
      if isInterrupted { throw .interrupted }
      try target.checkMounts()
      var leftover: String?
      if !target.exists {
        try moveIntoPlace()
      } else {
        leftover = try exchangeInOneStep() ? staging.path : try exchangeInTwoSteps()
      }
      // The new output counts from here on: what is left to do cannot fail it.
      state.withLock { $0.isOver = true }
      if let leftover {
        let none = Manifest(generator: "", modelDigest: "", dataDigest: "", inputs: [], files: [])
        FolderTree(leftover).retire(earlier ?? none, for: FolderTree(target.path), ours: manifest.ours)
      }
      lock.release()
    }
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

  /// Ends without removing anything, as a process does that is killed.
  private func abandon() {
    state.withLock { $0.isOver = true }
    lock.release()
  }

  /// Lets a test's failure happen before a step.
  private func step(
    _ step: PublicationFault.Step, _ error: (String, FileFault) -> PublishingError
  ) throws(PublishingError) {
    if let fault, fault.step == step { throw error(target.shownPath, .system(fault.errno)) }
  }
}
