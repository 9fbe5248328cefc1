import Digests
import LibXML2

/// A digest of each record of a document, 12 bytes a record: what must be the same in every language.
struct RecordDigests: Sendable {
  private var digests: [UInt64] = []
  private var lines: [Int32] = []
  private var record: [UInt8] = []

  /// How many records there are.
  var count: Int { digests.count }

  /// Goes on with a record by what the reader stands on.
  mutating func add(_ reader: borrowing XMLReader) { reader.append(to: &record) }

  /// Ends a record.
  mutating func end(line: Int) {
    digests.append(unsafe record.withUnsafeBytes { unsafe Digest.first64(of: $0) })
    lines.append(Int32(clamping: line))
    record.removeAll(keepingCapacity: true)
  }

  /// Forgets what was gathered of a record that ended nowhere.
  mutating func forget() { record.removeAll(keepingCapacity: true) }

  /// The line of the first record that is not as in another document; the last line where records are missing.
  ///
  /// - Returns: nil where both hold the same records in the same order.
  func firstDifference(from other: RecordDigests) -> Int? {
    for (index, digest) in digests.enumerated()
    where index >= other.digests.count || digest != other.digests[index] {
      return Int(lines[index])
    }
    return digests.count < other.digests.count ? Int(lines.last ?? 1) : nil
  }
}
