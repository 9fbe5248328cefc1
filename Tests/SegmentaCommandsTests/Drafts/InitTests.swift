import Foundation
import Resources
import SegmentaCommands
import Testing

/// `segmenta init`: the sample project.
struct InitTests {
  @Test(arguments: [".", "new/clients"])
  func `The sample is written byte for byte and builds at once`(folder: String) async throws {
    let place = try Workplace([:])
    let run = try await place.run("init", folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    for path in Resources.paths(in: "starter") {
      let name = String(path.dropFirst("starter/".count))
      let bytes = [UInt8](try place.data("\(folder)/\(name)"))
      if name == "segmenta.yaml" {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("# yaml-language-server: $schema=segmenta.schema.json\n"))
        #expect(text.hasSuffix(String(decoding: Resources.bytes(path) ?? [], as: UTF8.self)))
      } else {
        #expect(bytes == Resources.bytes(path), "\(name)")
      }
      #expect(run.text.contains(name))
    }
    let schema = try place.data("\(folder)/segmenta.schema.json")
    #expect([UInt8](schema) == Resources.bytes("project/segmenta.schema.json"))
    let command = folder == "." ? "segmenta build" : "segmenta build \(folder)/segmenta.yaml"
    #expect(run.text.hasSuffix("Next: \(command)\n"))
    let build = try await place.run("build", "\(folder)/segmenta.yaml", "--strict")
    #expect(build.status == 0)
    #expect(build.errors == "")
  }

  @Test func `No file is overwritten, and all in the way are named`() async throws {
    let place = try Workplace(["segmenta.yaml": "mine", "people.csv": "mine"])
    let run = try await place.run("init")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.code) == ["FileExists"])
    #expect(run.isWorded)
    #expect(run.errors.contains("segmenta.yaml") && run.errors.contains("people.csv"))
    #expect(try place.names() == ["people.csv", "segmenta.yaml"])
    #expect(try place.text("segmenta.yaml") == "mine")
  }

  @Test func `A draft overwrites nothing either`() async throws {
    let place = try Workplace(["segmenta.schema.json": "mine", "export.csv": InitExports.english])
    let run = try await place.run("init", "--from", "export.csv")
    #expect(run.status == 1)
    #expect(run.diagnostics.map(\.code) == ["FileExists"])
    #expect(try place.names() == ["export.csv", "segmenta.schema.json"])
  }

  @Test func `An export that cannot be read is an error, and nothing is written`() async throws {
    let place = try Workplace(["broken.csv": "a,b\n1,\"two\n"])
    let broken = try await place.run("init", "--from", "broken.csv")
    #expect(broken.status == 1)
    #expect(broken.diagnostics.map(\.code) == ["TruncatedQuote"])
    let missing = try await place.run("init", "--from", "none.csv")
    #expect(missing.status == 1)
    #expect(missing.diagnostics.map(\.code) == ["FileNotFound"])
    #expect(try place.names() == ["broken.csv"])
  }
}

