import Files

/// The folder that a build is to replace, and the hidden ones beside it.
///
/// A new output grows in `.<name>.segmenta-staging-<process>`. Where two folders cannot be exchanged
/// in one step, the earlier output is `.<name>.segmenta-old-<process>` for a moment; whoever comes next
/// after an interruption completes that. Who holds `.<name>.segmenta-lock` is the only one to do any of this.
struct TargetFolder: Sendable {
  /// As the caller named it.
  let shownPath: String
  /// Without links: what is exchanged is the folder, not a link to it.
  let path: String
  /// The folder it lies in, without links.
  let parent: String
  /// Its own name.
  let name: String
  /// Folders above it that had to be made, outermost first.
  let madeParents: [String]

  /// Finds the folder, and makes those above it that are missing.
  init(_ shownPath: String) throws(PublishingError) {
    self.shownPath = shownPath
    if let resolved = DiskFolder.resolved(shownPath) {
      path = resolved
      madeParents = []
    } else {
      let above = DiskFolder.parent(of: shownPath)
      madeParents = try DiskFolder.make(above)
      let resolved: String
      do throws(FileFault) {
        resolved = try FileSystem.resolved(above)
      } catch {
        throw .cannotCreate(path: above, error)
      }
      path = (resolved == "/" ? "" : resolved) + "/" + DiskFolder.name(of: shownPath)
    }
    parent = DiskFolder.parent(of: path)
    name = DiskFolder.name(of: path)
    guard !name.isEmpty, name != "..", name != "." else { throw .notOurs(path: shownPath, entry: "/") }
  }

  /// Removes the folders above it that were made for it, where they are still empty.
  func removeMadeParents() {
    for folder in madeParents.reversed() { FileSystem.removeEmptyFolder(folder) }
  }

  /// Whether there is anything at its path.
  var exists: Bool { FileKind(at: path) != nil }

  /// Reads the manifest of the earlier output, and refuses a folder that is not ours.
  ///
  /// - Returns: nil where there is no earlier output.
  /// - Throws: `notOurs` where it holds more than dot files and no manifest of ours; `notAFolder`.
  func earlierManifest() throws(PublishingError) -> Manifest? {
    switch FileKind(at: path) {
    case nil: return nil
    case .folder: break
    case .file, .link, .other: throw .notAFolder(path: shownPath)
    }
    if let manifest = try Manifest(ofFolder: path) { return manifest }
    if let entry = try FolderTree.names(in: path).first(where: { !$0.isHidden }) {
      throw .notOurs(path: shownPath, entry: entry.description)
    }
    return nil
  }

  /// Refuses an output with something mounted in it, which would be carried away or emptied with it.
  func checkMounts() throws(PublishingError) {
    guard let mount = MountPoints.first(below: path) else { return }
    throw .mountInside(path: shownPath, mount: String(mount.dropFirst(path.utf8.count + 1)))
  }
}

// MARK: - Staging

extension TargetFolder {
  /// The folder in which a new output grows, and where the earlier one goes for a moment if it must.
  struct Staging: Sendable {
    /// The folder itself; no more there once it was exchanged or given up.
    let path: String
    /// Where the earlier output goes for a moment if it must.
    let oldPath: String
  }

  private var stagingPrefix: String { ".\(name).segmenta-staging-" }
  private var oldPrefix: String { ".\(name).segmenta-old-" }

  /// Waits until no other build has to do with this folder.
  ///
  /// - Parameter willWait: called where there is one.
  func lock(willWait: () -> Void) throws(PublishingError) -> FileLock {
    let name = ".\(name).segmenta-lock"
    do throws(FileFault) {
      return try FileLock(parent + "/" + name, willWait: willWait)
    } catch {
      throw .cannotCreate(path: shownParent + name, error)
    }
  }

  /// What its folder is called by the caller; empty, or ending in `/`.
  private var shownParent: String {
    let parent = DiskFolder.parent(of: shownPath)
    return parent == "." ? "" : parent.hasSuffix("/") ? parent : parent + "/"
  }

  /// Makes a folder beside it that nobody else uses, and makes sure that it can take the place of the earlier one.
  ///
  /// - Precondition: the lock is held.
  func makeStaging() throws(PublishingError) -> Staging {
    let path = parent + "/" + stagingPrefix + "\(SystemProcess.id)"
    do throws(FileFault) {
      try FileSystem.makeFolder(path)
    } catch {
      throw .cannotCreate(path: shownParent + stagingPrefix + "\(SystemProcess.id)", error)
    }
    do throws(PublishingError) {
      if exists { try checkMovable(beside: path) }
    } catch {
      FileSystem.remove(FilePath(path))
      throw error
    }
    return Staging(path: path, oldPath: parent + "/" + oldPrefix + "\(SystemProcess.id)")
  }

  /// Finds out at once what would keep the earlier output from being moved away at the end.
  private func checkMovable(beside staging: String) throws(PublishingError) {
    let probe = staging + "/probe"
    do throws(FileFault) {
      try FileSystem.makeFolder(probe)
      try FileSystem.makeFolder(probe + "/full")
      try FileSystem.checkMovable(path, onto: probe)
      FileSystem.remove(FilePath(probe))
    } catch {
      throw .cannotReplace(path: shownPath, error)
    }
  }

  /// Cleans up after runs that were interrupted, and completes an exchange that one had begun.
  ///
  /// - Precondition: the lock is held: whatever lies beside the folder is nobody's any more.
  func recover() throws(PublishingError) {
    let names = try FolderTree.names(in: parent).map(\.description)
    let old = names.filter { $0.hasPrefix(oldPrefix) }
    if !exists, let first = old.first {
      // The manifest is the last thing written, so the new output is complete where it has one.
      let new = parent + "/" + stagingPrefix + first.dropFirst(oldPrefix.count)
      let isComplete = (try? Manifest(ofFolder: new)) ?? nil != nil
      do throws(FileFault) {
        try FileSystem.move(isComplete ? new : parent + "/" + first, to: path)
      } catch {
        throw .cannotExchange(path: shownPath, error)
      }
    }
    for name in names where name.hasPrefix(stagingPrefix) || name.hasPrefix(oldPrefix) {
      retire(parent + "/" + name)
    }
  }

  /// Removes a folder that an interrupted run has left: a new output that never took its place, or an earlier one.
  func retire(_ folder: String) {
    guard FileKind(at: folder) == .folder, MountPoints.first(below: folder) == nil else { return }
    let current = (try? Manifest(ofFolder: path)) ?? nil
    if exists, let manifest = (try? Manifest(ofFolder: folder)) ?? nil {
      FolderTree(folder).retire(manifest, for: FolderTree(path), ours: current?.ours ?? [])
    } else {
      // It has never been an output: all in it was written or linked by us.
      FileSystem.remove(FilePath(folder))
    }
  }
}
