import ContactData
import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

@Suite("What is wrong with a file, and where")
struct FaultTests {
  private static let requests = [
    ColumnRequest.column("id", .id), .column("n", .number), .column("d", .date(nil)), .column("f", .flag),
  ]

  @Test(
    "every fault has its exact place",
    arguments: [
      ("", ["EmptyFile 1:1"]),
      ("\n \n\r\n", ["EmptyFile 1:1"]),
      ("id,n,d,f\n", ["NoRows 1:1"]),
      ("\n\nid,n,d,f\n\n", ["NoRows 3:1"]),
      ("id,n,d,f\n,1,,\n", ["MissingContactId 2:1 column=id", "NoRows 1:1"]),
      ("id,n,d,f\n1,2,3\n", ["WrongCellCount 2:1 expected=4 found=3", "NoRows 1:1"]),
      (
        "id,n,d,f\na,1,,\nb,1,,,\nc\n",
        ["WrongCellCount 3:1 expected=4 found=5", "WrongCellCount 4:1 expected=4 found=1"]
      ),
      ("id,n,d,f\na,1,,\n\"b\" x,1,,\nc,\"1\"\"\"2,,\n", ["TextAfterQuote 3:5", "TextAfterQuote 4:8"]),
      (
        "id,n,d,f\na,1,,\n-,1,,\n  ,1,,\n",
        ["MissingContactId 3:1 column=id", "MissingContactId 4:3 column=id"]
      ),
      (
        "id,n,d,f\na,1,,\nb,1,,\n\"a\",x,x,x\n a ,1,,\n",
        [
          "DuplicateContactId 4:1 id=a / FirstHere 2:1", "DuplicateContactId 5:2 id=a / FirstHere 2:1",
        ]
      ),
      (
        "id,n,d,f\na,x,y,z\nb,1234567890123456,2024-02-30,2\n",
        [
          "NotANumber 2:3 column=n text=x", "NotADate 2:5 column=d format=yyyy-MM-dd text=y",
          "NotAFlag 2:7 column=f text=z",
          "NumberTooLong 3:3 column=n text=1234567890123456",
          "NotADate 3:20 column=d format=yyyy-MM-dd text=2024-02-30",
          "NotAFlag 3:31 column=f text=2",
        ]
      ),
      ("id,n,d,f\na,1,,\nb,\"1\n2,,\n", ["TruncatedQuote 3:3"]),
      ("id,n,d,f\na,zł,,\nb,\"\"\"", ["NotANumber 2:3 column=n text=zł", "TruncatedQuote 3:3"]),
      ("id,\"n,d,f\na,1,,\n", ["TruncatedQuote 1:4"]),
      (
        "id,n,d,f\na,1.5,,\nb,7,,\nc,\"2,5\",,\nd,\"3,5\",,\n",
        ["ConflictingDecimalSigns 4:3 column=n text=2,5 / ConflictsWith 2:3 text=1.5"]
      ),
      ("id,n,d,f\na,1.234,,\n", ["AmbiguousDecimalSign 2:3 column=n decimal=. text=1.234"]),
      ("id,d,f,N\n", ["MissingColumn p.yaml:9:5 column=n headers=id|d|f|N nearest=N"]),
      (
        "idd;x;y\n",
        [
          "MissingColumn p.yaml:9:5 column=id headers=idd|x|y nearest=idd",
          "MissingColumn p.yaml:9:5 column=n headers=idd|x|y",
          "MissingColumn p.yaml:9:5 column=d headers=idd|x|y",
          "MissingColumn p.yaml:9:5 column=f headers=idd|x|y",
        ]
      ),
      ("id,n,d,f, id \na,1,,,b\n", ["AmbiguousColumn 1:11 column=id / FirstHere 1:1"]),
      ("id,n,n,d,f,x,x\n", ["AmbiguousColumn 1:6 column=n / FirstHere 1:4"]),
      (
        "id,n\"x,\"d\"x,f\n",
        ["TextAfterQuote 1:11", "MissingColumn p.yaml:9:5 column=n headers=id|n\"x|d|f nearest=n\"x"]
      ),
    ])
  func places(_ text: String, _ said: [String]) throws {
    var reading = try Reading(text, Self.requests)
    // A short name is near to nothing; whether `n"x` is near to `n` is not this test's concern.
    reading.findings = Self.withoutNearest(
      reading.findings, unless: said.contains { $0.contains("nearest=") })
    #expect(reading.said == said.map { $0.replacingOccurrences(of: " nearest=n\"x", with: "") })
    #expect((reading.table == nil) == reading.findings.hasErrors)
  }

  private static func withoutNearest(_ findings: Findings, unless keep: Bool) -> Findings {
    guard !keep else { return findings }
    var result = Findings()
    for var diagnostic in findings.all {
      diagnostic.arguments["nearest"] = nil
      result.add(diagnostic)
    }
    return result
  }

