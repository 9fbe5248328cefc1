import Assessment
package import Localization
import Scoring
import SegmentationModel
import Wording

/// All documents and data of a report, in every language.
package struct Site: Sendable {
  private let report: Report
  private let languages: [ReportWords]
  /// Per segmentation, per language: the order of its pages.
  private let orders: [[ContactOrder]]
  /// Per segmentation: the data that its lists are filtered from.
  private let listData: [ListData]

  /// Sorts the contacts by each language, and works out the data of the lists.
  ///
  /// - Parameter localizers: the languages in the order of the project file, the default first.
  package init(_ report: Report, _ localizers: [Localizer]) {
    self.report = report
    languages = localizers.map { ReportWords($0, defaultLanguage: report.defaultLanguage) }
    let orders = report.segmentations.map { part in localizers.map { ContactOrder(part.contacts, $0) } }
    listData = zip(report.segmentations, orders).map { part, orders in
      ListData(part, orders: zip(localizers, orders).map { ($0.language, $1) })
    }
    self.orders = orders
  }

  /// The scripts with the data of the lists, each with its path in the output folder.
  package func dataFiles() -> [(path: String, bytes: () -> [UInt8])] {
    report.segmentations.indices.flatMap { index in
      let data = listData[index]
      let folder = report.segmentations[index].folder
      let head = (path: "assets/data/\(folder).js", bytes: { data.head() })
      return [head]
        + data.shardStarts.indices.map { shard in
          (path: "assets/data/\(folder)-\(shard).js", bytes: { data.shard(shard) })
        }
    }
  }

  /// Every document, in any language.
  ///
  /// - Returns: batches in a fixed order, those of the longest documents first, so that threads that take one
  ///   document after the other end at about the same time.
  package func batches() -> [DocumentBatch] {
    let names = languages.map { PageFrame.LanguageName(tag: $0.language, name: $0.localizer.languageName) }
    var batches = [DocumentBatch([LanguageChooser(report: report, languages: languages)], contacts: 0)]
    for (position, words) in languages.enumerated() {
      let frame = PageFrame(report: report, words: words, languages: names, part: nil)
      let parts = report.segmentations.indices.map { (report.segmentations[$0], orders[$0][position]) }
      batches.append(
        DocumentBatch(
          [OverviewPage(frame: frame, parts: parts)],
          contacts: parts.reduce(0) { $0 + $1.0.contacts.count }))
      let people = PeopleOfCompanies(report, words, orders: orders.map { $0[position] })
      for (index, part) in report.segmentations.enumerated() {
        let frame = PageFrame(report: report, words: words, languages: names, part: part)
        let order = orders[index][position]
        batches.append(summaries(frame, part, order))
        batches += segmentFiles(part, words)
        batches += lists(frame, part, order, shardStarts: listData[index].shardStarts)
        batches += contactPages(frame, part, order, people)
        batches += ownerPages(frame, part, order, people)
      }
    }
    return batches.enumerated()
      .sorted { ($1.element.contacts, $0.offset) < ($0.element.contacts, $1.offset) }
      .map(\.element)
  }

  /// What tells of a segmentation as a whole.
  private func summaries(
    _ frame: PageFrame, _ part: SegmentationReport, _ order: ContactOrder
  ) -> DocumentBatch {
    DocumentBatch(
      [
        SegmentationPage(frame: frame, part: part, order: order),
        ModelPage(frame: frame, part: part, order: order),
        QualityPage(frame: frame, part: part),
        ReportXML(report: report, part: part, words: frame.words),
      ], contacts: part.contacts.count)
  }

  /// The XML of each segment.
  private func segmentFiles(_ part: SegmentationReport, _ words: ReportWords) -> [DocumentBatch] {
    part.members.enumerated().map { segment, members in
      DocumentBatch(
        [SegmentXML(report: report, part: part, segment: segment, words: words)], contacts: members.count)
    }
  }

  /// The lists of everyone and of each segment, each a batch of its pages.
  private func lists(
    _ frame: PageFrame, _ part: SegmentationReport, _ order: ContactOrder, shardStarts: [Int]
  ) -> [DocumentBatch] {
    ([nil] + part.segmentation.segments.indices.map { $0 }).map { segment in
      let rows = segment.map { order.rows[part.members[$0]] } ?? order.rows[...]
      let pages = ListPages.count(ofRows: rows.count)
      let shared = SharedListParts(pages: pages) {
        let table = ContactTable(part, frame.words, segment: segment)
        let parts = ListParts(part: part, words: frame.words, segment: segment, table: table)
        return .init(table: table, filters: parts.filters(), template: parts.template())
      }
      return DocumentBatch(count: pages, contacts: min(rows.count, ListPages.length)) { page in
        let parts = shared.next()
        return ContactListPage(
          frame: frame, part: part, segment: segment, table: parts.table, filters: parts.filters,
          template: parts.template, shardStarts: shardStarts, rows: rows, page: page)
      }
    }
  }

  /// The briefings of all owners, a batch.
  private func ownerPages(
    _ frame: PageFrame, _ part: SegmentationReport, _ order: ContactOrder, _ people: PeopleOfCompanies?
  ) -> [DocumentBatch] {
    guard let briefing = OwnerBriefing(part, frame.words, people: people) else { return [] }
    let rows = briefing.keyContacts(order)
    return [
      DocumentBatch(
        briefing.owners.map { OwnerPage(frame: frame, briefing: briefing, owner: $0, rows: rows[$0]) },
        contacts: OwnerBriefing.keyContacts)
    ]
  }

  private func contactPages(
    _ frame: PageFrame, _ part: SegmentationReport, _ order: ContactOrder, _ people: PeopleOfCompanies?
  ) -> [DocumentBatch] {
    switch part.addresses.layout {
    case .none: return []
    case .each:
      let article = ContactArticle(part, frame.words, .page, people: people)
      return [
        DocumentBatch(count: order.rows.count, contacts: 1) { position in
          ContactPage(
            frame: frame, part: part, article: article, row: Int(order.rows[position]),
            previous: position > 0 ? Int(order.rows[position - 1]) : nil,
            next: position + 1 < order.rows.count ? Int(order.rows[position + 1]) : nil)
        }
      ]
    case .bundled:
      let article = ContactArticle(part, frame.words, .bundle, people: people)
      var bundles = [[Int32]](repeating: [], count: ContactAddresses.bundleCount)
      for row in order.rows { bundles[part.addresses.bundle(row: Int(row))].append(row) }
      let pages = bundles.enumerated().filter { !$0.element.isEmpty }
      return [
        DocumentBatch(count: pages.count, contacts: order.rows.count / ContactAddresses.bundleCount) { page in
          BundlePage(
            frame: frame, part: part, article: article, bundle: pages[page].offset, rows: pages[page].element)
        }
      ]
    }
  }
}
