#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Paths as a project file writes them.
enum RelativePath {
  /// A file's path seen from a folder; absolute where a link would lead elsewhere.
  ///
  /// - Parameter folder: empty, or ending in `/`.
  static func path(to file: String, from folder: String) -> String {
    guard let working = workingFolder else { return file }
    let target = parts(file, in: working)
    let start = parts(folder, in: working)
    let common = zip(target, start).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: start.count - common) + target[common...]
    let path = steps.joined(separator: "/")
    var wanted = stat()
    var found = stat()
    let folderExists = unsafe stat(folder.isEmpty ? "." : folder, &found) == 0
    guard folderExists, unsafe stat(file, &wanted) == 0 else { return path }
    let isSame = unsafe stat(folder + path, &found) == 0 && found.st_ino == wanted.st_ino
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

  private static var workingFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
