import Files

/// What is done to the folders of an output, with what goes wrong named as the caller names them.
enum DiskFolder {
  /// The names in a folder in the order of their bytes, `.` and `..` left out.
  static func names(in path: String) throws(PublishingError) -> [String] {
    do throws(FileFault) {
      return try FileSystem.names(in: path)
    } catch {
      throw .cannotRead(path: path, error)
    }
  }

  /// Makes a folder with all above it.
  ///
  /// - Returns: the folders that were not there before, outermost first.
  static func make(_ path: String) throws(PublishingError) -> [String] {
    do throws(FileFault) {
      try FileSystem.makeFolder(path)
      return [path]
    } catch {
      if error.isTaken {
        guard FileSystem.isFolder(path) else { throw .cannotCreate(path: path, .notAFolder) }
        return []
      }
      let parent = parent(of: path)
      guard error.isNotFound, parent != path else { throw .cannotCreate(path: path, error) }
      let made = try make(parent)
      do throws(FileFault) {
        try FileSystem.makeFolder(path)
      } catch {
        // Where the parent is there now and a folder still cannot be made, it never will be.
        guard error.isTaken else { throw .cannotCreate(path: path, error) }
      }
      return made + [path]
    }
  }

  /// Has the system write to disk all that was written below a folder.
  static func synchronise(_ path: String) throws(PublishingError) {
    do throws(FileFault) {
      try FileSystem.synchronise(path)
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }

  /// Links a file or a symbolic link to another place, or copies it where links cannot be made.
  static func carry(_ source: String, to target: String, named name: String) throws(PublishingError) {
    switch FileKind(at: source) {
    case .link: try carryLink(source, to: target, named: name)
    case .file, .other:
      do throws(FileFault) {
        try FileSystem.link(source, as: target)
        return
      } catch {
        if error.isTaken { throw .inTheWay(path: name) }
      }
      let file = try DiskFile(creating: name, at: target)
      try unsafe forEachChunk(of: source) { (bytes) throws(PublishingError) in try unsafe file.write(bytes) }
      FileSystem.copyPermissions(of: source, to: target)
    case .folder, nil: break
    }
  }

  private static func carryLink(
    _ source: String, to target: String, named name: String
  ) throws(PublishingError) {
    let written: [CChar]
    do throws(FileFault) {
      written = try FileSystem.target(ofLink: source)
    } catch {
      throw .cannotRead(path: source, error)
    }
    do throws(FileFault) {
      try FileSystem.makeLink(target, to: written)
    } catch {
      throw .cannotCreate(path: name, error)
    }
  }

  /// The path with links and dots resolved; nil where it does not exist.
  static func resolved(_ path: String) -> String? { try? FileSystem.resolved(path) }

  /// What a path lies in.
  static func parent(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    if parts.isEmpty { return path.hasPrefix("/") ? "/" : "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The last part of a path; empty for the root.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }
}
