import Files

/// The bytes that the text columns of a table refer to; freed with the last table that uses them.
@safe
package final class TextStore: @unchecked Sendable {
  /// The file's text.
  @usableFromInline let base: UnsafePointer<UInt8>
  /// Its length in bytes.
  @usableFromInline let count: Int
  /// The texts that do not stand in the file as they are.
  @usableFromInline let arenaBase: UnsafePointer<UInt8>
  /// Their length in bytes.
  @usableFromInline let arenaCount: Int
  // Both are written to no more once a store holds them; that is what makes it Sendable.
  private let text: HeldBytes
  private let arena: ByteArena

  /// Notes where both texts lie: nothing may be added to the arena any more, since it would move.
  ///
  /// - Parameter arena: what is kept beside the file's text.
  init(text: HeldBytes, arena: ByteArena) {
    self.text = text
    self.arena = arena
    unsafe base = text.base
    count = text.count
    unsafe arenaBase = arena.view.base
    arenaCount = arena.view.count
  }

  /// Lends the bytes of a text, which are UTF-8; they must not leave the closure.
  ///
  /// - Precondition: the reference is one of this store's.
  @safe
  @inlinable
  package func withBytes<R>(of ref: TextRef, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let end = ref.offset &+ ref.length
    precondition(end <= (ref.inArena ? arenaCount : count), "a reference of this store")
    let start = unsafe (ref.inArena ? arenaBase : base) + ref.offset
    return unsafe body(UnsafeBufferPointer(start: start, count: ref.length))
  }

  /// Lets the system take back the memory of the file's pages; they are read again when they are asked for.
  package func releasePages() { text.releasePages() }

  /// A text as a string of its own.
  package func string(_ ref: TextRef) -> String {
    withBytes(of: ref) { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

/// Text that stands nowhere in the file as it is meant: unescaped or folded cells.
@safe
final class ByteArena {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 256
  // Read for every look-up, and never while it is written to.
  @exclusivity(unchecked) private var kept: ByteView

  /// An empty one.
  init() {
    unsafe memory = .allocate(capacity: capacity)
    unsafe kept = ByteView(base: UnsafePointer(memory), count: 0)
  }

  deinit {
    unsafe memory.deallocate()
  }

  /// What was kept so far; valid until the next `append`.
  var view: ByteView { unsafe kept }

  /// Keeps a copy.
  ///
  /// - Precondition: the bytes are not the arena's own.
  func append(_ bytes: ByteView) -> TextRef {
    let count = view.count
    if count + bytes.count > capacity {
      capacity = max(capacity * 2, count + bytes.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      unsafe larger.update(from: memory, count: count)
      unsafe memory.deallocate()
      unsafe memory = larger
    }
    unsafe (memory + count).update(from: bytes.base, count: bytes.count)
    let ref = TextRef(offset: count, length: bytes.count, inArena: true)
    unsafe kept = ByteView(base: UnsafePointer(memory), count: count + bytes.count)
    return ref
  }
}
