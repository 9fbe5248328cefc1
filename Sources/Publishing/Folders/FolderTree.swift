import Files

/// The path of an entry of an output from its folder on: the names, outermost first, in bytes.
typealias EntryPath = [FileName]

/// An output folder with all in it, whatever bytes its names are made of.
struct FolderTree: Sendable {
  /// Where the folder lies.
  let root: FilePath

  /// A folder that may be anywhere, or nowhere.
  init(_ path: String) { root = FilePath(path) }

  /// Where an entry lies.
  func path(_ entry: EntryPath) -> FilePath { root.appending(entry) }

  /// How an entry is shown.
  static func text(_ entry: EntryPath) -> String { entry.map(\.description).joined(separator: "/") }

  /// The entry that a manifest calls so.
  static func entry(_ path: String) -> EntryPath { path.split(separator: "/").map { FileName(String($0)) } }

  /// Everything in the folder, each folder before what is in it; links are not followed.
  ///
  /// - Throws: `cannotRead`.
  func forEach(
    _ body: (EntryPath, FileKind) throws(PublishingError) -> Void
  ) throws(PublishingError) {
    var pending: [EntryPath] = [[]]
    while let folder = pending.popLast() {
      for name in try Self.names(in: path(folder)) {
        let entry = folder + [name]
        // What is gone meanwhile is nobody's concern.
        guard let kind = FileKind(at: path(entry)) else { continue }
        try body(entry, kind)
        if kind == .folder { pending.append(entry) }
      }
    }
  }

  /// The names in a folder, in the order of their bytes.
  ///
  /// - Throws: `cannotRead`.
  static func names(in folder: some SystemPath) throws(PublishingError) -> [FileName] {
    do throws(FileFault) {
      return try FileSystem.names(in: folder)
    } catch {
      throw .cannotRead(path: "\(folder)", error)
    }
  }

  /// The names in a folder as texts; those that are not UTF-8 are not of ours, and left out.
  static func texts(in folder: String) throws(PublishingError) -> [String] {
    try names(in: folder).compactMap { String(validating: $0.bytes, as: UTF8.self) }
  }

  /// Makes a folder with all above it.
  ///
  /// - Throws: `inTheWay` where one of them is a file.
  func makeFolders(_ folder: some Collection<FileName>) throws(PublishingError) {
    for length in 0..<folder.count { try makeFolder(Array(folder.prefix(length + 1))) }
  }

  /// Makes a folder in one that exists; it may exist itself.
  ///
  /// - Throws: `inTheWay` where there is something else of that name.
  func makeFolder(_ entry: EntryPath) throws(PublishingError) {
    do throws(FileFault) {
      try FileSystem.makeFolder(path(entry))
    } catch {
      guard error.isTaken else { throw .cannotCreate(path: Self.text(entry), error) }
      if FileKind(at: path(entry)) != .folder { throw .inTheWay(path: Self.text(entry)) }
    }
  }
}

// MARK: - What is somebody else's

extension FolderTree {
  /// Links a file or a symbolic link into another tree, or copies it where links cannot be made.
  func carry(_ entry: EntryPath, _ kind: FileKind, into other: FolderTree) throws(PublishingError) {
    let (source, target, name) = (path(entry), other.path(entry), Self.text(entry))
    if kind == .link { return try carryLink(source, to: target, named: name) }
    do throws(FileFault) {
      return try FileSystem.link(source, as: target)
    } catch {
      if error.isTaken { throw .inTheWay(path: name) }
    }
    let file = try DiskFile(creating: name, at: target)
    try unsafe forEachChunk(of: source) { (bytes) throws(PublishingError) in try unsafe file.write(bytes) }
    FileSystem.copyPermissions(of: source, to: target)
    FileSystem.copyTime(of: source, to: target)
  }

  private func carryLink(
    _ source: FilePath, to target: FilePath, named name: String
  ) throws(PublishingError) {
    let written: [CChar]
    do throws(FileFault) {
      written = try FileSystem.target(ofLink: source)
    } catch {
      throw .cannotRead(path: name, error)
    }
    do throws(FileFault) {
      try FileSystem.makeLink(target, to: written)
    } catch {
      if error.isTaken { throw .inTheWay(path: name) }
      throw .cannotCreate(path: name, error)
    }
  }

  /// Whether an entry is in another tree what it is here: the same file, a copy as old, or a link that leads alike.
  private func holds(_ entry: EntryPath, as other: FolderTree) -> Bool {
    guard let own = FileStatus(at: path(entry)), let there = FileStatus(at: other.path(entry)) else {
      return false
    }
    if own.isSameFile(as: there) { return true }
    guard own.kind == .link else { return own.isSameContent(as: there) }
    let target = try? FileSystem.target(ofLink: path(entry))
    return target != nil && target == (try? FileSystem.target(ofLink: other.path(entry)))
  }

  /// Removes a tree that another has taken the place of.
  ///
  /// Only files that its manifest names, and what the other tree holds too, are removed. What somebody has put
  /// or changed here meanwhile goes into the other tree; where that has a file of ours of the same name, beside it.
  ///
  /// - Parameters:
  ///   - manifest: What the tree says of itself.
  ///   - ours: What of the other tree is ours.
  func retire(_ manifest: Manifest, for other: FolderTree, ours: Set<String>) {
    for file in manifest.files { FileSystem.removeFile(path(Self.entry(file.path))) }
    FileSystem.removeFile(path([FileName(Manifest.name)]))
    let own = manifest.ours
    let ownFolders = manifest.folders
    var folders: [EntryPath] = []
    try? forEach { entry, kind in
      if kind == .folder {
        folders.append(entry)
      } else if own.contains(Self.text(entry)) || holds(entry, as: other) {
        FileSystem.removeFile(path(entry))
      } else {
        move(entry, into: other, ours: ours)
      }
    }
    for folder in folders.reversed() {
      // An empty folder that is not ours is somebody's too.
      if !ownFolders.contains(Self.text(folder)) { try? other.makeFolders(folder) }
      FileSystem.removeEmptyFolder(path(folder))
    }
    FileSystem.removeEmptyFolder(root)
  }

  private func move(_ entry: EntryPath, into other: FolderTree, ours: Set<String>) {
    guard (try? other.makeFolders(entry.dropLast())) != nil else { return }
    var goal = entry
    var number = 1
    // A name of ours stays ours; what was carried over before it was changed gives way.
    while ours.contains(Self.text(goal)) || (number > 1 && FileKind(at: other.path(goal)) != nil) {
      goal[goal.count - 1] = FileName("\(entry[entry.count - 1]).\(number)")
      number += 1
    }
    try? FileSystem.move(path(entry), to: other.path(goal))
  }
}
