import LibXML2
import Reports
import Testing

/// A page or document with a fault in it is proved to be refused, at its line where that can be known.
@Suite("Refusals")
struct RefusalTests {
  /// A page of each kind.
  private static let pages = [
    "chooser": "index.html", "overview": "en/index.html", "segmentation": "pl/companies/index.html",
    "model": "en/companies/model.html", "list": "pl/companies/contacts.html",
    "segment": "en/companies/segments/low.html", "contact": "en/companies/contacts/ba7816bf8f01cfea.html",
    "bundle": "pl/companies/contacts/ba.html", "quality": "en/companies/quality.html",
    "owner": "en/companies/owners/bea.html",
  ]

  /// What no page may have.
  private static let everyPage: [Corruption] = pages.values.sorted().flatMap { path -> [Corruption] in
    let language = path.hasPrefix("pl") ? "pl" : "en"
    return [
      .cut("no title", path, from: "<title>", through: "</title>"),
      .tag("no language", path, " lang=\"\(language)\"", ""),
      .tag("no language for XML", path, " xml:lang=\"\(language)\"", ""),
      .tag("a language in words", path, " lang=\"\(language)\"", " lang=\"in words\""),
      .tag(
        "the policy is misspelt", path, "http-equiv=\"Content-Security-Policy\"",
        "http-equiv=\"Content-Policy\""),
      .cut("no policy", path, from: "<meta http-equiv=", through: "/>\n"),
      .tag("a page to be indexed", path, "<meta name=\"robots\"", "<meta name=\"robot\""),
      .tag("another encoding", path, "charset=\"utf-8\"", "charset=\"windows-1250\""),
      .somewhere("an inline script", path, ("</head>", "<script>alert(1)</script></head>")),
      .somewhere(
        "a script in the page", path, ("</main>", "<script src=\"assets/report.js\"></script></main>")),
      .somewhere(
        "code in a script file's element", path, ("assets/report.js\">", "assets/report.js\">alert(1)")),
      .tag("a script from elsewhere", path, "assets/report.js", "https://example.org/report.js"),
      .tag("another script", path, "assets/report.js", "assets/other.js"),
      .tag("a module", path, "assets/report.js\"", "assets/report.js\" type=\"module\""),
      .somewhere("an inline style", path, ("</head>", "<style>b{}</style></head>")),
      .tag("a style sheet from elsewhere", path, "assets/style.css", "x:y/style.css\" data-x=\""),
      .tag("a style attribute", path, "<main ", "<main style=\"color: red\" "),
      .tag("code at loading", path, "<body>", "<body onload=\"alert(1)\">"),
      .tag("code at a click", path, "<main ", "<main onclick=\"alert(1)\" "),
      .tag("code in a link", path, "href=\"#main\"", "href=\"javascript:alert(1)\""),
      .tag("data in a link", path, "href=\"#main\"", "href=\"data:text/html,x\""),
      .tag("a link from the root", path, "href=\"#main\"", "href=\"/etc\""),
      .tag("a link to another host", path, "href=\"#main\"", "href=\"//example.org/\""),
      .tag("a link with a blank", path, "href=\"#main\"", "href=\"a b\""),
      .tag("a link to nowhere", path, " href=\"#main\"", ""),
      .somewhere("no heading", path, ("<h1>", "<h2>"), ("</h1>", "</h2>")),
      .somewhere("two headings", path, ("</main>", "<h1>x</h1></main>")),
      .somewhere("an image", path, ("</main>", "<img src=\"x\"/></main>")),
      .somewhere("a frame", path, ("</main>", "<iframe src=\"x\"></iframe></main>")),
      .somewhere("an object", path, ("</main>", "<object data=\"x\"></object></main>")),
      .somewhere("an unknown element", path, ("</main>", "<marquee>x</marquee></main>")),
      .somewhere("a paragraph in a paragraph", path, ("</main>", "<p><p>x</p></p></main>")),
      .somewhere("text of its own", path, ("</main>", "stray</main>")),
      .somewhere("a tag that nothing closes", path, ("</main>", "")),
      .somewhere("tags that cross", path, ("</main>", "<p><b>x</p></b></main>")),
      .somewhere("capitals", path, ("<main ", "<MAIN "), ("</main>", "</MAIN>")),
      .somewhere("an attribute without a value", path, ("<main ", "<main hidden ")),
      .tag("a value that is another's", path, "<main ", "<main hidden=\"true\" "),
      .somewhere("an id twice in a tag", path, ("id=\"main\"", "id=\"main\" id=\"main\"")),
      .tag("an id with a blank", path, "id=\"main\"", "id=\"the main\""),
      .tag("an unknown attribute", path, "<main ", "<main data-secret=\"x\" "),
      .somewhere("a named entity", path, ("</title>", "&nbsp;</title>")),
      .somewhere("another document type", path, ("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY x \"y\">]>")),
      .tag("no namespace", path, " xmlns=\"http://www.w3.org/1999/xhtml\"", ""),
      .bytes("a broken sequence", path, after: "<title>", [0xC5]),
      .bytes("a control character", path, after: "<title>", [0x0B]),
      .bytes("a zero byte", path, after: "<title>", [0]),
      .keep(0, path), .keep(50, path), .keep(99, path),
    ]
  }

