import ContactData
import Digests
package import Scoring
package import SegmentationModel

/// Where a contact's breakdown stands: the first 16 hexadecimal digits of the SHA-256 of its id.
///
/// No names in addresses, and the same address whatever the other contacts are.
package struct ContactAddresses: Sendable {
  /// Per contact: the first eight bytes of the digest, big-endian.
  package let digests: [UInt64]
  /// How the breakdowns are laid out in pages.
  package let layout: Layout

  /// How breakdowns are laid out in pages.
  package enum Layout: Sendable {
    /// A page each.
    case each
    /// Pages of many, chosen by the first two digits of the digest.
    case bundled
    /// Left out.
    case none

    /// Up to this many contacts have a page each.
    private static let mostPages = 5000

    /// What the project file asks for; where it leaves it open, by the number of contacts.
    package init(_ wanted: ContactPages, contacts: Int) {
      self =
        switch wanted {
        case .auto: contacts <= Self.mostPages ? .each : .bundled
        case .each: .each
        case .bundled: .bundled
        case .none: .none
        }
    }
  }

  /// The number of bundles: two hexadecimal digits.
  static let bundleCount = 256

  /// Takes the digests of all ids.
  ///
  /// - Complexity: O(contacts).
  package init(_ contacts: ScoredContacts, layout: Layout) {
    self.layout = layout
    digests = contacts.ids.refs.map { ref in
      contacts.store.withBytes(of: ref) { unsafe Digest.first64(of: UnsafeRawBufferPointer($0)) }
    }
  }

  /// The first eight bytes of the digest of an id, big-endian.
  static func digest(of id: String) -> UInt64 {
    unsafe Array(id.utf8).withUnsafeBytes { unsafe Digest.first64(of: $0) }
  }

  /// The number of the bundle a contact's breakdown stands in: 0 to 255.
  func bundle(row: Int) -> Int { Int(digests[row] >> 56) }

  /// Appends a contact's address within the segmentation's folder.
  func append(row: Int, to buffer: inout ByteBuffer) {
    buffer.raw("contacts/")
    switch layout {
    case .each:
      buffer.hexadecimal(digests[row], digits: 16)
      buffer.raw(".html")
    case .bundled:
      buffer.hexadecimal(digests[row] >> 56, digits: 2)
      buffer.raw(".html#c-")
      buffer.hexadecimal(digests[row], digits: 16)
    case .none:
      break
    }
  }

  /// The file a contact's breakdown stands in, within the segmentation's folder.
  func file(row: Int) -> String {
    switch layout {
    case .each, .none: "contacts/\(Hexadecimal.text(digests[row], digits: 16)).html"
    case .bundled: "contacts/\(Hexadecimal.text(digests[row] >> 56, digits: 2)).html"
    }
  }
}
