import ContactData
import Scoring
import Testing
import Values

/// What every owner has, by segment.
@Suite struct OwnerPortfoliosTests {
  private static let nursery: Sample = {
    var sample = Sample()
    sample.columns = "owner: keeper"
    sample.fields = "{area: {type: number}, worth: {type: number, unit: PLN}}"
    sample.segments = "- {id: low}\n- {id: high, from: 4}"
    sample.clients = """
      no,client,keeper,area,worth
      1,Acorn,Bea,8,0.1
      2,Beech,Anna,1,100
      3,Cedar,Bea,9,0.2
      4,Dogwood,,2,7
      5,Elm,Bea,3,
      6,Fir,,9,-1

      """
    return sample
  }()

  private func worth(_ contacts: ScoredContacts) -> Int? {
    contacts.fields.firstIndex { $0.name == "worth" }
  }

  @Test func contactsAndValuesAreThoseOfTheOwner() throws {
    let contacts = try #require(Self.nursery.scored().contacts)
    let portfolios = try #require(OwnerPortfolios(contacts, valueField: worth(contacts)))
    #expect(contacts.owners.map { Array($0.words) } == ["Bea", "Anna"])
    #expect(portfolios.owners == [0, 1, 2] && portfolios.unassigned == 2)
    #expect((0...2).map { portfolios.contacts(of: $0) } == [3, 1, 2])
    #expect((0...2).map { portfolios.contacts(of: $0, segment: 0) } == [1, 1, 1])
    #expect((0...2).map { portfolios.contacts(of: $0, segment: 1) } == [2, 0, 1])
    #expect(portfolios.valueField == 1)
    #expect((0...2).map { portfolios.value(of: $0)?.description } == ["0.3", "100", "6"])
    #expect((0...2).map { portfolios.value(of: $0, segment: 1)?.description } == ["0.3", "0", "-1"])
  }

  @Test func theFirstContactsKeepTheirOrder() throws {
    let contacts = try #require(Self.nursery.scored().contacts)
    let portfolios = try #require(OwnerPortfolios(contacts, valueField: worth(contacts)))
    #expect(portfolios.first(2, of: contacts.order, contacts) == [[0, 2], [1], [5, 3]])
    #expect(portfolios.first(1, of: [5, 4, 3, 2, 1, 0], contacts) == [[4], [1], [5]])
  }

  @Test func withoutAnOwnerColumnThereAreNone() throws {
    let contacts = try #require(Sample().scored().contacts)
    #expect(OwnerPortfolios(contacts, valueField: worth(contacts)) == nil)
  }

  @Test func withoutContactsNobodyHasAny() throws {
    var sample = Self.nursery
    sample.clients = "no,client,keeper,area,worth\n"
    let contacts = try #require(sample.scored().contacts)
    let portfolios = try #require(OwnerPortfolios(contacts, valueField: worth(contacts)))
    #expect(portfolios.owners.isEmpty)
  }

  @Test func withoutAFieldNothingIsAddedUp() throws {
    var sample = Self.nursery
    sample.fields = "{area: {type: number}}"
    let contacts = try #require(sample.scored().contacts)
    let portfolios = try #require(OwnerPortfolios(contacts, valueField: worth(contacts)))
    #expect(portfolios.valueField == nil && portfolios.value(of: 0) == nil)
    #expect(portfolios.value(of: 0, segment: 1) == nil)
  }
}

/// The move that adds most, against looking through all ways.
@Suite struct LargestGainTests {
  @Test func theLargestOfAllMovesIsFound() throws {
    var sample = Sample()
    sample.fields = "{area: {type: number}, soil: , crops: {type: list, separator: ;}}"
    sample.parameters = """
      - {id: area, field: area, relevance: 2, ranges: [{to: 5, points: 0}, {from: 5, to: 9, points: 4}, {from: 9, points: 3}]}
      - {id: soil, field: soil, changeable: false, features: [{value: clay, points: 50}, {value: sand, points: 0}]}
      - {id: crops, field: crops, combine: sum, features: [{value: pear, points: 8}, {value: plum, points: 1}]}
      """
    sample.clients =
      "no,client,area,soil,crops\n1,A,1,sand,plum\n2,B,6,clay,pear;plum\n3,C,9,clay,pear\n4,D,,,pear\n"
    let contacts = try #require(sample.scored().contacts)
    let finder = NextSegmentFinder(contacts)
    let said = (0..<4).map { row in
      finder.largestGain(row: row).map { way in
        "\(way.changes.map { "\($0.parameter) \($0.to)" }.joined(separator: ", ")) +\(way.gain.decimal)"
      }
    }
    // Equal gains: the first in model order. Nothing to gain: nil, whatever may not be changed.
    #expect(said == ["0 range:2 +8", nil, "0 range:2 +2", "0 range:2 +8"])
  }
}
