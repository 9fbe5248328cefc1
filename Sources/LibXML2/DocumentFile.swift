import Files

/// A file that is read front to back, chunk by chunk; closed when it goes.
@safe
struct DocumentFile: ~Copyable {
  private let file: OpenFile
  private let path: String
  private let buffer: UnsafeMutableRawBufferPointer

  /// Opens a file to be read in chunks of so many bytes, 64 KiB unless another size is asked for.
  ///
  /// - Throws: `XMLReadingError.cannotRead`.
  init(path: String, chunkLength: Int = 1 << 16) throws(XMLReadingError) {
    self.path = path
    unsafe buffer = .allocate(byteCount: chunkLength, alignment: 16)
    do throws(FileFault) {
      file = try OpenFile(path)
    } catch {
      unsafe buffer.deallocate()
      throw .cannotRead(path: path, error)
    }
  }

  deinit {
    unsafe buffer.deallocate()
  }

  /// Hands the next chunk to `body`.
  ///
  /// - Returns: false at the end of the file.
  func read(_ body: (UnsafeRawBufferPointer) -> Void) throws(XMLReadingError) -> Bool {
    let count: Int
    do throws(FileFault) {
      count = try unsafe file.read(into: buffer)
    } catch {
      throw .cannotRead(path: path, error)
    }
    guard count > 0 else { return false }
    unsafe body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    return true
  }
}
