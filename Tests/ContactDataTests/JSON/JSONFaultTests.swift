import ContactData
import Diagnostics
import Testing

@Suite("What is wrong with JSON, and where")
struct JSONFaultTests {
  private static let requests = [
    ColumnRequest.column("id", .id), .column("n", .number), .column("d", .date(nil)), .column("f", .flag),
    .column("l", .list(separator: 0x3B)),
  ]
  /// An object that has every key.
  private static let whole = #"{"id":"w","n":1,"d":null,"f":null,"l":null}"#

  @Test(
    "rows and values have exact places",
    arguments: [
      (
        #"{"id":"a","n":"x","d":5,"f":"?"}"#,
        [
          "NotANumber 2:15 column=n text=x", "NotADate 2:23 column=d format=yyyy-MM-dd text=5",
          "NotAFlag 2:29 column=f text=?",
        ]
      ),
      (#"{"id":"a","n":true}"#, ["NotANumber 2:15 column=n text=true"]),
      (#"{"id":"a","n":1234567890123456}"#, ["NumberTooLong 2:15 column=n text=1234567890123456"]),
      (#"{"id":"a","n":1e15}"#, ["NumberTooLong 2:15 column=n text=1e15"]),
      (#"{"id":"a","n":1e-16}"#, ["NumberTooLong 2:15 column=n text=1e-16"]),
      (
        #"{"id":"a","n":1E99999999999999999999}"#, ["NumberTooLong 2:15 column=n text=1E99999999999999999999"]
      ),
      (#"{"id":"a","n":0.1234567890123456}"#, ["NumberTooLong 2:15 column=n text=0.1234567890123456"]),
      (#"{"id":"a","n":[1]}"#, ["UnexpectedList 2:15 column=n"]),
      (#"{"id":"a","n":{"x":1}, "f":{}}"#, ["NestedValue 2:15 column=n", "NestedValue 2:28 column=f"]),
      (#"{"id":"a","l":["x", ["y"], {}]}"#, ["NestedValue 2:21 column=l"]),
      (#"{"id":"a","l":{}}"#, ["NestedValue 2:15 column=l"]),
      (#"{"n":2, "id" : "a", "n": 3}"#, ["RepeatedKey 2:21 column=n / FirstHere 2:6"]),
      (#"{"id":null,"n":1}"#, ["MissingContactId 2:7 column=id"]),
      (#"{"n":"x"}"#, ["MissingContactId 2:1 column=id"]),
      (#"{"id":[1],"n":"x"}"#, ["MissingContactId 2:7 column=id"]),
      (#"{"n":{},"id":"w"}"#, ["DuplicateContactId 2:14 id=w / FirstHere 1:8"]),
      ("17", ["NotAnObject 2:1"]), ("  null", ["NotAnObject 2:3"]), (#""żó""#, ["NotAnObject 2:1"]),
      (#"[{"id":"a"}]"#, ["NotAnObject 2:1"]),
    ])
  func warnings(_ row: String, _ said: [String]) throws {
    let array = try Reading.json("[\(Self.whole),\n\(row)\n]", Self.requests)
    #expect(array.said == said)
    let lines = try Reading.json(" \(Self.whole)\n\(row)\n", Self.requests, lines: true)
    #expect(lines.said == said)
    #expect(array.table != nil && lines.table != nil)
    let isRefused = said.contains {
      $0.hasPrefix("NotAn") && !$0.contains("text=") || $0.contains("ContactId")
    }
    #expect(array.table?.reading.rowsRefused == (isRefused ? 1 : 0))
    #expect(lines.table?.rowCount == (isRefused ? 1 : 2))
  }

  /// A place is counted from the kilobyte before it: ten megabytes of faults on one line are read in a moment.
  @Test("places in a long line", .timeLimit(.minutes(1)))
  func oneLine() throws {
    let count = 100_000
    var rows: [String] = []
    for number in 100_000..<100_000 + count {
      rows.append("{\"id\":\"\(number)\",\"n\":\"ż\",\"d\":null,\"f\":null,\"l\":null}")
    }
    let text = "\u{FEFF}\r\n[" + rows.joined(separator: ",") + "]"
    let reading = try Reading.json(text, Self.requests)
    var places: [Place] = []
    for finding in reading.findings.all where finding.code == .notANumber {
      if let place = finding.place { places.append(place) }
    }
    #expect(places.count == count)
    let length = rows[0].unicodeScalars.count + 1
    // Behind the bracket, and behind `{"id":"100000","n":` in its row.
    let first = 2 + 19
    for (index, place) in places.enumerated() where place.line != 2 || place.column != first + index * length
    {
      Issue.record("\(place)")
      break
    }
  }

  @Test(
    "what is no JSON ends the reading",
    arguments: [
      ("", "EmptyFile 1:1"), (" \n\t", "EmptyFile 1:1"),
      ("[", "TruncatedJSON 1:2"), (#"[{"id":"a"}"#, "TruncatedJSON 1:12"),
      ("[{\"id\":\"a\"},\n\n", "TruncatedJSON 1:13"),
      (#"[{"id":"a"#, "TruncatedJSON 1:10"), (#"[{"id"#, "TruncatedJSON 1:6"),
      (#"[{"id":"#, "TruncatedJSON 1:8"),
      (#"[{"id":"\u00"#, "TruncatedJSON 1:13"), (#"[{"id":"\"#, "TruncatedJSON 1:10"),
      (#"[{"id":["#, "TruncatedJSON 1:9"),
      (#"[{"id":tru"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text=tru"),
      (#"[{"id":"a"},]"#, "TrailingComma 1:12"), (#"[{"id":"a" , }]"#, "TrailingComma 1:12"),
      (#"[{"id":[1,]}]"#, "TrailingComma 1:10"), (#"[{"x":{"a":1,}}]"#, "TrailingComma 1:13"),
      (#"[{"id":'a'}]"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text='a'"),
      (#"[{id:1}]"#, "JSONSyntax 1:3 expected=\" text=id"),
      (#"[{"id" 1}]"#, "JSONSyntax 1:8 expected=: text=1"),
      (#"[{"id":1 "n":2}]"#, "JSONSyntax 1:10 expected=,|} text=\"n\""),
      (#"[{"id":1} {}]"#, "JSONSyntax 1:11 expected=,|] text={"),
      (#"[{"id":1,,}]"#, "JSONSyntax 1:10 expected=\" text=,"),
      ("[{\"żółw\":1,\n  5}]", "JSONSyntax 2:3 expected=\" text=5"),
      (#"[{"id":01}]"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text=01"),
      (#"[{"id":1.}]"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text=1."),
      (#"[{"id":+1}]"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text=+1"),
      (#"[{"id":-}]"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text=-"),
      (#"[{"id":1e}]"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text=1e"),
      (#"[{"id":NaN}]"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text=NaN"),
      (#"[{"id":nulls}]"#, "JSONSyntax 1:8 expected=\"…\"|123|true|false|null text=nulls"),
      ("[{\"id\":\"a\nb\"}]", "UnclosedText 1:8"),
      ("[{\"id\":\"a\tb\"}]", "ControlCharacter 1:10 character=U+0009"),
      (#"[{"id":"a\xb"}]"#, #"BadEscape 1:10 text=\x"#),
      (#"[{"id":"a\u12G4"}]"#, #"BadEscape 1:10 text=\u12G4"#),
      (#"[{"id":"a"}] x"#, "TextAfterEnd 1:14"), (#"[]{}"#, "TextAfterEnd 1:3"),
      (#"{"rows":[{"id":1}]}"#, "WrongJSONShape 1:1"), ("id,n\n1,2\n", "WrongJSONShape 1:1"),
      ("\n{\"id\":1}\n{\"id\":2}\n", "WrongJSONShape 2:1 remedy=ndjson"),
    ])
  func errors(_ text: String, _ said: String) throws {
    let reading = try Reading.json(text, Self.requests)
    #expect(reading.said == [said])
    #expect(reading.table == nil)
  }

  @Test(
    "what is no line of objects ends the reading",
    arguments: [
      ("", "EmptyFile 1:1"), ("{\"id\":1}\n{\"id\"\n", "TruncatedJSON 2:6"),
      ("{\"id\":1},\n{\"id\":2}", "JSONSyntax 1:9 expected=\"…\"|123|true|false|null text=,"),
      ("[\n{\"id\":1}]", "WrongJSONShape 1:1 remedy=json"), (" []", "WrongJSONShape 1:2 remedy=json"),
      ("{\"id\":1,}\n", "TrailingComma 1:8"),
      ("{\"id\":1}\n}\n", "JSONSyntax 2:1 expected=\"…\"|123|true|false|null text=}"),
    ])
  func lines(_ text: String, _ said: String) throws {
    let reading = try Reading.json(text, Self.requests, lines: true)
    #expect(reading.said == [said])
    #expect(reading.table == nil)
  }

  @Test("warnings before an error are told with it")
  func both() throws {
    let reading = try Reading.json(#"[{"id":1,"n":"x"},{"id":2,"n":}]"#, Self.requests)
    #expect(
      reading.said == [
        "NotANumber 1:14 column=n text=x", "JSONSyntax 1:31 expected=\"…\"|123|true|false|null text=}",
      ])
  }

  @Test("a key that no object has is a missing column")
  func missing() throws {
    let reading = try Reading.json(
      #"[{"id":1,"Miasto":"x"},{"id":2,"city":"y"}]"#,
      [Self.requests[0], .column("miasto", .words), .column("n", .number)])
    #expect(
      reading.said == [
        "MissingColumn p.yaml:9:5 column=miasto headers=id|Miasto|city nearest=Miasto",
        "MissingColumn p.yaml:9:5 column=n headers=id|Miasto|city",
      ])
    let late = try Reading.json(
      #"[{"id":1},{"id":2,"city":"y"}]"#, [Self.requests[0], .column("city", .words)])
    #expect(late.said == [])
    #expect(late.values(1) == [nil, "y"])
  }

  @Test("files without a row", arguments: ["[]", " [ ] \n", "[null]"])
  func empty(_ text: String) throws {
    let reading = try Reading.json(text, Self.requests)
    #expect(reading.said.last?.hasPrefix("NoRows 1:") == true)
    #expect(reading.table?.rowCount == 0)
  }

  @Test("warnings about a contact's value name the contact")
  func contacts() throws {
    let reading = try Reading.json(
      #"[{"n":"x","id":"a"},{"n":{},"id":"a"},{"n":{},"id":"b"},{"n":[],"id":"c"}]"#,
      Array(Self.requests.prefix(2)))
    #expect(reading.findings.all.map(\.contact) == ["a", "a", "b", "c"])
    #expect(
      reading.findings.all.map(\.code) == [.notANumber, .duplicateContactId, .nestedValue, .unexpectedList])
  }

  @Test("depth is bounded", arguments: [100, 127, 129, 100_000])
  func depth(_ count: Int) throws {
    let deep = String(repeating: "[", count: count) + String(repeating: "]", count: count)
    let reading = try Reading.json("[{\"x\":\(deep),\"id\":1}]", [Self.requests[0]])
    #expect(reading.said == (count <= 128 ? [] : ["NestedTooDeeply 1:135 limit=128"]))
  }
}
