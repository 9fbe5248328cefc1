package import Diagnostics
import Digests
import Files
import Reports
import Synchronization

/// Checks what an earlier build wrote: validity, every number that follows from others, links, and that nothing was
/// changed since.
///
/// The schemas are this program's; those that lie in the output are not trusted. Memory grows by
/// 12 bytes a record of XML documents, and with the anchors of pages.
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

  /// Reads reports before segments, and segments before pages: each is held against what came before it.
  private func checkDocuments(of folder: CheckedFolder, threads: Int) async -> [Diagnostic] {
    // A file that is not there has been reported with the manifest.
    var reading = FolderReading(folder, documents: folder.documents.filter { folder.contains($0.path) })
    for stage in FolderReading.Stage.allCases {
      let indices = reading.indices(of: stage)
      let next = NextIndex()
      let current = reading
      let schemas = schemas
      await withTaskGroup(of: [(Int, DocumentFacts)].self) { group in
        for _ in 0..<max(1, min(threads, indices.count)) {
          group.addTask {
            var read: [(Int, DocumentFacts)] = []
            while let place = next.take(below: indices.count) {
              let index = indices[place]
              read.append((index, current.read(index, schemas)))
            }
            return read
          }
        }
        for await read in group {
          for (index, facts) in read { reading.facts[index] = facts }
        }
      }
    }
    reading.compare()
    return reading.facts.flatMap { $0?.problems.diagnostics ?? [] }
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
