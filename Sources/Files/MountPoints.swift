#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The places where another file system, or another part of one, can be seen.
package enum MountPoints {
  /// The first of them below a folder; nil where there is none, and where the system does not tell.
  ///
  /// - Parameter folder: without links and dots.
  package static func first(below folder: String) -> String? {
    let below = folder.hasSuffix("/") ? folder : folder + "/"
    return all().first { $0.hasPrefix(below) }
  }

  #if canImport(Glibc)
    private static func all() -> [String] {
      guard let table = try? InputFile("/proc/self/mountinfo") else { return [] }
      return table.bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
        // The fifth word, in which blanks and backslashes are octal numbers.
        let words = line.split(separator: UInt8(ascii: " "), maxSplits: 5)
        return words.count > 4 ? String(decoding: unescaped(words[4]), as: UTF8.self) : nil
      }
    }

    private static func unescaped(_ word: ArraySlice<UInt8>) -> [UInt8] {
      var bytes: [UInt8] = []
      var index = word.startIndex
      while index < word.endIndex {
        let digits = word[index...].dropFirst().prefix(3)
        if word[index] == UInt8(ascii: "\\"), digits.count == 3,
          let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
        {
          bytes.append(value)
          index += 4
        } else {
          bytes.append(word[index])
          index += 1
        }
      }
      return bytes
    }
  #else
    private static func all() -> [String] {
      var table: UnsafeMutablePointer<statfs>?
      let count = unsafe getmntinfo(&table, MNT_NOWAIT)
      return (0..<Int(count)).compactMap { index in
        guard var entry = unsafe table?[index] else { return nil }
        return unsafe withUnsafePointer(to: &entry.f_mntonname) { name in
          unsafe name.withMemoryRebound(to: CChar.self, capacity: Int(MAXPATHLEN)) {
            unsafe String(cString: $0)
          }
        }
      }
    }
  #endif
}