  /// What belongs to one kind of page.
  private static let somePages: [Corruption] = {
    func page(_ name: String) -> String { pages[name] ?? "" }
    let (list, contact, bundle) = (page("list"), page("contact"), page("bundle"))
    let (model, segmentation, owner) = (page("model"), page("segmentation"), page("owner"))
    return [
      .tag("a count in words", list, "data-count=\"30\"", "data-count=\"thirty\""),
      .tag("an unknown order", list, "aria-sort=\"descending\"", "aria-sort=\"down\""),
      .tag(
        "a button that sends", list, "<button type=\"button\" data-sort=",
        "<button type=\"submit\" data-sort="),
      .tag("a button without a type", list, "<button type=\"button\" data-sort=", "<button data-sort="),
      .tag("a header without its scope", list, "<th scope=\"col\"", "<th"),
      .tag("an unknown scope", list, "<th scope=\"row\"", "<th scope=\"line\""),
      .tag("a secret input", list, "type=\"search\"", "type=\"password\""),
      .tag("an option without a value", list, "<option value=\"\">", "<option>"),
      .tag("a form that is sent", list, "action=\"#\"", "action=\"/send\""),
      .tag("an unknown plural", list, "data-plural=\"one\"", "data-plural=\"single\""),
      .tag("decimals in words", list, "data-decimals=\"0\"", "data-decimals=\"none\""),
      .tag("a filter is misspelt", list, "data-filter=", "data-fitler="),
      .tag("a limit is misspelt", list, "data-min=", "data-minimum="),
      .tag("a row's id is misspelt", list, "<tr class=\"row\" data-id=", "<tr class=\"row\" data-key="),
      .tag("a link's contact is misspelt", list, "data-contact=", "data-kontact="),
      .somewhere("rules without the name of their parameter", list, ("<ul data-rules=\"won\">", "<ul>")),
      .somewhere(
        "a list in a rule's name", list,
        ("<ul data-rules=\"won\"><li>", "<ul data-rules=\"won\"><li><ul><li>x</li></ul>")),
      .somewhere(
        "two tables too many in the template", list,
        (
          "</table>\n</template>",
          "</table>\n"
            + String(repeating: "<table><thead><tr><th>x</th></tr></thead><tbody></tbody></table>", count: 2)
            + "</template>"
        )),
      .somewhere(
        "markup in the template's words", list,
        ("<p data-column=\"rank\">", "<p data-column=\"rank\"><b>x</b>")),
      .somewhere("a cell outside a row", list, ("<tbody>\n", "<tbody>\n<td>x</td>")),
      .somewhere("a row outside the body", list, ("</tbody></table>", "</tbody><tr><td>x</td></tr></table>")),
      .somewhere("an empty row", list, ("<tbody>\n", "<tbody>\n<tr></tr>")),
      .somewhere("a link in a link", list, ("data-contact=", "href=\"x\"><a data-contact=")),
      .tag("a breakdown is misspelt", contact, "data-breakdown=", "data-brekdown="),
      .tag("a parameter is misspelt", contact, "data-parameter=", "data-param="),
      .tag("a drawing's width in words", contact, "width=\"100%\"", "width=\"wide\""),
      .tag(
        "an unknown anchor", contact, "<circle class=\"pin\"", "<circle class=\"pin\" text-anchor=\"left\""),
      .somewhere("a script in a drawing", contact, ("<circle ", "<script>alert(1)</script><circle ")),
      .somewhere("a foreign object", contact, ("<circle ", "<foreignObject/><circle ")),
      .tag("code in a drawing", contact, "<circle ", "<circle onclick=\"x\" "),
      .somewhere(
        "a line outside a list of facts", contact, ("<dl class=\"facts\">", "<dl class=\"facts\"><p>x</p>")),
      .somewhere(
        "a term without its value", contact,
        ("<dl class=\"facts\">", "<dl class=\"facts\"><dt>x</dt></dl><dl>")),
      .tag("a contact's id with a blank", contact, "id=\"c-", "id=\"c "),
      .somewhere("a first heading inside a bundle", bundle, ("<h2>", "<h1>"), ("</h2>", "</h1>")),
      .somewhere("a heading too deep", bundle, ("<h3>", "<h4>"), ("</h3>", "</h4>")),
      .tag("a breakdown is misspelt", bundle, "data-breakdown=", "data-breakdwn="),
      .tag("a scale from elsewhere", bundle, "<use href=\"#scale-", "<use href=\"other.svg#scale-"),
      .tag("a scale of no segment", bundle, "<use href=\"#scale-", "<use href=\"#scale-x"),
      .tag("no scale at all", bundle, "<use href=\"#scale-", "<use class=\"#scale-"),
      .somewhere("a picture among the scales", bundle, ("<defs>\n", "<defs>\n<image/>")),
      .somewhere("a tick of its own", owner, ("<tbody>", "<tbody><td>x</td>")),
      .tag("an unknown scope", owner, "scope=\"rowgroup\"", "scope=\"group\""),
      .tag("a group as wide as nothing", owner, "<th colspan=\"", "<th colspan=\"-"),
      .somewhere("a heading in a cell", owner, ("<span class=\"gh\">", "<h3>x</h3><span class=\"gh\">")),
      .tag("a link's contact is misspelt", owner, "data-contact=", "data-kontact="),
      .somewhere("ruled lines of words", owner, ("<i></i></div>", "<i></i>stray</div>")),
      .tag("a parameter's card with a blank", model, "id=\"p-won\"", "id=\"p won\""),
      .tag(
        "a card's parameter is misspelt", model, "<article class=\"card\"",
        "<article data-param=\"x\" class=\"card\""),
      .somewhere(
        "a card without a heading", model,
        ("<article class=\"card\"", "<article><p>x</p></article><article class=\"card\"")),
      .somewhere(
        "a picture in a drawing", segmentation, ("<rect class=\"k4\" x=\"1\"", "<image class=\"k4\" x=\"1\"")),
      .tag("another role", segmentation, "role=\"img\"", "role=\"application\""),
      .tag("a bar without its height", segmentation, " height=\"8\"/>", "/>"),
      .somewhere("a figure of words", segmentation, ("<figure>", "<figure><p>x</p>")),
      .somewhere(
        "a section without a heading", segmentation,
        ("<section><h2>", "<section><p>x</p></section><section><h2>")),
      .tag("an unknown current", page("overview"), "aria-current=\"page\"", "aria-current=\"yes\""),
      .tag("an unknown relation", page("overview"), "rel=\"icon\"", "rel=\"prefetch\""),
      .somewhere("a list of words", page("chooser"), ("<ul class=\"langs\">", "<ul class=\"langs\">stray")),
      .somewhere(
        "an item outside a list", page("chooser"), ("<ul class=\"langs\">", "<li>x</li><ul class=\"langs\">")),
      .somewhere("markup in code", page("quality"), ("<code>", "<code><b>x</b>")),
      .somewhere("an unknown phrase", page("quality"), ("<small>", "<kbd>"), ("</small>", "</kbd>")),
      .tag("a status is misspelt", page("segment"), "role=\"status\"", "role=\"sattus\""),
      .somewhere(
        "a panel of words", page("segment"), ("<div class=\"panel ", "<div>stray</div><div class=\"panel ")),
    ]
  }()

