package import ArgumentParser
import Diagnostics
import Files

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
    if let argument = SystemProcess.unreadableArgument {
      let context = CommandContext(localization: nil, userLanguage: nil, .process)
      context.printer().print([Diagnostic(.argumentNotUTF8, ["text": .quoted(argument)])])
      exit(withError: ExitCode.validationFailure)
    }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Ends the process as the parser does; what it says of wrong arguments quotes them, so it is made harmless.
  private static func end(with error: any Error) -> Never {
    let status = exitCode(for: error)
    guard !status.isSuccess else { exit(withError: error) }
    let message = fullMessage(for: error)
    if !message.isEmpty { Surroundings.process.writeError(message + "\n") }
    exit(withError: status)
  }
}

/// What the program says of itself.
enum Program {
  /// Of the program; reports name it.
  static let version = "0.1.0"
  /// How reports call the program they were made by.
  static let generator = "segmenta \(version)"
}
