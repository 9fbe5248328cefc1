import Diagnostics
import Localization
import Publishing
import Resources

/// The work of `segmenta validate`.
package struct Validation: Sendable {
  let paths: [String]
  let isJSON: Bool
  let userLanguage: String?
  let surroundings: Surroundings

  package init(paths: [String], isJSON: Bool, userLanguage: String?, surroundings: Surroundings) {
    self.paths = paths
    self.isJSON = isJSON
    self.userLanguage = userLanguage
    self.surroundings = surroundings
  }

  package func run() async -> ExitStatus {
    let localizer = UserLanguage.localizer(asked: userLanguage, surroundings.environment)
    let printer = DiagnosticPrinter(surroundings: surroundings, localizer: localizer)
    let findings: Findings
    do throws(PublishingError) {
      let check = try OutputCheck(schemas: ReportSchemas.all)
      findings = await check.check(paths, threads: surroundings.processorCount)
    } catch {
      printer.print(error.diagnostics)
      return .outputFailed
    }
    if isJSON { printer.printJSON(findings.all) } else { printer.print(findings.all) }
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
