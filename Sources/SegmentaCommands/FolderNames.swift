import Assessment
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a folder of the user's holds.
enum FolderNames {
  /// The names in the order of their bytes.
  static func names(in folder: String) -> Result<[String], InputFile.Fault> {
    guard let stream = unsafe opendir(folder) else {
      return .failure(
        errno == ENOENT ? .notFound : .notReadable(reason: SystemReason.word(for: errno)))
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      names.append(name)
    }
    return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