  private func check(_ corruption: Corruption) throws {
    let site = corruption.path == Self.pages["bundle"] ? try Mill.bundled.get() : try Mill.site.get()
    let (bytes, line) = try corruption.applied(to: site.bytes(corruption.path))
    let kind: DocumentKind = corruption.path.hasSuffix(".xml") ? .report : .page
    let problems = try Schemas.shared.get().problems(bytes, kind, corruption.path)
    #expect(!problems.isEmpty, "\(corruption.testDescription) is accepted")
    guard let first = problems.first.first else { return }
    #expect(first.file == corruption.path && !first.message.isEmpty)
    if corruption.isPlaced { #expect(first.line == line, "\(corruption.testDescription): \(first.message)") }
  }

  @Test("A report with a fault is refused", arguments: Corruption.ofReports)
  func report(_ corruption: Corruption) throws { try check(corruption) }

  @Test("A segment's file with a fault is refused", arguments: Corruption.ofSegments)
  func segment(_ corruption: Corruption) throws { try check(corruption) }

  @Test("Any page with a fault is refused", arguments: everyPage)
  func anyPage(_ corruption: Corruption) throws { try check(corruption) }

  @Test("A page with a fault of its kind is refused", arguments: somePages)
  func page(_ corruption: Corruption) throws { try check(corruption) }

  @Test("A document of one kind is refused as the other")
  func otherKind() throws {
    let site = try Mill.site.get()
    let schemas = try Schemas.shared.get()
    #expect(try !schemas.problems(site.bytes("en/companies/report.xml"), .page).isEmpty)
    #expect(try !schemas.problems(site.bytes("en/index.html"), .report).isEmpty)
  }

  @Test("A corruption that corrupts nothing is a fault of the test")
  func nothing() {
    #expect(throws: Corruption.NotThere.self) {
      try Corruption.tag("nothing", "x", "no such text", "").applied(to: Array("<a/>".utf8))
    }
  }
}