  @Test("headers match however their letters are composed, in every format")
  func composedHeaders() throws {
    let composed = "Żółć".precomposedStringWithCanonicalMapping
    let decomposed = "Żółć".decomposedStringWithCanonicalMapping
    for (file, asked) in [(composed, decomposed), (decomposed, composed)] {
      let rows = try Reading("id,\(file)\n1,x\n", [.column(asked, .number)])
      #expect(rows.said == ["NotANumber 2:3 column=\(file) text=x"])
      for (format, text) in [
        (TableFormat.json, "[{\"\(file)\": \"x\"}]"), (.ndjson, "{\"\(file)\": \"x\"}\n"),
      ] {
        let objects = try Reading(text, [.column(asked, .number)]) { $0.format = format }
        #expect(objects.said.count == 1 && objects.said.first?.hasPrefix("NotANumber 1:") == true)
        #expect(objects.said.first?.hasSuffix("text=x") == true, "\(objects.said)")
      }
    }
  }

  @Test("headers match exactly after trimming, and differences of case are near misses")
  func headers() throws {
    let reading = try Reading(
      " Liczba  marek , NIP\n1,2\n", [.column("Liczba marek", .number), .column("nip", .id)])
    #expect(
      reading.said == [
        "MissingColumn p.yaml:9:5 column=Liczba marek headers=Liczba  marek|NIP nearest=Liczba  marek",
        "MissingColumn p.yaml:9:5 column=nip headers=Liczba  marek|NIP nearest=NIP",
      ])
    let trimmed = try Reading(
      " Liczba marek ,\"NIP \"\n1,2\n", [.column(" Liczba marek", .number), .column("NIP", .id)])
    #expect(trimmed.values() == ["1"])
  }

  @Test("warnings about a contact's cell name the contact")
  func contacts() throws {
    let reading = try Reading("n,id\nx, seven \n1,8\n2,8\n", [.column("n", .number), .column("id", .id)])
    #expect(reading.findings.all.map(\.contact) == ["seven", "8"])
  }

  @Test("refused rows count nowhere, not even as evidence for a decimal sign")
  func refusedRows() throws {
    let reading = try Reading(
      "id;n;w\na;1.234;x\na;0,5;y\n;0,5;z\nb;2,2;u;v\nc;1.5;x\n",
      [.column("id", .id), .column("n", .number), .column("w", .words)])
    #expect(reading.values(0) == ["a", "c"])
    #expect(reading.values(1) == ["1.234", "1.5"])
    #expect(reading.values(2) == ["x", "x"])
    #expect(reading.table?.reading.rowsRefused == 3)
  }

  @Test("warnings are in the order of the rows, whichever column finds them first")
  func order() throws {
    var text = "id,w,n\n"
    for row in 0..<3000 {
      text += row % 7 == 3 ? "r\(row),x,zwei\n" : row % 11 == 5 ? ",x,1\n" : "r\(row),x,\"1,234\"\n"
    }
    let reading = try Reading(text, [.column("w", .text), .column("n", .number), .column("id", .id)])
    let lines = reading.findings.all.compactMap { $0.place?.line }
    #expect(lines == lines.sorted())
    #expect(reading.findings.all.first?.code == .ambiguousDecimalSign)
    #expect(reading.findings.all.count { $0.code == .notANumber } == (0..<3000).count { $0 % 7 == 3 })
  }

  @Test("files that cannot be read")
  func files() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path + "/pipe"
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    func read(_ path: String) -> [Diagnostic] {
      var findings = Findings()
      let place = Place(file: "p.yaml", line: 7, column: 3)
      let table = readTable(
        TableSource(path: path, name: "contacts.csv", place: place), Self.requests, into: &findings)
      #expect(table == nil)
      #expect(findings.all.map(\.place) == [place])
      return findings.all
    }
    #expect(read(folder.path + "/none.csv").map(\.code) == [.fileNotFound])
    #expect(read(folder.path + "/none/none.csv").map(\.code) == [.fileNotFound])
    for (path, reason) in [
      (folder.path, "is-folder"), (pipe, "not-a-regular-file"), ("/dev/null", "not-a-regular-file"),
    ] {
      #expect(
        read(path).map(\.arguments) == [["file": .plain("contacts.csv"), "reason": .plain(reason)]], "\(path)"
      )
    }
    guard getuid() != 0 else { return }
    let secret = folder.path + "/secret.csv"
    #expect(
      FileManager.default.createFile(
        atPath: secret, contents: Data("id\n".utf8), attributes: [.posixPermissions: 0]))
    #expect(read(secret).first?.arguments["reason"] == .plain("no-permission"))
  }

  @Test("a mapped file is read like a small one")
  func mapped() throws {
    var text = "id,w\n"
    var rows = 0
    while text.utf8.count < 4096 * 1000 - 40 {
      text += "\(rows),żółw\n"
      rows += 1
    }
    // The end of a page is where a word would reach too far.
    text += String(repeating: "9", count: 4096 * 1000 - text.utf8.count - 2) + ",x"
    #expect(text.utf8.count == 4096 * 1000)
    let reading = try Reading(text, [.column("id", .id), .column("w", .words)])
    #expect(reading.said == [])
    #expect(reading.table?.rowCount == rows + 1)
    #expect(reading.values(1).last == "x")
    #expect(
      reading.table?.place(row: 149_999, column: 1) == Place(file: "data.csv", line: 150_001, column: 8))
  }
}