/// `segmenta init --from`: drafts of real exports.
struct InitDraftTests {
  @Test(
    arguments: [
      ("Klienci_2026.csv", InitExports.polish, "pl", InitGoldens.polish),
      ("accounts.csv", InitExports.english, "en", InitGoldens.english),
    ])
  func `A draft is as it should be, and builds without errors`(
    name: String, export: String, language: String, golden: String
  ) async throws {
    let place = try Workplace([name: export])
    let run = try await place.run("init", "--from", name, "--language", language)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try place.text("segmenta.yaml") == golden)
    let build = try await place.run("build")
    #expect(build.status == 0)
    #expect(build.diagnostics.filter { $0.severity == "error" }.isEmpty)
    let strict = try await place.run("check", "--strict")
    #expect(strict.status == 0, "\(strict.errors)")
  }

  @Test(
    arguments: [
      "one\n1\n2\n",
      "id,name\n",
      "id,id,,Имя\n1,2,3,4\n",
      "a,b\nx,x\nx,x\n",
      "zip;phone;value\n1;2;0,000001\n2;3;999999999999999\n3;;-5\n",
      "yes,\"no: {x}\",\"# y\"\n~,null,true\n\"- a\",\"'\"\"\",false\nb,c,d\n",
      "id,when\n1,31/12/2025\n2,01/02/2026\n3,02/02/2026\n4,2026-13-45\n",
      "id,\u{7F}a\u{2028}b\u{85}\t\\ \u{1F600}\n1,\u{9B}\u{FEFF}x\n2,\u{9B}\u{FEFF}x\n3,\u{202E}y\n4,\u{202E}y\n",
      "name,tags\na,x|y\nb,y|z\nc,x|y|z\nd,x\n",
      "id,pole_2,pole,pole 2\n1,1,2,3\n2,3,4,5\n3,6,6,7\n",
    ])
  func `Whatever the export, its draft can be built`(export: String) async throws {
    let place = try Workplace([:])
    try place.write(export, to: "data/Export 1.csv", as: .utf8)
    let run = try await place.run("init", "project", "--from", "data/Export 1.csv", "--people")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.text("project/segmenta.yaml").contains("file: \"../data/Export 1.csv\""))
    let build = try await place.run("build", "project/segmenta.yaml")
    #expect(build.status == 0, "\(build.errors)")
  }

  @Test func `The blocks that are switched off can be switched on`() async throws {
    let place = try Workplace(["accounts.csv": InitExports.english])
    _ = try await place.run("init", "--from", "accounts.csv")
    let text = try place.text("segmenta.yaml")
    let marker = try #require(text.range(of: "\n  # related:"))
    let parameters = try #require(text.range(of: "\n  # parameters:"))
    let related = text[marker.lowerBound..<parameters.lowerBound].replacingOccurrences(
      of: "\n  # ", with: "\n  "
    )
    .replacingOccurrences(of: "\n  #", with: "\n")
    let dealParameters = text[parameters.upperBound...].components(separatedBy: "\n  #   - id: industry")[0]
      .replacingOccurrences(of: "\n  # ", with: "\n  ")
    let end = try #require(text.range(of: "\n  # Lowest first"))
    let whole =
      text[..<end.lowerBound] + dealParameters + related
      + text[end.lowerBound..<marker.lowerBound]
    try place.write(whole + "\n", to: "segmenta.yaml")
    try place.write(
      "Company,Stage,Value,Date\nLantern Ltd,Won,100,2026-01-01\n", to: "deals.csv", as: .utf8)
    let check = try await place.run("check")
    #expect(check.status == 0, "\(check.errors)\n\(whole)")
    #expect(check.text.contains("won_value"))
  }

  // MARK: - What is easily lost

  @Test func `The next command keeps the folder of catalogues`() async throws {
    let place = try Workplace(["accounts.csv": InitExports.english])
    try place.write(
      "msgctxt \"language.name\"\nmsgid \"English\"\nmsgstr \"Čeština\"\n", to: "my words/cs.po")
    let run = try await place.run(
      "init", "new", "--from", "accounts.csv", "--language", "cs", "--localization", "my words")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("Next: segmenta build new/segmenta.yaml --localization 'my words'\n"))
    let build = try await place.run("build", "new/segmenta.yaml", "--localization", "my words")
    #expect(build.status == 0, "\(build.errors)")
  }

  @Test(arguments: ["json", "ndjson"])
  func `Lists of JSON are drafted as lists`(format: String) async throws {
    let objects = [
      #"{"id": "A-1", "name": "Acorn", "tags": ["big", "new"], "size": 3}"#,
      #"{"id": "A-2", "name": "Beech", "tags": ["big"], "size": 5}"#,
      #"{"id": "A-3", "name": "Cedar", "tags": null, "size": 8}"#,
      #"{"id": "A-4", "name": "Elm", "tags": "new", "size": 9}"#,
    ]
    let text =
      format == "json" ? "[\(objects.joined(separator: ",\n"))]\n" : objects.joined(separator: "\n") + "\n"
    let place = try Workplace(["export.\(format)": text])
    let run = try await place.run("init", "--from", "export.\(format)")
    #expect(run.status == 0, "\(run.errors)")
    let draft = try place.text("segmenta.yaml")
    #expect(draft.contains("tags: {type: list, separator: \";\", column: tags}"), "\(draft)")
    #expect(draft.contains("- {value: big, points: 10} # 2 contacts"))
    #expect(draft.contains("size: {type: number, column: size}"))
    let build = try await place.run("build")
    #expect(build.status == 0)
    #expect(!build.errors.contains("UnexpectedList"), "\(build.errors)")
  }

  @Test func `Columns with the same header are left out, and the draft says which`() async throws {
    let place = try Workplace([
      "export.csv": "id,name,Phone,City,Phone,Note,Note\n1,A,1,X,2,a,b\n2,B,3,X,4,c,d\n3,C,5,Y,6,e,f\n"
    ])
    #expect(try await place.run("init", "--from", "export.csv").status == 0)
    let draft = try place.text("segmenta.yaml").replacingOccurrences(of: "\n    # ", with: " ")
    #expect(draft.contains("have the same header: “Phone” and “Note”. Give each"), "\(draft)")
    let unique = try Workplace(["export.csv": "id,name,City\n1,A,X\n2,B,X\n3,C,Y\n"])
    #expect(try await unique.run("init", "--from", "export.csv").status == 0)
    #expect(try !unique.text("segmenta.yaml").contains("same header"))
  }

  @Test(arguments: [
    ("Company,City\n", "City"), ("Company,Size\nA,5\nB,5\n", "Size"),
    ("Company,Since\nA,2026-01-01\nB,2026-01-01\n", "Since"),
    ("Company,Active\nA,yes\nB,yes\n", "Active"),
  ])
  func `No field repeats the column that is the name`(_ export: String, _ other: String) async throws {
    let place = try Workplace(["export.csv": export])
    #expect(try await place.run("init", "--from", "export.csv").status == 0)
    let draft = try place.text("segmenta.yaml")
    #expect(draft.contains("name: Company"), "\(draft)")
    #expect(draft.contains("column: \(other)}") && !draft.contains("column: Company"), "\(draft)")
    #expect(draft.contains("field: \(other.lowercased())\n"), "\(draft)")
    #expect(try await place.run("check").status == 0)
  }
}
