package import ArgumentParser

/// The command line: one command a file.
package struct Segmenta: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "segmenta",
    abstract: "Turns a segmentation model and a contacts export into a bilingual static report.",
    version: Program.generator,
    subcommands: [
      InitCommand.self, CheckCommand.self, BuildCommand.self, SuggestCommand.self, ExplainCommand.self,
      ValidateCommand.self, SchemaCommand.self,
    ])

  package init() {}

  /// Runs the command that the process was started with, and ends the process where it fails.
  package static func start() async {
    await main()
  }
}

/// What the program says of itself.
enum Program {
  static let version = "0.1.0"
  static let generator = "segmenta \(version)"
}
