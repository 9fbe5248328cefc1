import Testing
import Values

@Suite struct WebAddressTests {
  @Test(arguments: [
    "https://crm.example", "http://crm.example/a?b=1&c=2#d", "HTTPS://CRM.example/x",
    "https://żuraw.example/ą",
    "https://user@crm.example:8443/",
  ])
  func linksOfTheWebAreSafe(text: String) {
    #expect(WebAddress.isSafe(text))
  }

  @Test(arguments: [
    "", "https://", "http:///path", "https://?x", "javascript:alert(1)", "JavaScript:alert(1)//https://a",
    "ftp://a.example",
    "//crm.example", "crm.example", "https://a b.example", "https://a.example/<x>", "https://a.example/\"x",
    "https://a.example/{x}",
    "https://a.example/\u{7F}", "https://a.example/\u{A0}", "data:text/html,x", " https://a.example",
  ])
  func anythingElseIsRefused(text: String) {
    #expect(!WebAddress.isSafe(text))
  }
}
