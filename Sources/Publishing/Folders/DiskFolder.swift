import Files

/// What is done to the folders of an output, with what goes wrong named as the caller names them.
enum DiskFolder {
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
