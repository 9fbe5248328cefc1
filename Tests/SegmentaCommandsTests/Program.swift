import Foundation
import TestSupport

/// The built program, run as a process of its own.
enum Program {
  /// What a run ended with.
  struct Run {
    let status: Int32
    let output: Data
    let errors: String

    /// Stdout as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of stderr that are diagnostics or their notes.
    var diagnostics: [DiagnosticLine] { errors.split(separator: "\n").compactMap { DiagnosticLine($0) } }
    /// Whether somebody wrote a sentence for each of them.
    var isWorded: Bool { diagnostics.allSatisfy(\.isWorded) }
  }

  struct NotFound: Error {
    let folders: [String]
  }

  /// The program lies beside the test bundle, wherever that was built.
  static let url = Result {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
    let folders =
      bundles.map { $0.bundleURL.deletingLastPathComponent() } + [
        Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
        URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent(),
      ]
    let candidates = folders.map { $0.appendingPathComponent("segmenta") }
    let isProgram = { (url: URL) in
      FileManager.default.isExecutableFile(atPath: url.path)
        && (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) != true
    }
    guard let url = candidates.first(where: isProgram) else { throw NotFound(folders: folders.map(\.path)) }
    return url
  }

  /// Runs the program to its end, with no terminal and nothing on stdin.
  ///
  /// - Parameter environment: All that the program sees, besides `PATH`.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> Run {
    try await run(url.get(), arguments, in: folder, environment: environment)
  }

  /// Runs any program.
  ///
  /// Its streams are files, so that neither of them can fill up and stop it.
  static func run(
    _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) async throws -> Run {
    let streams = try TemporaryFolder()
    let names = try ["output", "errors"].map { URL(filePath: try streams.write($0, "")) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment.merging(["PATH": "/usr/local/bin:/usr/bin:/bin:/sbin:/usr/sbin"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in end.resume() }
      do { try process.run() } catch { end.resume(throwing: error) }
    }
    return Run(
      status: process.terminationStatus, output: try Data(contentsOf: names[0]),
      errors: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self))
  }
}

/// One line of stderr: `file:line:column: error: message [Code]`.
struct DiagnosticLine: Hashable {
  /// `file:line:column`, or what there is of it; `segmenta` where there is none.
  let place: String
  let severity: String
  let message: String
  let code: String

  init?(_ line: Substring) {
    let pattern =
      /(?<place>.+?): (?<severity>error|warning|note|błąd|ostrzeżenie|informacja): (?<message>.*) \[(?<code>\w+)\]/
    guard let match = line.wholeMatch(of: pattern) else { return nil }
    place = String(match.place)
    severity = String(match.severity)
    message = String(match.message)
    code = String(match.code)
  }

  /// Whether somebody wrote a sentence for it: no bare code, no placeholder that was left empty.
  var isWorded: Bool {
    message.contains(" ") && !message.contains(code) && !message.contains("{") && !message.contains("}")
  }

  /// The line without its message, which is another file's affair.
  var short: String { "\(place): \(severity) [\(code)]" }
}
