import ContactData
import Diagnostics
import Testing
import Values

@Suite("Keys of columns")
struct ColumnKeyTests {
  @Test("A key leads to the column it was given for, as its type")
  func types() throws {
    var requests = ColumnRequests()
    let id = requests.id("i", at: nil)
    let words = requests.words("w", at: nil)
    let flags = requests.flags("f", at: nil)
    let numbers = requests.numbers("n", at: nil)
    let days = requests.days("d", nil, at: nil)
    let lists = requests.lists("l", separator: UInt8(ascii: ";"), at: nil)
    let shown = numbers.map { numbers in numbers[0]?.description }
    let text = "w,i,f,n,d,l\nash,1,yes,1.50,2026-01-02,a;b\n"
    let table = try #require(try Reading(text, requests.all).table)
    #expect(table.store.string(table[id].refs[0]) == "1")
    #expect(Array(table[words].words) == ["ash"])
    #expect(table[flags].codes == [1])
    #expect(table[numbers][0] == ExactDecimal("1.5"))
    #expect(table[shown] == "1.5")
    #expect(table[days][0]?.description == "2026-01-02")
    #expect(table[lists].values == [["a", "b"]])
    #expect(table.place(row: 0, of: days) == Place(file: "data.csv", line: 2, column: 16))
  }

  @Test("What is asked for again is requested once where columns are shared")
  func sharing() {
    func headers(_ requests: ColumnRequests) -> [String] {
      var requests = requests
      _ = requests.words("w", at: nil)
      _ = requests.numbers("w", at: nil)
      _ = requests.words("w", at: nil)
      return requests.all.map { "\($0.header) \($0.kind)" }
    }
    #expect(headers(ColumnRequests()) == ["w words", "w number", "w words"])
    #expect(headers(ColumnRequests(sharingColumns: true)) == ["w words", "w number"])
  }
}
