import Digests
import SegmentationModel

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
  /// The files of rows with their sizes and digests, in the order they were read.
  ///
  /// - Complexity: reads each of them again.
  package func dataDigests() -> [FileDigest] {
    project.files.compactMap { format in
      guard let digest = try? InputFile.digest(of: format.path(in: folder)) else { return nil }
      return FileDigest(name: format.file, size: digest.size, sha256: digest.text)
    }
  }
}
