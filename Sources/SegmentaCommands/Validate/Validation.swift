import Diagnostics
import Localization
import Publishing
import Resources

/// The work of `segmenta validate`.
package struct Validation: Sendable {
  let paths: [String]
  let isJSON: Bool
  let localization: String?
  let userLanguage: String?
  let surroundings: Surroundings

  /// - Parameter localization: a folder of catalogues that go before the built-in ones.
  package init(
    paths: [String], isJSON: Bool, localization: String? = nil, userLanguage: String?,
    surroundings: Surroundings
  ) {
    self.paths = paths
    self.isJSON = isJSON
    self.localization = localization
    self.userLanguage = userLanguage
    self.surroundings = surroundings
  }

  package func run() async -> ExitStatus {
    var catalogues = Catalogues(folder: localization)
    let localizer = catalogues.userLanguage(asked: userLanguage, surroundings.environment)
    let printer = DiagnosticPrinter(surroundings: surroundings, localizer: localizer)
    guard catalogues.faults.isEmpty else {
      if isJSON { printer.printJSON(catalogues.faults) } else { printer.print(catalogues.faults) }
      return .inputHasErrors
    }
    let findings: Findings
    do throws(PublishingError) {
      let check = try OutputCheck(schemas: ReportSchemas.all)
      findings = await check.check(paths, threads: surroundings.processorCount)
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
  static var all: [SchemaFile] {
    Resources.paths(in: "schema").compactMap { path in
      Resources.bytes(path).map { SchemaFile(String(path.dropFirst("schema/".count)), $0) }
    }
  }
}
