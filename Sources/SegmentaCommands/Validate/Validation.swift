import Diagnostics
import Publishing
import Resources

/// The work of `segmenta validate`.
package struct Validation: Sendable {
  private let paths: [String]
  private let isJSON: Bool
  private let context: CommandContext

  /// Reads nothing but the catalogue of messages.
  ///
  /// - Parameter localization: a folder of catalogues that go before the built-in ones.
  package init(
    paths: [String], isJSON: Bool, localization: String? = nil, userLanguage: String?,
    surroundings: Surroundings
  ) {
    self.paths = paths
    self.isJSON = isJSON
    context = CommandContext(localization: localization, userLanguage: userLanguage, surroundings)
  }

  /// - Returns: what the process ends with.
  package func run() async -> ExitStatus { context.ending(await work()) }

  private func work() async -> ExitStatus {
    let catalogues = context.catalogues
    let printer = context.printer()
    guard catalogues.faults.isEmpty else {
      if isJSON { printer.printJSON(catalogues.faults) } else { printer.print(catalogues.faults) }
      return .inputHasErrors
    }
    let findings: Findings
    do throws(PublishingError) {
      let check = try OutputCheck(schemas: ReportSchemas.all)
      findings = await check.check(paths, threads: context.surroundings.processorCount)
    } catch {
      printer.print(error.diagnostics)
      return .outputFailed
    }
    let all = catalogues.warnings + findings.all
    if isJSON { printer.printJSON(all) } else { printer.print(all) }
    return findings.hasErrors ? .inputHasErrors : .done
  }
}

/// The schemas that documents are held against.
enum ReportSchemas {
  /// Those of the XML documents and of the pages, with what they import.
  static var all: [SchemaFile] {
    Resources.paths(in: "schema").compactMap { path in
      Resources.bytes(path).map { SchemaFile(String(path.dropFirst("schema/".count)), $0) }
    }
  }
}
