import Digests

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes that nobody here writes to any more: a file's pages, or memory; given back with the last user.
@safe
package final class HeldBytes: @unchecked Sendable {
  /// Where the bytes begin.
  package let base: UnsafePointer<UInt8>
  /// How many there are.
  package let count: Int
  /// The file whose pages these are; nil for memory.
  private let mapped: OpenFile?

  /// Smaller files are copied: a mapping costs more, and a copy cannot change any more.
  private static let smallestMapping = 1 << 20

  /// The bytes of a regular file.
  ///
  /// - Throws: why it cannot be read; `changed` where somebody wrote to it meanwhile, which of a large file
  ///   only ``checkUnchanged()`` tells.
  package init(_ path: String) throws(FileFault) {
    let file = try OpenFile(path, isRegular: true)
    let size = file.status.size
    if size >= Self.smallestMapping {
      let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0)
      guard let memory = unsafe address, unsafe memory != MAP_FAILED else { throw .last }
      unsafe madvise(memory, size, MADV_SEQUENTIAL)
      unsafe base = UnsafePointer(memory.assumingMemoryBound(to: UInt8.self))
      count = size
      mapped = consume file
    } else {
      let memory = unsafe Self.room(for: size)
      do throws(FileFault) {
        var filled = 0
        while filled < size {
          let rest = unsafe UnsafeMutableRawBufferPointer(start: memory + filled, count: size - filled)
          let got = try unsafe file.read(into: rest)
          if got == 0 { break }
          filled += got
        }
        try file.checkUnchanged()
        unsafe base = UnsafePointer(memory)
        count = filled
        mapped = nil
      } catch {
        unsafe Self.giveBack(memory)
        throw error
      }
    }
  }

  deinit {
    let memory = unsafe UnsafeMutablePointer(mutating: base)
    if mapped == nil { unsafe Self.giveBack(memory) } else { unsafe munmap(memory, count) }
  }

  // MARK: - What was read

  /// The SHA-256 of the bytes, as 64 hexadecimal digits.
  ///
  /// - Complexity: O(*n*); cheapest while the pages are in memory.
  package func digest() -> String {
    var digest = Digest()
    unsafe digest.add(UnsafeRawBufferPointer(start: base, count: count))
    return digest.text
  }

  /// Asks the system again about a mapped file; memory cannot have changed.
  ///
  /// - Throws: `changed` where somebody has written to the mapped file since it was opened.
  package func checkUnchanged() throws(FileFault) { try mapped?.checkUnchanged() }

  /// Where a byte comes first; nil where it does not.
  package func firstIndex(of byte: UInt8) -> Int? {
    guard let found = unsafe memchr(base, Int32(byte), count) else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  // MARK: - Memory to write to

  /// Memory that is filled, then held by ``init(taking:count:)``, or given back.
  ///
  /// What is not written to costs nothing.
  package static func room(for capacity: Int) -> UnsafeMutablePointer<UInt8> {
    guard let memory = unsafe malloc(max(1, capacity)) else { preconditionFailure("memory for a text") }
    return unsafe memory.assumingMemoryBound(to: UInt8.self)
  }

  /// Frees memory that was not taken.
  package static func giveBack(_ room: UnsafeMutablePointer<UInt8>) { unsafe free(room) }

  /// Holds memory of ``room(for:)``, of which the first bytes were written; the rest is given back.
  package init(taking room: UnsafeMutablePointer<UInt8>, count: Int) {
    let kept = unsafe realloc(room, max(1, count))
    unsafe base =
      kept.map { unsafe UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) } ?? UnsafePointer(room)
    self.count = count
    mapped = nil
  }

  // MARK: - Pages

  /// Lets the system drop the file's pages; they come back when they are read again.
  package func releasePages() {
    guard mapped != nil else { return }
    unsafe madvise(UnsafeMutableRawPointer(mutating: base), count, MADV_DONTNEED)
  }

  /// Lets the system drop the pages before a position, some megabytes at a time.
  ///
  /// - Parameter released: where the pages that were dropped so far end; moved on.
  package func releasePages(before position: Int, after released: inout Int) {
    guard mapped != nil, position - released >= Self.releaseStep else { return }
    let end = position - position % Self.releaseStep
    let start = unsafe UnsafeMutableRawPointer(mutating: base) + released
    unsafe madvise(start, end - released, MADV_DONTNEED)
    released = end
  }

  /// A whole number of pages on every system.
  private static let releaseStep = 16 << 20
}
