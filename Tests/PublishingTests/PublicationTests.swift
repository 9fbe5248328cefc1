import Diagnostics
import Files
import Foundation
import LibXML2
import Reports
import Synchronization
import TestSupport
import Testing

@testable import Publishing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct PublicationTests {
  let folder: TemporaryFolder
  var target: String { folder.path + "/output" }

  init() throws { folder = try TemporaryFolder() }

  @Test func aNewOutputIsPutInPlace() throws {
    let published = try Samples.build(target)
    let files = try folder.snapshot("output").filter { $0.value != "folder" }
    #expect(files.count == Samples.files.count + 4)
    #expect(published.files == files.count)
    #expect(published.bytes == files.values.reduce(0) { $0 + $1.utf8.count })
    #expect(published.path == target)
    for (path, text) in Samples.files { #expect(files[path] == text) }
    #expect(files["schema/parts/ids.xsd"] == Samples.ids)
    #expect(try folder.leftovers() == [])
  }

  @Test func missingParentsAreMadeAndRemovedOnFailure() throws {
    let deep = folder.path + "/a/b/output"
    #expect(throws: PublishingError.self) {
      try Samples.build(deep, fault: PublicationFault(.exchanging))
    }
    #expect(try folder.snapshot() == [:])
    try Samples.build(deep)
    #expect(try folder.read("a/b/output/index.html") == Samples.files[0].text)
  }

  @Test func theManifestNamesEveryFile() throws {
    try Samples.build(target)
    let manifest = try #require(try Manifest(ofFolder: target))
    #expect(manifest.generator == "segmenta 1.2.3")
    #expect(manifest.modelDigest == "m")
    #expect(manifest.dataDigest == "d")
    #expect(manifest.inputs == Samples.inputs)
    let paths = manifest.files.map(\.path)
    #expect(paths == paths.sorted())
    #expect(paths.count == Samples.files.count + 3)
    let style = try #require(manifest.files.first { $0.path == "assets/style.css" })
    #expect(style.size == 17)
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: target + "/manifest.json")))
    #expect((json as? [String: Any])?["files"] as? [[String: Any]] != nil)
  }

  @Test func digestsAreSHA256() throws {
    try Samples.build(target, replacing: ["assets/style.css": "abc"])
    let manifest = try #require(try Manifest(ofFolder: target))
    let style = try #require(manifest.files.first { $0.path == "assets/style.css" })
    #expect(style.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(style.size == 3)
  }

  @Test func twoBuildsAreTheSame() throws {
    try Samples.build(target)
    let first = try folder.snapshot("output")
    try Samples.build(target)
    #expect(try folder.snapshot("output") == first)
    #expect(try folder.leftovers() == [])
  }

  @Test(arguments: [true, false])
  func whatIsNotOursIsKeptAndWhatIsNoMoreIsGone(exchangesInOneStep: Bool) throws {
    try Samples.build(target, besides: ["en/old/gone.html": Samples.html("")])
    try folder.write("output/.gitkeep", "kept")
    try folder.write("output/en/notes.txt", "my notes")
    try folder.write("output/mine/deep/x.html", "<not ours>")
    try FileManager.default.createDirectory(atPath: target + "/empty", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: target + "/en/link", withDestinationPath: "nowhere")
    try folder.write("output/en/index.html", "edited by hand")
    try Samples.build(target, exchangesInOneStep: exchangesInOneStep)
    let files = try folder.snapshot("output")
    #expect(files[".gitkeep"] == "kept")
    #expect(files["en/notes.txt"] == "my notes")
    #expect(files["mine/deep/x.html"] == "<not ours>")
    #expect(files["empty"] == "folder")
    #expect(files["en/link"] == "link")
    #expect(files["en/old/gone.html"] == nil)
    #expect(files["en/old"] == nil)
    #expect(files["en/index.html"] == Samples.files[1].text)
    #expect(try folder.leftovers() == [])
    let manifest = try #require(try Manifest(ofFolder: target))
    #expect(manifest.files.count == Samples.files.count + 3)
  }

  @Test func emptyFoldersAndDotFilesAreAccepted() throws {
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    try Samples.build(target)
    let other = folder.path + "/other"
    try folder.write("other/.gitkeep", "kept")
    try folder.write("other/.hidden/x", "y")
    try Samples.build(other + "/")
    #expect(try folder.snapshot("other")[".hidden/x"] == "y")
    #expect(try folder.snapshot("other")["index.html"] != nil)
    #expect(try folder.leftovers() == [])
  }

  @Test(arguments: [
    ("notes.txt", "x"), ("manifest.json", "{\"name\": \"web app\"}"), ("manifest.json", "{"),
    ("manifest.json", "{\"generator\": \"other\", \"files\": []}"), ("sub/x", "x"),
  ])
  func foreignFoldersAreRefused(name: String, text: String) throws {
    try folder.write("output/" + name, text)
    let before = try folder.snapshot()
    let entry = String(name.split(separator: "/")[0])
    #expect(throws: PublishingError.notOurs(path: target, entry: entry)) { try Samples.build(target) }
    #expect(try folder.snapshot() == before)
  }

  #if os(Linux)
    /// The system refuses folders there with the code that elsewhere means a missing parent.
    @Test func aPlaceWhereNoFolderCanBeMadeIsRefused() {
      #expect(throws: PublishingError.cannotCreate(path: "/proc/nowhere", .system(ENOENT))) {
        _ = try Publication(target: "/proc/nowhere/output", schemas: [])
      }
    }
  #endif

  @Test func aFileIsNoTarget() throws {
    try folder.write("output", "a file")
    #expect(throws: PublishingError.notAFolder(path: target)) { try Samples.build(target) }
    #expect(try folder.read("output") == "a file")
    #expect(throws: PublishingError.cannotCreate(path: target + "/below", .system(ENOTDIR))) {
      try Samples.build(target + "/below/output")
    }
    #expect(throws: PublishingError.self) { try Samples.build("/") }
    #expect(throws: PublishingError.self) { try Samples.build("/proc/output") }
  }

  @Test func aLinkToTheTargetStaysALink() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/real", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: "real")
    try Samples.build(target)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: target) == "real")
    #expect(try folder.snapshot("real")["index.html"] != nil)
  }

  @Test func somebodyElsesFileIsNotOverwritten() throws {
    try Samples.build(target)
    try folder.write("output/en/new.html", "mine")
    let before = try folder.snapshot()
    #expect(throws: PublishingError.inTheWay(path: "en/new.html")) {
      try Samples.build(target, besides: ["en/new.html": Samples.html("")])
    }
    #expect(try folder.snapshot() == before)
  }

  @Test(arguments: [
    ("fresh", "fresh/new.html"), ("fresh/x.txt", "fresh"), ("fresh/.keep/x/y", "fresh/.keep"),
  ])
  func filesAndFoldersInEachOthersPlaceAreNotOverwritten(foreign: String, ours: String) throws {
    try Samples.build(target)
    try folder.write("output/" + foreign, "mine")
    let before = try folder.snapshot()
    #expect(throws: PublishingError.self) { try Samples.build(target, besides: [ours: ""]) }
    #expect(try folder.snapshot() == before)
    try FileManager.default.removeItem(atPath: target + "/fresh")
    try FileManager.default.createDirectory(atPath: target + "/fresh", withIntermediateDirectories: false)
    #expect(throws: PublishingError.inTheWay(path: "fresh")) {
      try Samples.build(target, besides: ["fresh": ""])
    }
  }

  // MARK: Failures leave the earlier output

  @Test(arguments: PublicationFault.Step.allCases)
  func aFailureAtAnyStepLeavesTheEarlierOutput(step: PublicationFault.Step) throws {
    try Samples.build(target)
    try folder.write("output/.gitkeep", "kept")
    let before = try folder.snapshot()
    let error = #expect(throws: PublishingError.self) {
      try Samples.build(
        target, replacing: ["index.html": Samples.html("<p>new</p>")],
        fault: PublicationFault(step, errno: ENOSPC), exchangesInOneStep: step != .renaming)
    }
    #expect(error?.diagnostics.isEmpty == false)
    #expect(try folder.snapshot() == before)
  }

  /// After a crash the earlier output or the new one is there, and the next run puts all right.
  @Test(arguments: PublicationFault.Step.allCases)
  func aCrashAtAnyStepIsPutRightByTheNextRun(step: PublicationFault.Step) throws {
    try Samples.build(target)
    try folder.write("output/.gitkeep", "kept")
    #expect(throws: PublishingError.self) {
      try Samples.build(
        target, replacing: ["index.html": Samples.html("<p>new</p>")],
        fault: PublicationFault(step, isCrash: true), exchangesInOneStep: step != .renaming)
    }
    #expect(try !folder.leftovers().isEmpty)
    // Even a run that fails itself completes what was begun.
    #expect(throws: PublishingError.self) {
      try Samples.build(target, fault: PublicationFault(.exchanging))
    }
    let isComplete = step == .renaming
    #expect(try folder.read("output/index.html").contains("new") == isComplete)
    #expect(try folder.read("output/.gitkeep") == "kept")
    try Samples.build(target)
    #expect(try folder.read("output/index.html") == Samples.files[0].text)
    #expect(try folder.read("output/.gitkeep") == "kept")
    #expect(try folder.leftovers() == [])
  }

  @Test(arguments: [true, false])
  func aFirstOutputThatFailsLeavesNothing(isAbsent: Bool) throws {
    if !isAbsent { try folder.write("output/.gitkeep", "kept") }
    let before = try folder.snapshot()
    #expect(throws: PublishingError.cannotWrite(path: target, .system(EIO))) {
      try Samples.build(target, fault: PublicationFault(.synchronising))
    }
    #expect(try folder.snapshot() == before)
  }

  @Test func invalidDocumentsAreRefused() throws {
    try Samples.build(target)
    let before = try folder.snapshot()
    let bad = Samples.contacts.replacingOccurrences(of: "score=\"0\"", with: "score=\"nought\"")
    let error = #expect(throws: PublishingError.self) {
      try Samples.build(target, replacing: ["en/segments/ideal.xml": bad])
    }
    guard case .invalid("en/segments/ideal.xml", let problems)? = error else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(problems.first.first?.line == 6)
    #expect(try folder.snapshot() == before)
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.code == .invalidDocument)
    #expect(diagnostic.place == Place(file: "en/segments/ideal.xml", line: 6))
  }

  @Test func pagesAreValidatedAsPages() throws {
    #expect(throws: PublishingError.self) {
      try Samples.build(target, replacing: ["index.html": Samples.html("<table/>")])
    }
    #expect(throws: PublishingError.self) {
      try Samples.build(target, replacing: ["index.html": Samples.html("<p>&nbsp;</p>")])
    }
    #expect(throws: PublishingError.self) {
      try Samples.build(target, replacing: ["index.html": Samples.contacts])
    }
    #expect(try folder.snapshot() == [:])
  }

  /// Somebody who catches the error of one document does not get an output without it.
  @Test func aFailedDocumentFailsTheWhole() throws {
    let publication = try Publication(target: target, schemas: Samples.schemas)
    var sink = try publication.document("x.html", .page)
    try sink.write(Array("<html".utf8))
    do { try sink.close() } catch {}
    #expect(throws: PublishingError.self) {
      try publication.publish(generator: "segmenta", modelDigest: "", dataDigest: "", inputs: [])
    }
    #expect(try folder.snapshot() == [:])
  }

  @Test func anUnfinishedDocumentFailsTheWhole() throws {
    let publication = try Publication(target: target, schemas: Samples.schemas)
    do {
      var sink = try publication.document("x.html", .page)
      try sink.write(Array(Samples.html("").utf8))
    }
    #expect(throws: PublishingError.unfinished(path: "x.html")) {
      try publication.publish(generator: "segmenta", modelDigest: "", dataDigest: "", inputs: [])
    }
    #expect(try folder.snapshot() == [:])
  }

  @Test func aNameCanBeUsedOnce() throws {
    let publication = try Publication(target: target, schemas: Samples.schemas)
    try publication.asset("a/x.css", [])
    #expect(throws: PublishingError.cannotCreate(path: "a/x.css", .system(EEXIST))) {
      try publication.asset("a/x.css", [1])
    }
  }

  @Test func brokenSchemasAreRefused() throws {
    let schemas = [SchemaFile("report.xsd", Array("<x/>".utf8))] + Samples.schemas.dropFirst()
    let error = #expect(throws: PublishingError.self) {
      _ = try Publication(target: target, schemas: schemas)
    }
    #expect(error?.diagnostics.first?.code == .brokenSchema)
    #expect(error?.diagnostics.first?.place?.file == "schema/report.xsd")
    #expect(try folder.snapshot() == [:])
  }

  @Test func givingUpLeavesNothing() throws {
    try Samples.build(target)
    let before = try folder.snapshot()
    do {
      let publication = try Publication(target: target, schemas: Samples.schemas)
      try Samples.write(to: publication)
      #expect(try folder.leftovers().count == 2)
    }
    #expect(try folder.snapshot() == before)
  }

  @Test func aSecondBuildWaitsForTheFirst() async throws {
    let target = target
    let first = try Publication(target: target, schemas: Samples.schemas)
    let isWaiting = Mutex(false)
    let second = Task.detached {
      let publication = try Publication(target: target, schemas: Samples.schemas) {
        isWaiting.withLock { $0 = true }
      }
      try Samples.write(to: publication)
      _ = try publication.publish(generator: "segmenta 2", modelDigest: "", dataDigest: "", inputs: [])
    }
    while !isWaiting.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(1)) }
    try Samples.write(to: first)
    _ = try first.publish(generator: "segmenta 1", modelDigest: "", dataDigest: "", inputs: [])
    try await second.value
    #expect(try Manifest(ofFolder: target)?.generator == "segmenta 2")
    #expect(try folder.leftovers() == [])
  }

  @Test func anInterruptedBuildLeavesTheEarlierOutput() throws {
    try Samples.build(target)
    let before = try folder.snapshot()
    let publication = try Publication(target: target, schemas: Samples.schemas)
    try Samples.write(to: publication)
    publication.interrupt()
    #expect(publication.isInterrupted)
    #expect(throws: PublishingError.interrupted) {
      _ = try publication.document("late.html", .page)
    }
    #expect(try folder.snapshot() == before)
  }

  // MARK: What is somebody else's

  /// Names of theirs are bytes: an archive of another system has names that are not UTF-8.
  @Test(arguments: [true, false])
  func namesThatAreNotTextAreKept(exchangesInOneStep: Bool) throws {
    try Samples.build(target)
    let names = [FileName([0x7A, 0xF3, 0xB3]), FileName([0x64, 0xE6])]
    let root = FilePath(target)
    try write(to: root.appending(names[0]))
    try FileSystem.makeFolder(root.appending(names[1]))
    try write(to: root.appending([names[1], names[0]]))
    try write(to: root.appending([FileName("en"), names[0]]))
    try Samples.build(target, exchangesInOneStep: exchangesInOneStep)
    for path in [[names[0]], [names[1], names[0]], [FileName("en"), names[0]]] {
      #expect(FileStatus(at: root.appending(path))?.size == 6)
    }
    #expect(try folder.leftovers() == [])
  }

  private func write(to path: FilePath) throws {
    let file = try NewFile(path)
    try file.write(Array("theirs".utf8))
  }

  /// What is saved into the earlier output while it is replaced is in the new one afterwards.
  @Test func whatAppearsWhileAnOutputIsReplacedIsKept() throws {
    try Samples.build(target)
    try folder.write("output/changed.txt", "old")
    let publication = try Publication(target: target, schemas: Samples.schemas)
    try Samples.write(to: publication, besides: ["en/new.html": Samples.html("")])
    try folder.write("late/note.txt", "late")
    let old = FolderTree(folder.path + "/late")
    _ = try publication.publish(generator: "segmenta 2", modelDigest: "", dataDigest: "", inputs: [])
    // As an earlier output looks that was saved into after all of it had been carried over.
    try folder.write("late/changed.txt", "new")
    try folder.write("late/en/new.html", "theirs")
    try folder.write("late/mine/deep.txt", "deep")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/late/empty", withIntermediateDirectories: false)
    let manifest = try #require(try Manifest(ofFolder: target))
    let none = Manifest(generator: "", modelDigest: "", dataDigest: "", inputs: [], files: [])
    old.retire(none, for: FolderTree(target), ours: manifest.ours)
    let files = try folder.snapshot("output")
    #expect(files["note.txt"] == "late")
    #expect(files["changed.txt"] == "new")
    #expect(files["en/new.html"] == Samples.html(""))
    #expect(files["en/new.html.1"] == "theirs")
    #expect(files["mine/deep.txt"] == "deep")
    #expect(files["empty"] == "folder")
    #expect(FileKind(at: folder.path + "/late") == nil)
  }

  /// A file that stays as it was carried over is not there twice.
  @Test func whatWasCarriedOverIsTheSame() throws {
    try Samples.build(target)
    try folder.write("output/note.txt", "mine")
    let before = FileStatus(of: target + "/note.txt")
    try Samples.build(target)
    #expect(before.map { FileStatus(of: target + "/note.txt")?.isSameFile(as: $0) == true } == true)
    #expect(try folder.snapshot("output").keys.contains { $0.hasPrefix("note.txt.") } == false)
  }

  @Test func threadsWriteAtOnce() async throws {
    let publication = try Publication(target: target, schemas: Samples.schemas)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<100 {
            var sink = try publication.document("t/\(number % 7)/\(task)-\(number).html", .page)
            try sink.write(Array(Samples.html("<p>\(number)</p>").utf8))
            try sink.close()
          }
        }
      }
      try await group.waitForAll()
    }
    let published = try publication.publish(
      generator: "segmenta", modelDigest: "", dataDigest: "", inputs: [])
    #expect(published.files == 804)
    #expect(try folder.snapshot("output").filter { $0.value != "folder" }.count == 804)
  }

  #if canImport(Glibc)
    /// A process may be forbidden to write more than so many bytes to a file, which fails like a full disk.
    @Test func aDiskThatFailsInTheMiddleLeavesTheEarlierOutput() async {
      await #expect(processExitsWith: .success) {
        let folder = try TemporaryFolder()
        let target = folder.path + "/output"
        try Samples.build(target)
        let before = try folder.snapshot()
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 100_000, rlim_max: 1 << 40)
        precondition(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let long = Samples.html("<p>" + String(repeating: "x", count: 200_000) + "</p>")
        do throws(PublishingError) {
          try Samples.build(target, replacing: ["index.html": long])
          preconditionFailure("it was written")
        } catch {
          precondition(error == .cannotWrite(path: "index.html", .system(EFBIG)), "\(error)")
        }
        let after = try folder.snapshot()
        precondition(after == before)
        withExtendedLifetime(folder) {}
      }
    }
  #endif

  @Test func pathsStayBelowTheTarget() async {
    await #expect(processExitsWith: .failure) {
      let folder = try TemporaryFolder()
      let publication = try Publication(target: folder.path + "/output", schemas: Samples.schemas)
      try publication.asset("../x.css", [])
    }
  }

  @Test func errorsBecomeDiagnostics() {
    #expect(PublishingError.cannotWrite(path: "a", .system(ENOSPC)).diagnostics.map(\.code) == [.diskFull])
    #expect(PublishingError.cannotWrite(path: "a", .system(EIO)).diagnostics.map(\.code) == [.cannotWrite])
    #expect(PublishingError.cannotCreate(path: "a", .system(ENOSPC)).diagnostics.map(\.code) == [.diskFull])
    #expect(PublishingError.notOurs(path: "a", entry: "b").diagnostics.map(\.code) == [.outputNotOurs])
    #expect(PublishingError.inTheWay(path: "a").diagnostics.map(\.code) == [.fileInTheWay])
    #expect(
      PublishingError.cannotExchange(path: "a", .system(EBUSY)).diagnostics.map(\.code) == [.cannotExchange])
    for (fault, reason) in [
      (FileFault.busy, "mount-point"), (.elsewhere, "lower-layer"), (.system(EROFS), "read-only"),
    ] {
      let diagnostics = PublishingError.cannotReplace(path: "a", fault).diagnostics
      #expect(diagnostics.map(\.code) == [.outputNotReplaceable])
      #expect(diagnostics.first?.arguments["reason"] == .plain(reason))
    }
    #expect(PublishingError.mountInside(path: "a", mount: "b").diagnostics.map(\.code) == [.mountInOutput])
  }
}
