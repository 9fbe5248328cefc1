import Assessment
import Localization
import Resources
import SegmentationModel
import Testing

@testable import Reports

/// What pages and their scripts call by the same name: the code says which names there are, the scripts use those.
@Suite("Names that pages and scripts share")
struct ListContractTests {
  private static func script(_ name: String) throws -> String {
    String(decoding: try #require(Resources.bytes("assets/\(name).js")), as: UTF8.self)
  }

  /// The names in quotes within what a pattern finds in the list's script.
  private static func names(_ patterns: Regex<(Substring, Substring)>...) throws -> Set<String> {
    let script = try script("list")
    return Set(
      patterns.flatMap { script.matches(of: $0) }.flatMap { found in
        found.output.1.matches(of: /"(\w+)"/).map { String($0.output.1) }
      })
  }

  @Test("The script asks for every text that waits in the page, and for no other")
  func texts() throws {
    // These are asked for by names that come with the data.
    let dataNames = AgeMeasure.allCases.map { ListWord($0) } + [.yes, .no]
    let names = Set(ListWord.allCases).subtracting(dataNames).map(\.rawValue)
    #expect(try Self.names(/\bsay\(([^,]*),/) == Set(names))
  }

  @Test("The columns it knows are those that every list has; the owner's is like a field's")
  func columns() throws {
    let used = try Self.names(
      /\bcolumns?(?:\.set|\.get)?\(("\w+")/, /\bname [!=]== ("\w+")/, /const name of (\[[^\]]*\])/)
    #expect(used == Set(CommonColumn.allCases.filter { $0 != .owner }.map(\.rawValue)))
  }

  @Test("It knows every kind of column; what is no other kind is text")
  func kinds() throws {
    let used = try Self.names(
      /\bcase ("\w+"):/, /\bkind (?:===|=) ("\w+")/, /\bisKind\([\w.]+, ("\w+")\)/)
    #expect(used == Set(ListField.ColumnKind.allCases.filter { $0 != .text }.map(\.rawValue)))
  }

  @Test("It reads the version of the data that is written")
  func version() throws {
    #expect(try Self.script("list").contains("given.version !== \(ListData.version))"))
  }

  @Test("It reads what the table says of the list, and all of that", arguments: ["companies", "people"])
  func attributes(_ list: String) throws {
    let page = try Mill.site.get().tree("en/\(list)/contacts.html")
    let table = try #require(page.first("table", "id", "contacts"))
    let said = table.attributes.map(\.name).filter { $0.hasPrefix("data-") }.map { String($0.dropFirst(5)) }
    let read = try Self.script("list").matches(of: /\boption\.(\w+)/).map { String($0.output.1) }
    // The script says itself when it is ready.
    #expect(Set(read) == Set(said + ["ready"]))
    #expect(table["data-rows"] == String(ListPages.length))
    #expect(table["data-columns"] == String(ContactTable.mostColumns))
  }

  @Test("No length of the list stands in the script")
  func lengths() throws {
    for length in [ListPages.length, ContactTable.mostColumns] {
      #expect(try Self.script("list").firstMatch(of: try Regex("const [A-Z]+ = \(length);")) == nil)
    }
  }

  @Test("The button for the theme names every mode of the script")
  func themes() throws {
    let modes = try #require(try Self.script("report").firstMatch(of: /modes = \[([^\]]*)\]/)).output.1
    let names = modes.matches(of: /"(\w+)"/).map { String($0.output.1) }
    let button = try #require(try Mill.site.get().tree("en/index.html").first("button", "id", "theme"))
    let said = button.attributes.map(\.name).filter { $0.hasPrefix("data-") }.map { String($0.dropFirst(5)) }
    #expect(!names.isEmpty && Set(names) == Set(said))
  }
}
