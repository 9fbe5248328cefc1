import Diagnostics
import Files
import Reports

/// What a path given to a check stands for: the documents below it and the output they belong to.
struct CheckedFolder: Sendable {
  /// A document, named from the root on.
  struct Document: Sendable, Hashable {
    /// From the root on, its parts joined by `/`.
    var path: String
    /// What schema it is held against.
    var kind: DocumentKind
  }

  /// The output folder; empty, which is the disk's root, where the documents belong to none.
  let root: String
  /// What the build that wrote the folder says of it; nil where the documents belong to no output.
  let manifest: Manifest?
  /// In the order of their paths' bytes.
  let documents: [Document]
  /// Every file below the root; nil where there is no manifest.
  private let files: Set<String>?
  private let shownPath: String
  private let givenPath: String

  /// Looks for the output that a path belongs to, and for the documents below it.
  ///
  /// - Parameter shownPath: A file or folder as the user named it.
  /// - Returns: nil where there is nothing at the path.
  init?(_ shownPath: String) throws(PublishingError) {
    guard let resolved = DiskFolder.resolved(shownPath) else { return nil }
    let isFolder = FileKind(at: resolved) == .folder
    var root = isFolder ? resolved : DiskFolder.parent(of: resolved)
    var manifest = try Manifest(ofFolder: root)
    while manifest == nil, root != "/" {
      root = DiskFolder.parent(of: root)
      manifest = try Manifest(ofFolder: root)
    }
    if manifest == nil || root == "/" { root = "" }
    self.root = root
    self.manifest = manifest
    self.shownPath = shownPath
    let givenPath = String(resolved.dropFirst(root.utf8.count + 1))
    self.givenPath = givenPath
    files = manifest == nil ? nil : Set(try Self.files(below: "", in: root))
    if !isFolder {
      documents = Self.document(givenPath).map { [$0] } ?? []
    } else {
      let listed: [String]
      if let manifest {
        listed = manifest.files.map(\.path)
      } else {
        listed = try Self.files(below: givenPath, in: root)
      }
      let prefix = givenPath.isEmpty ? "" : givenPath + "/"
      documents = listed.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .filter { $0.hasPrefix(prefix) && Publication.isBelow($0) }.compactMap(Self.document)
    }
  }

  /// Whether a file named from the root on exists, with this very spelling.
  func contains(_ path: String) -> Bool {
    if let files { return files.contains(path) }
    return FileKind(at: root + "/" + path) == .file
  }

  /// A path from the root on as the user would name it.
  func shown(_ path: String) -> String {
    if path == givenPath { return shownPath }
    let base = shownPath.hasSuffix("/") ? String(shownPath.dropLast()) : shownPath
    if givenPath.isEmpty { return base + "/" + path }
    return path.hasPrefix(givenPath + "/") ? base + path.dropFirst(givenPath.count) : root + "/" + path
  }

  /// The files that the manifest names at or below the given path.
  var listedFiles: [Manifest.File] {
    manifest?.files.filter { givenPath.isEmpty || $0.path == givenPath || $0.path.hasPrefix(givenPath + "/") }
      ?? []
  }

  private static func document(_ path: String) -> Document? {
    if path.hasSuffix(".xml") { return Document(path: path, kind: .report) }
    if path.hasSuffix(".html") { return Document(path: path, kind: .page) }
    return nil
  }

  /// Every file below a folder, hidden ones left out.
  private static func files(below folder: String, in root: String) throws(PublishingError) -> [String] {
    var result: [String] = []
    var pending = [folder]
    while let folder = pending.popLast() {
      for name in try FolderTree.texts(in: root + "/" + folder) where !name.hasPrefix(".") {
        let path = folder.isEmpty ? name : folder + "/" + name
        if FileKind(at: root + "/" + path) == .folder { pending.append(path) } else { result.append(path) }
      }
    }
    return result
  }
}
