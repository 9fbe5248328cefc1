import Foundation
import PackagePlugin

/// Runs `EmbedText` over every text file of a target that is not Swift.
@main
struct EmbedTextPlugin: BuildToolPlugin {
  /// One command a target: it runs again when one of the text files has changed, and not otherwise.
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
    let files = try textFiles(under: root)
    return [
      .buildCommand(
        displayName: "Embedding the text files of \(target.name)",
        executable: try context.tool(named: "EmbedText").url,
        arguments: [output.path, root.path] + files.map(\.path),
        inputFiles: files,
        outputFiles: [output])
    ]
  }

  private func textFiles(under root: URL) throws -> [URL] {
    guard
      let walk = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    else { return [] }
    return try walk.compactMap { $0 as? URL }
      .filter { $0.pathExtension != "swift" }
      .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      .sorted { $0.path < $1.path }
  }
}
