import TestSupport
import Testing
import Values

/// Which texts become links to reach somebody by: the cases that the script of lists is tested with too.
@Suite struct ReachAddressTests {
  private struct Cases: Decodable {
    /// Texts with the links they become.
    let linked: [[String]]
    /// What stays text.
    let text: [String]
  }

  private let cases: Cases

  init() throws {
    cases = try Repository.contract("addresses", as: Cases.self)
  }

  @Test func plainAddressesAreLinked() {
    #expect(!cases.linked.isEmpty)
    for address in cases.linked { #expect(ReachAddress.link(address[0]) == address[1], "\(address[0])") }
  }

  @Test func allElseStaysText() {
    #expect(!cases.text.isEmpty)
    for text in cases.text { #expect(ReachAddress.link(text) == nil, "\(text)") }
  }

  /// A link to a contact's page in a CRM may be an address on the web, and no other.
  @Test func addressesOfTheWebAreSafe() {
    for address in cases.linked { #expect(WebAddress.isSafe(address[0]) == (address[0] == address[1])) }
    for text in cases.text { #expect(!WebAddress.isSafe(text), "\(text)") }
  }
}
