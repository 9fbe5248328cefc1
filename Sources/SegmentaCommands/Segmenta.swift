package import ArgumentParser

/// The command line: one command a file.
package struct Segmenta: AsyncParsableCommand {
  /// The commands, and what the help says of them.
  package static let configuration = CommandConfiguration(
    commandName: "segmenta",
    abstract: "Turns a segmentation model and a contacts export into a bilingual static report.",
    version: Program.generator,
    subcommands: [
      InitCommand.self, CheckCommand.self, BuildCommand.self, SuggestCommand.self, ExplainCommand.self,
      ValidateCommand.self, SchemaCommand.self,
    ])

  /// A command line that is still to be read.
  package init() {}

  /// Runs the command that the process was started with, and ends the process where it fails.
  package static func start() async {
    await main()
  }
}

/// What the program says of itself.
enum Program {
  /// Of the program; reports name it.
  static let version = "0.1.0"
  /// How reports call the program they were made by.
  static let generator = "segmenta \(version)"
}
