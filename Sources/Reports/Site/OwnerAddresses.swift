import Digests
import Localization
package import Scoring
import SegmentationModel

/// The names of the owners' briefings in addresses: `owners/<slug>.html`.
///
/// A slug is the owner's name in plain small letters. Where two are the same it gets digits of the name's
/// SHA-256, as do names without a plain letter: never which of them the files name first.
package struct OwnerAddresses: Sendable {
  /// Per owner, then for contacts without one; empty for owners without contacts.
  private let slugs: [String]

  /// The slug for contacts without an owner.
  package static let unassigned = "unassigned"
  /// Words that are no names of their own: a folder's page, and what Windows allows no file to be called.
  private static let reserved = Segment.deviceNames.union([unassigned, "index"])
  /// Letters are cut off beyond this; file systems allow some 250 bytes.
  private static let longest = 60

  /// Gives a slug to every owner who has contacts; only the set of names decides it, not their order.
  ///
  /// - Parameter names: the owners' names by index; the one after the last is for contacts without an owner.
  package init(_ portfolios: OwnerPortfolios, names: [String]) {
    var slugs = [String](repeating: "", count: portfolios.unassigned + 1)
    var owners: [String: [Int]] = [:]
    for owner in portfolios.owners where owner != portfolios.unassigned {
      owners[Self.plain(names[owner]), default: []].append(owner)
    }
    var taken = Self.reserved
    for (plain, alike) in owners where alike.count == 1 && !plain.isEmpty && !taken.contains(plain) {
      slugs[alike[0]] = plain
      taken.insert(plain)
    }
    let rest = portfolios.owners.filter { $0 != portfolios.unassigned && slugs[$0].isEmpty }
    for owner in rest.sorted(by: { names[$0] < names[$1] }) {
      let plain = Self.plain(names[owner])
      let digest = Digest.text(of: Array(names[owner].utf8))
      // Four digits, and more where even those are taken.
      var digits = 4
      var slug: String
      repeat {
        slug = "\(plain.isEmpty ? "owner" : plain)-\(digest.prefix(digits))"
        digits += 4
      } while taken.contains(slug) && digits <= digest.count
      slugs[owner] = slug
      taken.insert(slug)
    }
    slugs[portfolios.unassigned] = Self.unassigned
    self.slugs = slugs
  }

  /// The address of an owner's briefing within the segmentation's folder.
  package func file(of owner: Int) -> String { "owners/\(slugs[owner]).html" }

  /// Small Latin letters and digits, joined by hyphens where others stood.
  static func plain(_ name: String) -> String {
    var slug = ""
    var isGap = false
    for scalar in Localizer.searchFold(name).unicodeScalars {
      guard ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) else {
        isGap = true
        continue
      }
      if isGap, !slug.isEmpty { slug += "-" }
      isGap = false
      slug.unicodeScalars.append(scalar)
    }
    return String(slug.prefix(longest).reversed().drop { $0 == "-" }.reversed())
  }
}
