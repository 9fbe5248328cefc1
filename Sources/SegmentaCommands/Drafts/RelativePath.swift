import Files

/// Paths as a project file writes them.
enum RelativePath {
  /// A file's path seen from a folder; absolute where a link would lead elsewhere.
  ///
  /// - Parameter folder: empty, or ending in `/`.
  static func path(to file: String, from folder: String) -> String {
    guard let working = FileSystem.workingFolder else { return file }
    let target = parts(file, in: working)
    let start = parts(folder, in: working)
    let common = zip(target, start).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: start.count - common) + target[common...]
    let path = steps.joined(separator: "/")
    guard FileStatus(of: folder.isEmpty ? "." : folder) != nil, let wanted = FileStatus(of: file) else {
      return path
    }
    let isSame = FileStatus(of: folder + path)?.isSameFile(as: wanted) ?? false
    return isSame ? path : "/" + target.joined(separator: "/")
  }

  /// The names on the way from the root, without `.` and `..`.
  private static func parts(_ path: String, in working: String) -> [String] {
    let whole = path.hasPrefix("/") ? path : working + "/" + path
    return whole.split(separator: "/").reduce(into: []) { parts, part in
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
  }
}
