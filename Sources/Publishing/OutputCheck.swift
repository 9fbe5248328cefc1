package import Diagnostics
import Digests
import Files
import Reports
import Synchronization

/// Checks what an earlier build wrote: validity, sums, links, and that nothing was changed since.
///
/// The schemas are this program's; those that lie in the output are not trusted. Memory is flat for XML
/// documents, and grows with the anchors of pages.
package struct OutputCheck: Sendable {
  private let schemas: DocumentSchemas

  /// Compiles the schemas in a temporary folder, which is gone afterwards.
  ///
  /// - Parameters:
  ///   - schemas: `report.xsd`, `page.xsd` and what they import.
  ///   - temporaryFolder: Where that folder is made.
  /// - Throws: `cannotCreate`, `cannotWrite`, `brokenSchema`.
  package init(schemas: [SchemaFile], temporaryFolder: String = "/tmp") throws(PublishingError) {
    let folder: String
    do throws(FileFault) {
      folder = try FileSystem.makeTemporaryFolder(temporaryFolder + "/segmenta-schema-")
    } catch {
      throw .cannotCreate(path: temporaryFolder, error)
    }
    defer { FileSystem.remove(FilePath(folder)) }
    for schema in schemas {
      _ = try DiskFolder.make(DiskFolder.parent(of: folder + "/" + schema.path))
      let file = try DiskFile(creating: schema.path, at: folder + "/" + schema.path)
      try unsafe schema.bytes.span.bytes.withUnsafeBytes { (bytes) throws(PublishingError) in
        try unsafe file.write(bytes)
      }
    }
    self.schemas = try DocumentSchemas(folder: folder)
  }

  /// Checks files and folders, an output folder as a whole or a part of it.
  ///
  /// In a folder with our manifest only the files it names are ours to check. A part's links are
  /// followed through the whole output.
  /// - Parameter threads: How many documents are read at once.
  package func check(_ paths: [String], threads: Int = 1) async -> Findings {
    var findings = Findings()
    for path in paths {
      do throws(PublishingError) {
        guard let folder = try CheckedFolder(path) else {
          findings.add(Diagnostic(.fileNotFound, ["file": .plain(path)]))
          continue
        }
        if folder.manifest == nil, FileKind(at: path + "/" + Manifest.name) == .file {
          findings.add(Diagnostic(.manifestUnreadable, ["file": .plain(path + "/" + Manifest.name)]))
        }
        if folder.documents.isEmpty {
          findings.add(Diagnostic(.nothingToValidate, ["file": .plain(path)]))
        }
        for diagnostic in compareWithManifest(folder) { findings.add(diagnostic) }
        for diagnostic in await checkDocuments(of: folder, threads: threads) { findings.add(diagnostic) }
      } catch {
        for diagnostic in error.diagnostics { findings.add(diagnostic) }
      }
    }
    return findings
  }

  private func compareWithManifest(_ folder: CheckedFolder) -> [Diagnostic] {
    folder.listedFiles.compactMap { file in
      let name = folder.shown(file.path)
      guard Publication.isBelow(file.path), folder.contains(file.path) else {
        return Diagnostic(.fileMissing, ["file": .plain(name)])
      }
      var digest = Digest()
      do throws(PublishingError) {
        try unsafe forEachChunk(of: folder.root + "/" + file.path) { unsafe digest.add($0) }
      } catch {
        return error.diagnostics.first
      }
      return digest.size == file.size && digest.text == file.sha256
        ? nil : Diagnostic(.fileChanged, ["file": .plain(name)])
    }
  }

  private func checkDocuments(of folder: CheckedFolder, threads: Int) async -> [Diagnostic] {
    // A file that is not there has been reported with the manifest.
    let documents = folder.documents.filter { folder.contains($0.path) }
    let next = NextIndex()
    var facts: [DocumentFacts?] = Array(repeating: nil, count: documents.count)
    await withTaskGroup(of: [(Int, DocumentFacts)].self) { group in
      for _ in 0..<max(1, min(threads, documents.count)) {
        group.addTask {
          var read: [(Int, DocumentFacts)] = []
          while let index = next.take(below: documents.count) {
            let document = documents[index]
            read.append((index, DocumentFacts(document, in: folder, schema: schemas[document.kind])))
          }
          return read
        }
      }
      for await read in group {
        for (index, fact) in read { facts[index] = fact }
      }
    }
    var ids = Dictionary(
      zip(documents, facts).map { ($0.path, $1?.ids ?? []) }, uniquingKeysWith: { first, _ in first })
    for index in facts.indices {
      for (path, anchors) in facts[index]?.anchors ?? [:] {
        let known = ids[path] ?? DocumentFacts(.init(path: path, kind: .page), in: folder, schema: nil).ids
        ids[path] = known
        for anchor in anchors where !known.contains(anchor.fragment) {
          facts[index]?.add(.anchorToNothing, line: anchor.line, ["link": .plain(anchor.link)])
        }
      }
    }
    return facts.flatMap { $0?.diagnostics ?? [] }
  }
}

/// Deals out documents to the threads that read them.
private final class NextIndex: Sendable {
  private let value = Mutex(0)

  func take(below end: Int) -> Int? {
    value.withLock { value in
      guard value < end else { return nil }
      value += 1
      return value - 1
    }
  }
}
