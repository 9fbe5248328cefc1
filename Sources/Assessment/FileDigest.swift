import ContactData

/// What shows whether a file that was read is still the same.
package struct FileDigest: Sendable, Hashable {
  /// The project file's last name, or a file as the project file writes it.
  package let name: String
  /// In bytes.
  package let size: Int
  /// 64 hexadecimal digits.
  package let sha256: String
}

extension Assessment {
  /// The files of rows with the sizes and digests of what was read, in the order they were read; none unless
  /// everything is wanted.
  package var dataDigests: [FileDigest] {
    segmentations.flatMap(\.readings).compactMap { file in
      guard let digest = file.reading.digest else { return nil }
      return FileDigest(name: file.source.name, size: file.reading.size, sha256: digest)
    }
  }
}
