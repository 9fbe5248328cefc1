import Files

/// What `manifest.json` says: every file of an output, what it was made from and by what.
///
/// Nothing in it changes from run to run unless the inputs do: no times, sorted files.
package struct Manifest: Sendable, Hashable {
  /// A file named from the output folder on, or an input as the project names it.
  package struct File: Sendable, Hashable {
    /// In the output folder, or as the project names it.
    package var path: String
    /// In bytes.
    package var size: Int
    /// 64 hexadecimal digits.
    package var sha256: String

    /// A file with what shows whether it was changed.
    package init(path: String, size: Int, sha256: String) {
      self.path = path
      self.size = size
      self.sha256 = sha256
    }
  }

  /// `segmenta` and its version.
  package var generator: String
  /// SHA-256 of the project file, in hexadecimal.
  package var modelDigest: String
  /// SHA-256 over the digests of the data files, in hexadecimal.
  package var dataDigest: String
  /// In the order of the project file.
  package var inputs: [File]
  /// In the order of their paths' bytes; without the manifest itself.
  package var files: [File]

  /// The manifest's own name in the output folder.
  package static let name = "manifest.json"

  /// Everything of an output that is ours: its files, and the manifest itself.
  var ours: Set<String> { Set(files.map(\.path)).union([Self.name]) }

  /// The folders that its files lie in, with all above them, the output folder itself left out.
  var folders: Set<String> {
    var folders: Set<String> = []
    for file in files {
      var folder = DiskFolder.parent(of: file.path)
      while folder != ".", folders.insert(folder).inserted { folder = DiskFolder.parent(of: folder) }
    }
    return folders
  }

  /// A generator of ours begins so; another program's manifest does not.
  static let generatorPrefix = "segmenta"
}

// MARK: - Writing

extension Manifest {
  /// The JSON text: one file a line, so that two manifests can be compared by eye.
  var bytes: [UInt8] {
    var json = JSONText()
    json.raw("{\n  \"generator\": ")
    json.string(generator)
    json.raw(",\n  \"model-digest\": ")
    json.string(modelDigest)
    json.raw(",\n  \"data-digest\": ")
    json.string(dataDigest)
    json.raw(",\n  \"inputs\": ")
    json.list(inputs, name: "name")
    json.raw(",\n  \"files\": ")
    json.list(files, name: "path")
    json.raw("\n}\n")
    return json.bytes
  }
}

private struct JSONText {
  var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: String) { raw(JSONString.quoted(text)) }

  mutating func list(_ files: [Manifest.File], name: String) {
    raw("[")
    for (index, file) in files.enumerated() {
      raw(index == 0 ? "\n    {\"\(name)\": " : ",\n    {\"\(name)\": ")
      string(file.path)
      raw(", \"size\": \(file.size), \"sha256\": ")
      string(file.sha256)
      raw("}")
    }
    raw(files.isEmpty ? "]" : "\n  ]")
  }
}

// MARK: - Reading

extension Manifest {
  /// Reads the manifest of an output folder.
  ///
  /// - Returns: nil where there is none, or it is another program's or cannot be understood.
  /// - Throws: `cannotRead`.
  package init?(ofFolder path: String) throws(PublishingError) {
    let path = path + "/" + Self.name
    guard FileKind(at: path) == .file else { return nil }
    var bytes: [UInt8] = []
    try unsafe forEachChunk(of: path) { unsafe bytes.append(contentsOf: $0) }
    self.init(bytes)
  }

  /// Reads a manifest's text; keys that are unknown are skipped, so that later versions are understood.
  init?(_ bytes: [UInt8]) {
    guard case .object(let top)? = ManifestJSON(bytes), case .string(let generator)? = top["generator"],
      generator.hasPrefix(Self.generatorPrefix), let files = Self.files(top["files"], name: "path")
    else { return nil }
    self.generator = generator
    modelDigest = top["model-digest"]?.string ?? ""
    dataDigest = top["data-digest"]?.string ?? ""
    inputs = Self.files(top["inputs"], name: "name") ?? []
    self.files = files
  }

  private static func files(_ value: ManifestJSON?, name: String) -> [File]? {
    guard case .array(let items)? = value else { return nil }
    var files: [File] = []
    files.reserveCapacity(items.count)
    for item in items {
      guard case .object(let entry) = item, case .string(let path)? = entry[name],
        case .string(let digest)? = entry["sha256"], case .number(let size)? = entry["size"]
      else { return nil }
      files.append(File(path: path, size: size, sha256: digest))
    }
    return files
  }
}
