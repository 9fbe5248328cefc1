import Assessment
import ContactData
import Diagnostics
import Scoring
import SegmentationModel
import TestSupport
import Testing
import Values

/// `company` is the column that holds a person's company's id.
struct CompanyLinksTests {
  private static let project = """
    version: 1
    title: Orchard
    languages: [en]
    companies:
      contacts: {file: farms.csv, id: no, name: farm, fields: {area: {type: number}}}
      parameters: [{id: area, field: area, ranges: [{points: 1}]}]
      segments: [{id: all}]
    people:
      contacts: {file: people.csv, id: no, name: person, company: farm, fields: {age: {type: number}}}
      parameters: [{id: age, field: age, ranges: [{to: 5, points: 1}, {from: 5, points: 2}]}]
      segments: [{id: all}]
    """

  private struct Linked {
    let links: CompanyLinks
    let people: ScoredContacts
    let findings: Findings
    /// Per person: the row of the company.
    var companies: [Int?] { (0..<people.count).map { links.company(ofPerson: $0) } }
  }

  private func link(farms: String, people: String) throws -> Linked {
    let folder = try TemporaryFolder()
    try folder.write("farms.csv", "no,farm,area\n" + farms)
    try folder.write("people.csv", "no,person,farm,age\n" + people)
    var findings = Findings()
    let project = try #require(
      readProject(text: Self.project, file: "orchard.yaml", knownLanguages: ["en"], into: &findings))
    findings = Findings()
    var scored: ScoredContacts?
    for segmentation in project.segmentations {
      let tables = SegmentationTables(segmentation, folder: folder.path + "/", into: &findings)
      scored = tables.scored(of: scored, asOf: CalendarDay(daysSince1970: 0), into: &findings)
      #expect((scored?.companyLinks == nil) == (segmentation.kind == .companies))
    }
    let contacts = try #require(scored)
    return Linked(links: try #require(contacts.companyLinks), people: contacts, findings: findings)
  }

  @Test func idsCompareLikeWords() throws {
    let linked = try link(
      farms: "Żuk 1,A,1\nB-2,B,1\n3,C,1\n",
      people: "p,P,b-2,1\nq,Q,\" ŻUK   1 \",1\nr,R,,1\ns,S,3,1\nt,T,-,1\n")
    #expect(linked.companies == [1, 0, nil, 2, nil])
    #expect(linked.findings.all.isEmpty)
  }

  @Test func theSameSpellingGoesFirstThenTheFirstCompany() throws {
    let linked = try link(
      farms: "ab,A,1\nAB,B,1\nAb,C,1\n", people: "p,P,AB,1\nq,Q,aB,1\nr,R,Ab,1\ns,S,ab,1\n")
    #expect(linked.companies == [1, 0, 2, 0])
  }

  @Test func anUnknownCompanyIsReportedOnceWhereItIsFirstNamed() throws {
    let linked = try link(
      farms: "1,A,1\n", people: "p,P,x7,1\nq,Q,1,1\nr,R,8,1\ns,S, X7 ,1\nt,T,x7,1\n")
    #expect(linked.companies == [nil, 0, nil, nil, nil])
    #expect(
      linked.findings.all == [
        Diagnostic(
          .unknownCompany, at: Place(file: "people.csv", line: 2, column: 5),
          ["count": .count(3), "company": .quoted("x7")]),
        Diagnostic(
          .unknownCompany, at: Place(file: "people.csv", line: 4, column: 5),
          ["count": .count(1), "company": .quoted("8")]),
      ])
    #expect(linked.findings.all.allSatisfy { $0.severity == .warning })
  }

  @Test func peopleOfACompanyStandInTheOrderAsked() throws {
    let linked = try link(
      farms: "1,A,1\n2,B,1\n3,C,1\n", people: "p,P,3,1\nq,Q,1,9\nr,R,3,9\ns,S,,9\nt,T,3,2\nu,U,1,1\n")
    let best = linked.links.people(inOrder: linked.people.order)
    #expect(best[company: 0].map { $0 } == [1, 5])
    #expect(best[company: 1].isEmpty)
    #expect(best[company: 2].map { $0 } == [2, 0, 4])
    let reversed = linked.links.people(inOrder: [5, 4, 3, 2, 1, 0])
    #expect(reversed[company: 2].map { $0 } == [4, 2, 0])
  }

  @Test func nobodyAndNothing() throws {
    let nobody = try link(farms: "1,A,1\n", people: "p,P,,1\n")
    #expect(nobody.links.people(inOrder: nobody.people.order)[company: 0].isEmpty)
    let nothing = try link(farms: "", people: "p,P,1,1\n")
    #expect(nothing.companies == [nil])
    #expect(nothing.findings.all.map(\.code) == [.noRows, .unknownCompany])
  }
}
