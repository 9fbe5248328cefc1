import Files

/// A new file that is named from the output folder on where something goes wrong with it.
struct DiskFile: ~Copyable {
  private let file: NewFile
  private let path: String

  /// Makes the file, empty.
  ///
  /// - Parameters:
  ///   - path: Named so in errors.
  ///   - fullPath: Where the file is made; it must not exist.
  init(creating path: String, at fullPath: some SystemPath) throws(PublishingError) {
    self.path = path
    do throws(FileFault) {
      file = try NewFile(fullPath)
    } catch {
      throw .cannotCreate(path: path, error)
    }
  }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(PublishingError) {
    do throws(FileFault) {
      try unsafe file.write(bytes)
    } catch {
      throw .cannotWrite(path: path, error)
    }
  }
}

/// Reads a file front to back in chunks of 64 KB.
///
/// - Throws: `cannotRead`, or what `body` throws.
func forEachChunk(
  of path: some SystemPath, _ body: (UnsafeRawBufferPointer) throws(PublishingError) -> Void
) throws(PublishingError) {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  defer { unsafe buffer.deallocate() }
  let file: OpenFile
  do throws(FileFault) {
    file = try OpenFile(path)
  } catch {
    throw .cannotRead(path: "\(path)", error)
  }
  while true {
    let count: Int
    do throws(FileFault) {
      count = try unsafe file.read(into: buffer)
    } catch {
      throw .cannotRead(path: "\(path)", error)
    }
    guard count > 0 else { return }
    try unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
  }
}
