import Foundation

/// `manifest.json` as another program reads it.
struct Manifest: Decodable {
  struct File: Decodable {
    let path: String
    let size: Int
    let sha256: String
  }

  struct Input: Decodable {
    let name: String
    let size: Int
    let sha256: String
  }

  let generator: String
  let inputs: [Input]
  let files: [File]

  init(_ data: Data) throws {
    self = try JSONDecoder().decode(Manifest.self, from: data)
  }
}

extension Workplace {
  /// SHA-256 of every file below a folder, from the system's own program.
  func digests(_ path: String = "output") async throws -> [String: String] {
    let command =
      "find . -type f -exec sh -c '(sha256sum \"$@\" || shasum -a 256 \"$@\") 2>/dev/null' sh {} +"
    let run = try await Program.run(URL(fileURLWithPath: "/bin/sh"), ["-c", command], in: url(path))
    var digests: [String: String] = [:]
    for line in run.text.split(separator: "\n") {
      guard let match = line.wholeMatch(of: /([0-9a-f]{64}) [ *]\.\/(.+)/) else { continue }
      digests[String(match.2)] = String(match.1)
    }
    return digests
  }
}
