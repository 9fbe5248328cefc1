#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is open for reading; closed when it goes.
package struct OpenFile: ~Copyable {
  /// The system's number for it.
  let descriptor: Int32
  /// What it was when it was opened.
  package let status: FileStatus

  /// Opens what lies at a path, links followed.
  ///
  /// - Parameter isRegular: whether anything but bytes on a disk is refused, and pipes are not waited for.
  /// - Throws: why it cannot be opened; what is wrong with a folder is said when it is read.
  package init(_ path: some SystemPath, isRegular: Bool = false) throws(FileFault) {
    let flags = O_RDONLY | O_CLOEXEC | (isRegular ? O_NONBLOCK : 0)
    let descriptor = unsafe path.withPath { unsafe open($0, flags) }
    guard descriptor >= 0 else {
      // Where a folder of the path is a file, or a name is longer than any can be, there is no such file.
      throw errno == ENOTDIR || errno == ENAMETOOLONG ? .system(ENOENT) : .last
    }
    do throws(FileFault) {
      let status = try FileStatus(ofDescriptor: descriptor)
      if isRegular { try status.requireRegularFile() }
      self.status = status
      self.descriptor = descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    close(descriptor)
  }

  /// Reads the next bytes.
  ///
  /// - Returns: how many of the buffer's bytes were filled; 0 at the end of the file.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    while true {
      let count = unsafe systemRead(descriptor, buffer)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .last }
    }
  }

  /// Asks the system again; pipes and devices always pass, since reading changes them.
  ///
  /// - Throws: `changed` where it is no more what it was when it was opened.
  package func checkUnchanged() throws(FileFault) {
    // A pipe or a device changes by being read.
    guard status.kind == .file else { return }
    guard try FileStatus(ofDescriptor: descriptor) == status else { throw .changed }
  }
}

extension FileStatus {
  /// - Throws: what is wrong with anything but bytes on a disk, and with too many of them.
  fileprivate func requireRegularFile() throws(FileFault) {
    if kind == .folder { throw .system(EISDIR) }
    guard kind == .file else { throw .notRegularFile }
    // Offsets into a text have 36 bits.
    guard size < 1 << 36 else { throw .largerThan(megabytes: 1 << 16) }
  }
}

/// The system's `read`, whose name `OpenFile.read` hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  unsafe read(descriptor, buffer.baseAddress, buffer.count)
}
