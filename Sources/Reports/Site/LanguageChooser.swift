import Localization
import SegmentationModel
import Wording

/// `index.html` of the output folder: which language?
struct LanguageChooser: Document {
  let report: Report
  /// Every language with its words, in the order of the project file.
  let languages: [ReportWords]

  var kind: DocumentKind { .page }
  var path: String { "index.html" }

  func write(to sink: ([UInt8]) throws -> Void) throws {
    var out = ByteBuffer()
    guard let first = languages.first else { return }
    let alternates = Markup(
      languages.map {
        "<link rel=\"alternate\" hreflang=\"\($0.language)\" href=\"\($0.language)/index.html\"/>\n"
      })
    out.raw(
      PageFrame.documentStart(
        language: first.language, title: first.text(report.project.title), root: "", alternates: alternates))
    let links = languages.map { words in
      """
      <li><a class="btn" href="\(words.language)/index.html" hreflang="\(words.language)" lang="\(words.language)" \
      xml:lang="\(words.language)">\(words.localizer.languageName)</a></li>
      """ as Markup
    }
    out.raw(
      """
      <body>
      <a class="skip" href="#main">\(first(.skipToContent))</a>
      <main id="main" class="wrap choose" tabindex="-1"><h1>\(first.markup(report.project.title))</h1>
      <ul class="langs">\(Markup(links))</ul></main>
      </body>
      </html>

      """ as Markup)
    try out.drain(sink)
  }
}
