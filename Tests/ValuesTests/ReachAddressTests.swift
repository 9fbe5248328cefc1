import Testing
import Values

/// Which texts become links to reach somebody by.
@Suite struct ReachAddressTests {
  @Test(arguments: [
    ("anna@mill.example", "mailto:anna@mill.example"),
    ("Anna.O'Brien+crm_1@sub-mill.mill.example", "mailto:Anna.O'Brien+crm_1@sub-mill.mill.example"),
    ("+48 22 555 01 10", "tel:+48225550110"),
    ("+48 (0) 22 555-01-10", "tel:+48225550110"),
    ("(22) 555.01.10", "tel:225550110"),
    ("0048\u{A0}225550110", "tel:0048225550110"),
    ("12345", "tel:12345"),
    ("https://mill.example/anna?a=1&b=2", "https://mill.example/anna?a=1&b=2"),
  ])
  func plainAddressesAreLinked(_ text: String, _ link: String) {
    #expect(ReachAddress.link(text) == link)
  }

  @Test(arguments: [
    "", "Anna", "anna@mill", "anna@", "@mill.example", "a b@mill.example", "anna@mill..example",
    "anna@-mill.example", "anna@mill-.example", "anna@mill.example?bcc=all@mill.example",
    "anna%0a@mill.example", "anna&x@mill.example", "anna@mill.example,bea@mill.example", "żuk@mill.example",
    "<a@mill.example>", "a@b@mill.example", "1234", "12345678901234567", "22 555 01 10 ext. 4", "2026-11-20",
    "+", "++48 22 555 01 10", "22+555 01 10", "*21#5550110", "javascript:alert(1)", "tel:123456",
    "mailto:anna@mill.example", "١٢٣٤٥٦٧",
  ])
  func allElseStaysText(_ text: String) {
    #expect(ReachAddress.link(text) == nil)
  }

  @Test func longAddressesStayText() {
    let local = String(repeating: "a", count: 64)
    #expect(ReachAddress.link("\(local)@mill.example") != nil)
    #expect(ReachAddress.link("\(local)a@mill.example") == nil)
    let host = Array(repeating: "mill", count: 60).joined(separator: ".")
    #expect(ReachAddress.link("anna@\(host)") == nil)
  }
}
