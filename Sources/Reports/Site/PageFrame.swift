import Localization
import Scoring
import SegmentationModel
import Values
import Wording

/// What surrounds every page of a language: head, navigation, language switch and footer.
struct PageFrame: Sendable {
  /// The report, for its title, day and versions.
  let report: Report
  /// The language of the pages.
  let words: ReportWords
  /// Every language of the report with its own name, in the order of the project file.
  let languages: [LanguageName]
  /// The segmentation the page belongs to; nil for the overview.
  let part: SegmentationReport?

  /// A language, named as its speakers name it.
  struct LanguageName: Sendable {
    /// The language tag, which is its folder too.
    let tag: String
    /// The name in the language itself.
    let name: String
  }

  /// Where in a segmentation's navigation a page stands.
  enum Tab: Equatable {
    /// The language's first page.
    case overview
    /// The segmentation's own page.
    case summary
    /// A segment's list.
    case segment(Int)
    /// The list of all contacts.
    case everyone
    /// An owner's briefing, below the list of owners.
    case owner
    /// The documentation of the model.
    case model
    /// What is missing or could not be read.
    case quality
    /// A contact's page, below the contact's segment.
    case contact(segment: Int)
    /// A page of many breakdowns, which the navigation does not name.
    case bundle
  }

  /// The path from a page back to the output folder.
  ///
  /// - Parameter path: the page's path within the language's folder.
  static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") } + 1)
  }

  /// Writes everything above the content.
  ///
  /// - Parameters:
  ///   - path: the path of the page within the language's folder.
  ///   - hasList: whether the page needs the script of lists.
  func start(_ path: String, title: String, tab: Tab, hasList: Bool = false, to out: inout ByteBuffer) {
    let root = Self.root(of: path)
    out.write(head(path, root: root, title: title, hasList: hasList))
    out.write(
      """
      <body>
      <a class="skip" href="#main">\(words(.skipToContent))</a>
      <header class="top"><div class="wrap">
      <a class="brand" href="\(root)\(words.language)/index.html">\(Self.mark)\
      <b>\(report.project.organisation ?? words(.product))</b><span>\(words.markup(report.project.title))</span></a>
      <nav class="main-nav" aria-label="\(words(.navigationReport))">\(mainLinks(root, tab))</nav>
      <div class="tools">\(languageLinks(path, root: root))\
      <button type="button" class="js-only" id="theme" data-auto="\(words(.themeSystem))" \
      data-light="\(words(.themeLight))" data-dark="\(words(.themeDark))">\(words(.theme))<b></b></button>\
      <button type="button" class="js-only" id="print">\(words(.print))</button></div>
      <p class="print">\(words(.asOf, ["day": .day(report.asOf)]))</p>
      </div></header>

      """)
    if let part { out.write(localNavigation(part, root: "\(root)\(words.language)/\(part.folder)/", tab)) }
    out.raw("<main id=\"main\" class=\"wrap\" tabindex=\"-1\">\n")
  }

  /// Writes the footer with the day, the versions of model and data, and the files.
  func end(to out: inout ByteBuffer) {
    let files = report.segmentations.flatMap { part in
      [part.segmentation.contacts.format.file] + part.segmentation.related.map(\.format.file)
    }
    out.write(
      """
      </main>
      <footer class="foot"><div class="wrap"><dl>\
      <div><dt>\(words(.footerDay))</dt><dd>\(words.formats.day(report.asOf))</dd></div>\
      <div><dt>\(words(.footerModel))</dt><dd>\(Self.short(report.modelDigest))</dd></div>\
      <div><dt>\(words(.footerData))</dt><dd>\(Self.short(report.dataDigest))</dd></div>\
      <div><dt>\(words(.footerFiles))</dt><dd>\(files.joined(separator: ", "))</dd></div>\
      <div><dt>\(words(.footerProgram))</dt><dd>\(report.generator)</dd></div></dl></div></footer>
      </body>
      </html>

      """)
  }

  // MARK: - Head

  private func head(_ path: String, root: String, title: String, hasList: Bool) -> Markup {
    let others = languages.filter { $0.tag != words.language }
    let alternates = Markup(
      others.map { "<link rel=\"alternate\" hreflang=\"\($0.tag)\" href=\"\(root)\($0.tag)/\(path)\"/>\n" })
    let script: Markup = hasList ? "<script src=\"\(root)assets/list.js\" defer=\"defer\"></script>\n" : ""
    return Self.documentStart(
      language: words.language, title: title, root: root, alternates: alternates, scripts: script)
  }

  /// Everything up to the body; the content security policy allows nothing from outside and no inline code.
  static func documentStart(
    language: String, title: String, root: String, alternates: Markup, scripts: Markup = ""
  ) -> Markup {
    """
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" lang="\(language)" xml:lang="\(language)">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'; \
    img-src data:; base-uri 'none'; form-action 'none'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <meta name="robots" content="noindex"/>
    <meta name="referrer" content="no-referrer"/>
    <meta name="color-scheme" content="light dark"/>
    <title>\(title)</title>
    <link rel="icon" href="data:,"/>
    \(alternates)<link rel="stylesheet" href="\(root)assets/style.css"/>
    <script src="\(root)assets/report.js"></script>
    \(scripts)</head>

    """
  }

  private static let mark: Markup = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" aria-hidden="true" focusable="false">\
    <rect class="k4" x="1" y="11" width="5" height="8"/><rect class="k9" x="7.5" y="6" width="5" height="13"/>\
    <rect class="k1" x="14" y="1" width="5" height="18"/></svg>
    """

  /// The first eight digits in two groups: enough to tell two versions apart.
  static func short(_ digest: String) -> String {
    "\(digest.prefix(4))-\(digest.dropFirst(4).prefix(4))"
  }

  // MARK: - Navigation

  private func mainLinks(_ root: String, _ tab: Tab) -> Markup {
    let overview: Markup =
      "<a href=\"\(root)\(words.language)/index.html\"\(current(tab == .overview ? "page" : nil))>\(words(.overview))</a>"
    let parts: [Markup] = report.segmentations.map { other in
      let state = other.folder == part?.folder ? (tab == .summary ? "page" : "true") : nil
      return
        "<a href=\"\(root)\(words.language)/\(other.folder)/index.html\"\(current(state))>\(words.title(of: other.segmentation.kind))</a>"
    }
    return Markup([overview] + parts)
  }

  private func languageLinks(_ path: String, root: String) -> Markup {
    Markup(
      languages.filter { $0.tag != words.language }.map {
        "<a hreflang=\"\($0.tag)\" lang=\"\($0.tag)\" xml:lang=\"\($0.tag)\" href=\"\(root)\($0.tag)/\(path)\">\($0.name)</a>"
      })
  }

  private func localNavigation(_ part: SegmentationReport, root: String, _ tab: Tab) -> Markup {
    var items: [Markup] = []
    func add(_ href: String, _ label: Markup, count: Int? = nil, _ state: String?) {
      let number: Markup = count.map { " <b>\(words.formats.number($0))</b>" } ?? ""
      items.append("<li><a href=\"\(root)\(href)\"\(current(state))>\(label)\(number)</a></li>")
    }
    add("index.html", "\(words(.summary))", tab == .summary ? "page" : nil)
    for (index, segment) in part.segmentation.segments.enumerated().reversed() {
      let state: String? =
        tab == .segment(index) ? "page" : tab == .contact(segment: index) ? "true" : nil
      add(
        segment.pageFile, words.markup(segment.label), count: part.members[index].count,
        state)
    }
    add("contacts.html", "\(words(.everyone))", count: part.contacts.count, tab == .everyone ? "page" : nil)
    if part.owners?.portfolios.owners.isEmpty == false {
      add("index.html#owners", "\(words(.owners))", tab == .owner ? "true" : nil)
    }
    add("model.html", "\(words(.model))", tab == .model ? "page" : nil)
    add("quality.html", "\(words(.quality))", count: part.findings.count, tab == .quality ? "page" : nil)
    return """
      <nav class="local" aria-label="\(words.title(of: part.segmentation.kind))"><div class="wrap"><ul>\
      \(Markup(items))</ul></div></nav>

      """
  }

  private func current(_ state: String?) -> Markup {
    state.map { " aria-current=\"\($0)\"" } ?? ""
  }

  /// A page's title in the browser: what it shows, then the project.
  func title(_ page: String) -> String {
    "\(page) – \(words.text(report.project.title))"
  }
}
