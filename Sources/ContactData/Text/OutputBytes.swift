import Files

/// Memory that decoded text is written to.
@safe
final class OutputBytes {
  private let memory: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0
  private var isFinished = false

  /// Makes room for so many bytes and a word more; what is not written to costs nothing.
  init(capacity: Int) {
    self.capacity = capacity + 8
    unsafe memory = HeldBytes.room(for: self.capacity)
  }

  deinit {
    if !isFinished { unsafe HeldBytes.giveBack(memory) }
  }

  /// Adds one byte of UTF-8; beyond the room the program stops.
  @inline(__always)
  func append(_ byte: UInt8) {
    precondition(count < capacity, "room for the text")
    unsafe memory[count] = byte
    count += 1
  }

  /// Adds eight bytes in one step, the lowest first.
  @inline(__always)
  func append(word: UInt64) {
    precondition(count + 8 <= capacity, "room for the text")
    unsafe UnsafeMutableRawPointer(memory + count).storeBytes(of: word.littleEndian, as: UInt64.self)
    count += 8
  }

  /// Adds the one to four bytes of a scalar in UTF-8; that it is no surrogate is for the caller to know.
  @inline(__always)
  func append(codePoint: UInt32) {
    func byte(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value) }
    switch codePoint {
    case 0..<0x80: append(byte(codePoint))
    case 0x80..<0x800:
      append(byte(0xC0 | codePoint >> 6))
      append(byte(0x80 | codePoint & 0x3F))
    case 0x800..<0x1_0000:
      append(byte(0xE0 | codePoint >> 12))
      append(byte(0x80 | codePoint >> 6 & 0x3F))
      append(byte(0x80 | codePoint & 0x3F))
    default:
      append(byte(0xF0 | codePoint >> 18))
      append(byte(0x80 | codePoint >> 12 & 0x3F))
      append(byte(0x80 | codePoint >> 6 & 0x3F))
      append(byte(0x80 | codePoint & 0x3F))
    }
  }

  /// Hands the memory on.
  func finish() -> HeldBytes {
    isFinished = true
    return unsafe HeldBytes(taking: memory, count: count)
  }
}
