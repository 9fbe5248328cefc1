import Files

/// The folder that a build is to replace, and the hidden ones beside it.
///
/// A new output grows in `.<name>.segmenta-staging-<process>`. Where two folders cannot be exchanged
/// in one step, the earlier output is `.<name>.segmenta-old-<process>` for a moment; whoever comes next
/// after an interruption completes that.
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
    if let entry = try DiskFolder.names(in: path).first(where: { !$0.hasPrefix(".") }) {
      throw .notOurs(path: shownPath, entry: entry)
    }
    return nil
  }
}

// MARK: - Staging

extension TargetFolder {
  /// The folder in which a new output grows, with the lock that shows it is in use.
  struct Staging: Sendable {
    /// The folder itself; no more there once it was exchanged or given up.
    let path: String
    /// Where the earlier output goes for a moment if it must.
    let oldPath: String
    /// Shows that it is in use.
    let lock: FolderLock
  }

  private var stagingPrefix: String { ".\(name).segmenta-staging-" }
  private var oldPrefix: String { ".\(name).segmenta-old-" }

  /// Makes a folder beside it that nobody else uses.
  func makeStaging() throws(PublishingError) -> Staging {
    let process = "\(SystemProcess.id)"
    for number in 1...1000 {
      let suffix = number == 1 ? process : "\(process)-\(number)"
      let path = parent + "/" + stagingPrefix + suffix
      do throws(FileFault) {
        try FileSystem.makeFolder(path)
      } catch {
        if error.isTaken { continue }
        throw .cannotCreate(path: DiskFolder.parent(of: shownPath) + "/" + stagingPrefix + suffix, error)
      }
      do throws(FileFault) {
        let lock = try FolderLock(path)
        return Staging(path: path, oldPath: parent + "/" + oldPrefix + suffix, lock: lock)
      } catch {
        FileSystem.remove(path)
        throw .cannotCreate(path: path, error)
      }
    }
    throw .cannotCreate(path: parent + "/" + stagingPrefix + process, .taken)
  }

  /// Cleans up after runs that were interrupted, and completes an exchange that one had begun.
  func recover() throws(PublishingError) {
    let names = try DiskFolder.names(in: parent)
    let abandoned = names.filter { $0.hasPrefix(stagingPrefix) && !FolderLock.isHeld(on: parent + "/" + $0) }
    let old = names.filter { name in
      name.hasPrefix(oldPrefix)
        && !names.contains { staging in
          staging.hasPrefix(stagingPrefix) && !abandoned.contains(staging)
            && staging.dropFirst(stagingPrefix.count) == name.dropFirst(oldPrefix.count)
        }
    }
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
    for name in abandoned + old where FileKind(at: parent + "/" + name) != nil {
      FileSystem.remove(parent + "/" + name)
    }
  }
}
