import ContactData
import Diagnostics
import Formats
import Testing

@Suite("Rows and cells")
struct RowTests {
  private static let requests = [ColumnRequest.column("a", .text), .column("b", .text)]

  @Test(
    "what files look like",
    arguments: [
      ("a,b\n1,2\n", [["1", "2"]]),
      ("a,b\n1,2", [["1", "2"]]),
      ("a,b\r\n1,2\r\n3,4\r\n", [["1", "2"], ["3", "4"]]),
      ("a,b\r1,2\r3,4", [["1", "2"], ["3", "4"]]),
      ("a,b\n\n1,2\n\r\n   \n\"\"\n3,4\n\n", [["1", "2"], ["3", "4"]]),
      ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
      ("\n\na,b\n1,2\n", [["1", "2"]]),
      ("a,b\n\"1\",\"x, y\"\n", [["1", "x, y"]]),
      ("a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n", [["say \"hi\"", "\""]]),
      ("a,b\n\"two\nlines\",\"three\r\n\r\nlines\"\n", [["two\nlines", "three\r\n\r\nlines"]]),
      ("a,b\n \"1\" , \"2\"\t\n", [["1", "2"]]),
      ("a,b\n5\" disk,x\"\"y\n", [["5\" disk", "x\"\"y"]]),
      ("a,b\n  left ,\u{A0}right\u{3000}\n", [["left", "right"]]),
      ("a,b\n\" in \",\"\u{2003}out\u{A0}\"\n", [["in", "out"]]),
      ("a,b\n,\n", [[nil, nil]]),
      ("a,b\n\"\",\"\"\n", [[nil, nil]]),
      ("a;b\n1;2,5\n", [["1", "2,5"]]),
      ("a\tb\n1\t 2 \n", [["1", "2"]]),
      ("a|b\n1|2\n", [["1", "2"]]),
      ("sep=;\na;b\n1;2\n", [["1", "2"]]),
      ("\u{FEFF}\"sep=|\"\r\na|b\r\n1|2\r\n", [["1", "2"]]),
      ("SEP=^\ra^b\r1^2", [["1", "2"]]),
      ("\"b\",\"a\"\n1,2\n", [["2", "1"]]),
      ("x;a,;b\n,,;1;2\n", [[nil, nil]]),
      ("b,a,,\n1,2,,\n3,4,,\n", [["2", "1"], ["4", "3"]]),
      ("a,b\n-,brak\nBRAK, N/D \nbrak x,nd\n", [[nil, nil], [nil, nil], ["brak x", "nd"]]),
    ] as [(String, [[String?]])])
  func forms(_ text: String, _ rows: [[String?]]) throws {
    // The one with other columns has to be asked for them.
    let requests =
      text.hasPrefix("x;") ? [ColumnRequest.column("x", .number), .column("b", .number)] : Self.requests
    let reading = try Reading(text, requests)
    if text.hasPrefix("x;") {
      #expect(reading.values(1) == ["2"])
      return
    }
    #expect(reading.said == [])
    let read = zip(reading.values(0), reading.values(1)).map { [$0, $1] }
    #expect(read == rows)
  }

  @Test("a wanted header outweighs everything else in the choice of a delimiter")
  func delimiterByHeader() throws {
    let reading = try Reading("a;b,c,d\n1;2,3,4\n5;6,7,8\n", [.column("b,c,d", .text)])
    #expect(reading.values() == ["2,3,4", "6,7,8"])
    #expect(reading.table?.reading.delimiter == UInt8(ascii: ";"))
  }

  @Test("stated delimiters and tsv leave nothing to choose")
  func statedDelimiter() throws {
    let stated = try Reading("a;b,c\n1;2,3\n", [.column("c", .text)]) { $0.delimiter = .comma }
    #expect(stated.values() == ["3"])
    let tabs = try Reading("a,b\tc\n1,2\t3\n", [.column("a,b", .text)]) { $0.format = .tsv }
    #expect(tabs.values() == ["1,2"])
  }

  @Test("one column may be read in several ways, and several times in the same")
  func sharedColumns() throws {
    let reading = try Reading(
      "a,n\nx,1\ny,zwei\n",
      [
        .column("a", .id), .column("a", .words), .column("a", .text), .column("n", .number),
        .column("n", .number),
      ])
    #expect(reading.values(0) == ["x", "y"])
    #expect(reading.values(1) == ["x", "y"])
    #expect(reading.values(2) == ["x", "y"])
    #expect(reading.values(3) == ["1", nil])
    #expect(reading.values(4) == ["1", nil])
    #expect(reading.said == ["NotANumber 3:3 column=n text=zwei"])
  }

  @Test("rows and cells are found again, whatever lies between")
  func places() throws {
    let text = "\u{FEFF}id,név,c\r\n\"ó\r\nó\",\"ł\",  ą\r4,ż\u{1F600},\"x\"\n\n5,,\"y\n\"\r\n6,\"\",z"
    let reading = try Reading(text, [.column("id", .id), .column("név", .text), .column("c", .text)])
    let table = try #require(reading.table)
    func at(_ row: Int, _ column: Int) -> [Int?] {
      let place = table.place(row: row, column: column)
      return [place.line, place.column]
    }
    #expect(table.place(row: 0) == Place(file: "data.csv", line: 2, column: 1))
    #expect(table.place(row: 3) == Place(file: "data.csv", line: 8, column: 1))
    #expect(at(0, 0) == [2, 1])
    #expect(at(0, 1) == [3, 4])
    #expect(at(0, 2) == [3, 10])
    #expect(at(1, 1) == [4, 3])
    #expect(at(1, 2) == [4, 6])
    #expect(at(2, 1) == [6, 3])
    #expect(at(3, 2) == [8, 6])
  }

  @Test("facts for a summary")
  func facts() throws {
    let reading = try Reading(
      "id;n;m\n1;1,5;2\n1;2;2\n;3;2\n4\n5;1.234,5;2\n",
      [.column("id", .id), .column("n", .number), .column("m", .number)])
    let facts = try #require(reading.table?.reading)
    #expect(facts.rowsUsed == 2)
    #expect(facts.rowsRefused == 3)
    #expect(facts.headers == ["id", "n", "m"])
    #expect(facts.encoding == .utf8)
    #expect(!facts.hasByteOrderMark)
    #expect(facts.decimals.map { $0?.sign } == [nil, .comma, .comma])
    #expect(facts.decimals[2]?.reason == .noSigns)
    let evidence = try #require(reading.table?.decimalEvidence(request: 1))
    #expect(evidence.text == "1,5")
    #expect(evidence.place == Place(file: "data.csv", line: 2, column: 3))
  }

  @Test("more rows than fit a batch, and a cell at every distance from the end of a word")
  func manyRows() throws {
    var text = "id,w,n\n"
    for row in 0..<5000 { text += "\(row),\(String(repeating: "x", count: row % 37)),\(row).5\r\n" }
    let reading = try Reading(text, [.column("id", .id), .column("w", .words), .column("n", .number)])
    #expect(reading.said == [])
    #expect(reading.values(0) == (0..<5000).map { String($0) })
    #expect(
      reading.values(1) == (0..<5000).map { $0 % 37 == 0 ? nil : String(repeating: "x", count: $0 % 37) })
    #expect(reading.values(2) == (0..<5000).map { "\($0).5" })
    #expect(reading.table?.place(row: 4999, column: 2).line == 5001)
  }
}
