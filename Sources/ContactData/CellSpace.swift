/// Opens raw cells: takes them out of their escapes and white space, and keeps what must stay.
@safe
final class CellSpace {
  let source: ByteView
  let arena = ByteArena()
  private var scratch: UnsafeMutablePointer<UInt8>
  private var scratchCapacity = 256

  init(source: ByteView) {
    self.source = source
    unsafe scratch = .allocate(capacity: scratchCapacity)
  }

  deinit {
    unsafe scratch.deallocate()
  }

  /// A trimmed cell; valid until the next one is opened.
  struct OpenCell {
    let bytes: ByteView
    /// Where the bytes stand in the source; nil where they were unescaped.
    let offset: Int?
  }

  @inline(__always)
  func open(_ cell: RawCell) -> OpenCell {
    let offset = cell.offset
    let length = cell.length
    if !cell.isEscaped {
      let bytes = source.slice(offset, length)
      if length == 0 { return OpenCell(bytes: bytes, offset: offset) }
      // Printable ASCII at both ends needs no trimming.
      if bytes[0] &- 0x21 < 0x5E, bytes[length - 1] &- 0x21 < 0x5E {
        return OpenCell(bytes: bytes, offset: offset)
      }
    }
    return openSlowly(cell)
  }

  @inline(never)
  private func openSlowly(_ cell: RawCell) -> OpenCell {
    let raw = source.slice(cell.offset, cell.length)
    guard cell.isEscaped else {
      let trimmed = raw.trimmed()
      return OpenCell(bytes: trimmed, offset: unsafe trimmed.base - source.base)
    }
    if raw.count > scratchCapacity {
      unsafe scratch.deallocate()
      scratchCapacity = max(raw.count, scratchCapacity * 2)
      unsafe scratch = .allocate(capacity: scratchCapacity)
    }
    let quote = UInt8(ascii: "\"")
    var read = 0
    var written = 0
    while read < raw.count {
      let byte = raw[read]
      unsafe scratch[written] = byte
      written += 1
      read += byte == quote && read + 1 < raw.count && raw[read + 1] == quote ? 2 : 1
    }
    let text = unsafe ByteView(base: UnsafePointer(scratch), count: written)
    return OpenCell(bytes: text.trimmed(), offset: nil)
  }

  /// A lasting reference to an open cell.
  @inline(__always)
  func keep(_ cell: OpenCell) -> TextRef {
    guard let offset = cell.offset else { return arena.append(cell.bytes) }
    return TextRef(offset: offset, length: cell.bytes.count, inArena: false)
  }

  @inline(__always)
  func bytes(of ref: TextRef) -> ByteView {
    (ref.inArena ? arena.view : source).slice(ref.offset, ref.length)
  }
}
