import ContactData
import Diagnostics
import Values

/// Which company each person belongs to: the one whose id stands in the person's column of companies.
///
/// Ids compare like words. Where several companies' ids are the same word, the one that is spelt alike
/// is meant, then the first.
package struct CompanyLinks: Sendable {
  /// Per person: the row of their company, or −1.
  private let companies: [Int32]
  private let companyCount: Int

  /// Reports each id that no company has, once.
  ///
  /// - Parameters:
  ///   - key: the column that holds the people's company ids.
  ///   - table: the people's file.
  init(
    _ key: ColumnKey<WordColumn>, in table: Table, companies: ScoredContacts, into findings: inout Findings
  ) {
    let ids = table[key]
    let named = Self.companies(namedBy: ids.words, companies)
    self.companies = ids.codes.map { $0 < 0 ? -1 : named[Int($0)] }
    companyCount = companies.count
    Self.reportUnknown(ids, named, in: table, key, into: &findings)
  }

  /// Per distinct word of the column: the row of the company it names, or −1.
  ///
  /// - Complexity: O(words + companies).
  private static func companies(namedBy words: WordList, _ companies: ScoredContacts) -> [Int32] {
    var positions: [WordKey: [Int]] = [:]
    positions.reserveCapacity(words.count)
    for (position, word) in words.enumerated() { positions[WordKey(word), default: []].append(position) }
    var rows = [Int32](repeating: -1, count: words.count)
    for (row, ref) in companies.ids.refs.enumerated() {
      let id = companies.store.string(ref)
      for position in positions[WordKey(id)] ?? [] where rows[position] < 0 || words[position] == id {
        rows[position] = Int32(row)
      }
    }
    return rows
  }

  /// One finding an id that no company has, however it is spelt, in the order of the file.
  private static func reportUnknown(
    _ ids: WordColumn, _ named: [Int32], in table: Table, _ key: ColumnKey<WordColumn>,
    into findings: inout Findings
  ) {
    guard named.contains(-1) else { return }
    let spelling = ids.words.firstSpellings { named[$0] < 0 }
    var people = [Int](repeating: 0, count: named.count)
    var first = [Int](repeating: -1, count: named.count)
    for (row, code) in ids.codes.enumerated() where code >= 0 {
      let code = spelling[Int(code)]
      if people[code] == 0 { first[code] = row }
      people[code] += 1
    }
    for (code, word) in ids.words.enumerated() where named[code] < 0 && people[code] > 0 {
      findings.add(
        Diagnostic(
          .unknownCompany, at: table.place(row: first[code], of: key),
          ["count": .count(people[code]), "company": .quoted(word)]))
    }
  }

  /// The row of a person's company; nil where the cell is empty or names none.
  package func company(ofPerson row: Int) -> Int? {
    companies[row] < 0 ? nil : Int(companies[row])
  }

  /// The people of every company, each company's in the given order of all of them.
  ///
  /// - Complexity: O(people + companies).
  package func people(inOrder order: [Int32]) -> PeopleByCompany {
    PeopleByCompany(companies, count: companyCount, order: order)
  }
}

/// The people of every company, in one order.
package struct PeopleByCompany: Sendable {
  /// The rows of people, company by company.
  private let people: [Int32]
  /// Per company: where its people begin; one more at the end.
  private let starts: [Int]

  /// Sorts people by company, leaving out those without one.
  ///
  /// - Parameters:
  ///   - companies: per person, the row of the company, or −1.
  ///   - count: how many companies there are.
  ///   - order: the rows of all people, in the order that each company's are to have.
  /// - Complexity: O(people + companies).
  init(_ companies: [Int32], count: Int, order: [Int32]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for company in companies where company >= 0 { starts[Int(company) + 1] += 1 }
    for company in 0..<count { starts[company + 1] += starts[company] }
    var people = [Int32](repeating: 0, count: starts[count])
    var next = starts
    for person in order {
      let company = Int(companies[Int(person)])
      guard company >= 0 else { continue }
      people[next[company]] = person
      next[company] += 1
    }
    self.people = people
    self.starts = starts
  }

  /// The rows of a company's people.
  package subscript(company row: Int) -> ArraySlice<Int32> {
    people[starts[row]..<starts[row + 1]]
  }
}
