#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Something that names a place on a disk as the system wants it: bytes with a zero at the end.
package protocol SystemPath: Sendable, CustomStringConvertible {
  /// Lends the bytes; they must not leave the closure.
  func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result
}

extension String: SystemPath {
  /// Lends the text as UTF-8.
  package func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe withCString { unsafe body($0) }
  }
}

/// A name in a folder: any bytes but a slash and a zero, since that is what a name is to the system.
///
/// A `String` would put U+FFFD for what is not UTF-8, and so name another file or none.
package struct FileName: Sendable, Hashable, Comparable {
  /// Without a zero at the end.
  package let bytes: [UInt8]

  /// A name that is plain text.
  package init(_ text: String) { bytes = Array(text.utf8) }

  /// A name of any bytes.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A name as the system gives it.
  init(_ name: UnsafePointer<CChar>) {
    bytes = unsafe Array(UnsafeBufferPointer(start: name, count: strlen(name))).map { UInt8(bitPattern: $0) }
  }

  /// Whether it begins with a dot, as hidden names do.
  package var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  package static func < (left: FileName, right: FileName) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension FileName: CustomStringConvertible {
  /// To be shown: U+FFFD stands for what is not UTF-8.
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}

/// A path of names in bytes.
package struct FilePath: SystemPath, Hashable {
  /// With a zero at the end.
  private let characters: [CChar]

  /// A path that is plain text.
  package init(_ text: String) { characters = Array(text.utf8CString) }

  private init(characters: [CChar]) { self.characters = characters }

  /// Lends the bytes as they are.
  package func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe characters.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a path ends with a zero") }
      return unsafe body(base)
    }
  }

  /// What a name stands for in the folder.
  package func appending(_ name: FileName) -> FilePath {
    let slash = CChar(bitPattern: UInt8(ascii: "/"))
    var longer = characters
    longer[longer.count - 1] = slash
    longer += name.bytes.map { CChar(bitPattern: $0) }
    longer.append(0)
    return FilePath(characters: longer)
  }

  /// What names stand for, the next in the folder of the one before.
  package func appending(_ names: [FileName]) -> FilePath { names.reduce(self) { $0.appending($1) } }
}

extension FilePath: CustomStringConvertible {
  /// To be shown: U+FFFD stands for what is not UTF-8.
  package var description: String {
    let bytes = characters[..<(characters.count - 1)].map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
