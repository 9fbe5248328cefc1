import ContactData
import Diagnostics
import Scoring
import Testing

/// Who the contacts are: what is kept of them beside their values.
@Suite struct ContactTests {
  @Test func anEmptyNameShowsTheId() throws {
    var sample = Sample()
    sample.clients = "no,client,area\n17, - ,1\n 18 , Yew ,1\n"
    let contacts = try #require(try sample.scored().contacts)
    #expect((0..<2).map { contacts.store.string(contacts.shownName(row: $0)) } == ["17", "Yew"])
  }

  @Test func ownersAreKeptWhereTheyAreNamed() throws {
    var sample = Sample()
    #expect(try sample.scored().contacts?.owners == nil)
    sample.columns = "owner: rep"
    sample.clients = "rep,no,client,area\nIda,1,A,1\n,2,B,1\nIda,3,C,1\n"
    let owners = try #require(try sample.scored().contacts?.owners)
    #expect(Array(owners.words) == ["Ida"])
    #expect(owners.codes == [0, -1, 0])
  }

  /// Pages link to nothing but the web; what else stands there is reported and left out.
  @Test func onlyLinksOfTheWebAreKept() throws {
    var sample = Sample()
    sample.columns = "link: page"
    let links = [
      "https://oak.example/a?b=c", "HTTP://oak.example", "", "javascript:alert(1)", "oak.example",
      "https://a b",
    ]
    sample.clients = "no,client,page,area\n" + links.enumerated().map { "\($0),Oak,\($1),1\n" }.joined()
    let scored = try sample.scored()
    let contacts = try #require(scored.contacts)
    let kept = try #require(contacts.links).refs.map { contacts.store.string($0) }
    #expect(kept == ["https://oak.example/a?b=c", "HTTP://oak.example", "", "", "", ""])
    #expect(
      scored.said(.notALink) == [
        "NotALink text=javascript:alert(1)", "NotALink text=oak.example", "NotALink text=https://a b",
      ])
    let places = scored.findings.all.filter { $0.code == .notALink }.map {
      [$0.place?.line, $0.place?.column]
    }
    #expect(places == [[5, 7], [6, 7], [7, 7]])
  }
}
