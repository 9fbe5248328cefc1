import ContactData
import Diagnostics
import Formats
import Foundation
import Testing

@Suite("Encodings")
struct EncodingTests {
  private static let text = "id,w\n1,Zażółć gęślą jaźń €\n2,Łódź\n"
  private static let polish = "id,w\n1,Zażółć gęślą jaźń\n2,Łódź\n"

  @Test(
    "found without being told",
    arguments: [
      (String.Encoding.utf8, [], TextEncoding.utf8), (.utf8, [0xEF, 0xBB, 0xBF], .utf8),
      (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
      (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian),
      (.utf16LittleEndian, [], .utf16LittleEndian), (.utf16BigEndian, [], .utf16BigEndian),
      (.windowsCP1250, [], .windows1250),
    ] as [(String.Encoding, [UInt8], TextEncoding)])
  func auto(_ encoding: String.Encoding, _ mark: [UInt8], _ found: TextEncoding) throws {
    let bytes = mark + [UInt8](try #require(Self.text.data(using: encoding)))
    let reading = try Reading(bytes, [.column("id", .id), .column("w", .text)])
    #expect(reading.said == [])
    #expect(reading.values(1) == ["Zażółć gęślą jaźń €", "Łódź"])
    #expect(reading.table?.reading.encoding == found)
    #expect(reading.table?.reading.hasByteOrderMark == !mark.isEmpty)
    #expect(reading.table?.place(row: 1, column: 1) == Place(file: "data.csv", line: 3, column: 3))
  }

  @Test(
    "stated",
    arguments: [
      ("utf-8", String.Encoding.utf8), ("UTF-16", .utf16LittleEndian), ("utf-16be", .utf16BigEndian),
      ("windows-1250", .windowsCP1250),
      ("iso-8859-2", .isoLatin2), ("Windows-1250", .windowsCP1250),
    ])
  func stated(_ name: String, _ encoding: String.Encoding) throws {
    let bytes = [UInt8](try #require(Self.polish.data(using: encoding)))
    let stated = try #require(TextEncoding(name: name))
    let reading = try Reading(bytes, [.column("w", .text)]) { $0.encoding = stated }
    #expect(reading.said == [])
    #expect(reading.values() == ["Zażółć gęślą jaźń", "Łódź"])
  }

  @Test(
    "every byte of the single-byte encodings, judged by Foundation",
    arguments: [
      (TextEncoding.windows1250, String.Encoding.windowsCP1250, [0x81, 0x83, 0x88, 0x90, 0x98]),
      (.windows1252, .windowsCP1252, [0x81, 0x8D, 0x8F, 0x90, 0x9D]),
      (.iso8859Part1, .isoLatin1, Array(0x80...0x9F)), (.iso8859Part2, .isoLatin2, Array(0x80...0x9F)),
    ] as [(TextEncoding, String.Encoding, [UInt8])])
  func tables(_ encoding: TextEncoding, _ judge: String.Encoding, _ undefined: [UInt8]) throws {
    for byte in UInt8(0x80)...0xFF {
      let reading = try Reading([0x61, 0x0A, 0x78, byte, 0x78, 0x0A], [.column("a", .text)]) {
        $0.encoding = encoding
      }
      if undefined.contains(byte) {
        #expect(reading.findings.all.map(\.code) == [.unreadableEncoding])
        #expect(reading.findings.all.first?.place == Place(file: "data.csv", line: 2, column: 2))
      } else {
        #expect(reading.values() == [String(data: Data([0x78, byte, 0x78]), encoding: judge)])
      }
    }
  }

  @Test("every scalar goes through UTF-16 and UTF-8 unharmed")
  func scalars() throws {
    var text = "a,b\n"
    for value in stride(from: UInt32(0x21), through: 0x10FFFF, by: 257) {
      if let scalar = Unicode.Scalar(value), !scalar.properties.isWhitespace {
        text += "x\(scalar)x,\(value)\n"
      }
    }
    let expected = try #require(SlowReader.rows(text, delimiter: ",")).dropFirst().map { $0[0] }
    for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
      let data = try #require(text.data(using: encoding))
      let stated: TextEncoding =
        encoding == .utf8 ? .utf8 : encoding == .utf16BigEndian ? .utf16BigEndian : .utf16LittleEndian
      let reading = try Reading(data, [.column("a", .text)]) { $0.encoding = stated }
      #expect(reading.said == [])
      #expect(reading.values() == expected)
    }
  }

  @Test(
    "bytes that are not the encoding",
    arguments: [
      // Stated or marked as UTF-8.
      (.utf8, [0x9C], "UnreadableEncoding 3:4 byte=9C encoding=utf-8 remedy=windows-1250"),
      (.utf8, [0xB6], "UnreadableEncoding 3:4 byte=B6 encoding=utf-8 remedy=iso-8859-2"),
      (.utf8, [0xC0, 0x80], "UnreadableEncoding 3:4 byte=C0 encoding=utf-8 remedy=windows-1250"),
      (.utf8, [0xED, 0xA0, 0x80], "UnreadableEncoding 3:4 byte=ED encoding=utf-8 remedy=windows-1250"),
      (.utf8, [0xF5, 0x80], "UnreadableEncoding 3:4 byte=F5 encoding=utf-8 remedy=windows-1250"),
      (.utf8, [0xE2, 0x82], "UnreadableEncoding 3:4 byte=E2 encoding=utf-8 remedy=windows-1250"),
      (.utf8, [0xC5], "UnreadableEncoding 3:4 byte=C5 encoding=utf-8 remedy=iso-8859-2"),
      (.utf8, [0xE0, 0x9F, 0xBF], "UnreadableEncoding 3:4 byte=E0 encoding=utf-8 remedy=windows-1250"),
      (.utf8, [0xF4, 0x90, 0x80, 0x80], "UnreadableEncoding 3:4 byte=F4 encoding=utf-8"),
      // Not UTF-8, so taken for windows-1250, which has no character for it either.
      (nil, [0x81, 0xFF], "UnreadableEncoding 3:4 byte=81 encoding=windows-1250"),
      (.iso8859Part2, [0x9C], "UnreadableEncoding 3:4 byte=9C encoding=iso-8859-2 remedy=windows-1250"),
      // What stands in place of control characters is Western, and no windows-1252 has 81.
      (.iso8859Part1, [0x9C], "UnreadableEncoding 3:4 byte=9C encoding=iso-8859-1 remedy=windows-1252"),
      (.iso8859Part1, [0x81], "UnreadableEncoding 3:4 byte=81 encoding=iso-8859-1"),
      (.windows1250, [0xC5, 0x81], "UnreadableEncoding 3:5 byte=81 encoding=windows-1250 remedy=utf-8"),
      (nil, [0x00], "NotATextFile 3:4"), (.utf8, [0x00], "NotATextFile 3:4"),
      (.windows1250, [0x00], "NotATextFile 3:4"),
    ] as [(TextEncoding?, [UInt8], String)])
  func unreadable(_ stated: TextEncoding?, _ bad: [UInt8], _ said: String) throws {
    for padding in 0..<9 {
      let bytes =
        Array("a,b\n1,\(String(repeating: "x", count: padding))\n2,x".utf8) + bad + Array("y,\n".utf8)
      let reading = try Reading(bytes, [.column("a", .text)]) { $0.encoding = stated }
      #expect(reading.said == [said])
      #expect(reading.table == nil)
    }
  }

  @Test("a two-byte letter at every distance from the end of a word, whole and cut")
  func wordEnds() throws {
    for padding in 0..<20 {
      let start = "a,b\n" + String(repeating: "x", count: padding)
      let whole = try Reading(Array(start.utf8) + [0xC5, 0x82] + Array(",1\n".utf8), [.column("a", .text)]) {
        $0.encoding = .utf8
      }
      #expect(whole.values() == [String(repeating: "x", count: padding) + "ł"])
      for bad: [UInt8] in [[0xC5], [0x82], [0xC5, 0xC5, 0x82], [0xC5, 0x82, 0x82], [0xC1, 0x82]] {
        for rest in [[], Array(",1\n2345678901".utf8)] {
          let reading = try Reading(Array(start.utf8) + bad + rest, [.column("a", .text)]) {
            $0.encoding = .utf8
          }
          let column = padding + (bad == [0xC5, 0x82, 0x82] ? 2 : 1)
          #expect(reading.findings.all.map(\.code) == [.unreadableEncoding])
          #expect(reading.findings.all.first?.place == Place(file: "data.csv", line: 2, column: column))
        }
      }
    }
  }

  @Test("UTF-16 that is none")
  func badUTF16() throws {
    func read(_ tail: [UInt8]) throws -> [String] {
      let start = [UInt8]([0xFF, 0xFE]) + [UInt8](try #require("a,b\nxy".data(using: .utf16LittleEndian)))
      return try Reading(start + tail, [.column("a", .text)]).said
    }
    #expect(try read([0x41]) == ["UnreadableEncoding 2:3 byte=41 encoding=utf-16le"])
    #expect(try read([0x00, 0xD8]) == ["UnreadableEncoding 2:3 byte=00D8 encoding=utf-16le"])
    #expect(try read([0x00, 0xDC, 0x41, 0x00]) == ["UnreadableEncoding 2:3 byte=00DC encoding=utf-16le"])
    #expect(try read([0x00, 0x00, 0x41, 0x00]) == ["UnreadableEncoding 2:3 byte=0000 encoding=utf-16le"])
  }

  @Test("a byte order mark that contradicts the stated encoding")
  func contradiction() throws {
    let marked = try Reading([0xEF, 0xBB, 0xBF, 0x61, 0x0A], [.column("a", .text)]) {
      $0.encoding = .windows1250
    }
    #expect(marked.said == ["UnreadableEncoding 1:1 byte=EF encoding=windows-1250 remedy=utf-8"])
    let wide = try Reading([0xFF, 0xFE, 0x61, 0x00], [.column("a", .text)]) { $0.encoding = .utf8 }
    #expect(wide.said == ["UnreadableEncoding 1:1 byte=FF encoding=utf-8 remedy=utf-16le"])
  }

  @Test(
    "names of encodings",
    arguments: [
      "utf-8", "UTF-16", "Windows-1250", "ISO-8859-1", "iso-8859-2", "utf-16le", "windows-1252",
    ])
  func names(_ name: String) {
    #expect(TextEncoding(name: name) != nil)
    #expect(TextEncoding(name: name + "x") == nil)
  }
}
