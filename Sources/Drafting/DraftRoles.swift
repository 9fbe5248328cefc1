import ContactData
import SegmentationModel

/// Which columns of an export say who a contact is.
package struct DraftRoles {
  /// The column that tells contacts apart, as an index.
  package let id: Int
  /// Whether the id is there and different in every row.
  package let isIdCertain: Bool
  /// The column that holds their names; that of the ids where there is none.
  package let name: Int
  /// The column that says who looks after a contact.
  package let owner: Int?
  /// The column of pages about the contacts.
  package let link: Int?

  /// Nil where there are no columns.
  package init?(_ columns: [DraftColumn]) {
    func first(_ condition: (DraftColumn) -> Bool) -> Int? { columns.firstIndex(where: condition) }
    func isText(_ column: DraftColumn) -> Bool {
      column.type == .text && !column.isMail && !column.isPhone && !column.isLink
    }
    let link = first(\.isLink)
    let owner = first { column in
      isText(column) && column.isCalled(Self.owners) && column.words.words.count * 2 <= column.valueCount
    }
    func isIdentifying(_ column: DraftColumn) -> Bool {
      if case .date = column.type { return false }
      return column.isUnique && !column.isLink && !column.isPhone
    }
    let unique =
      first { isIdentifying($0) && $0.isCode && !$0.isMail }
      ?? first { isIdentifying($0) && $0.isCalled(Self.numbers) && !$0.isMail }
      ?? first { isIdentifying($0) && !$0.isMail } ?? first(isIdentifying)
    let fullest = columns.indices.max { left, right in
      (columns[left].words.words.count, right) < (columns[right].words.words.count, left)
    }
    guard let id = unique ?? fullest else { return nil }
    func isName(_ index: Int) -> Bool {
      index != id && index != owner && isText(columns[index]) && !columns[index].isCode
        && columns[index].words.words.count * 2 > columns[index].valueCount && columns[index].valueCount > 0
    }
    self.id = id
    isIdCertain = unique != nil
    self.owner = owner
    self.link = link
    name =
      columns.indices.first { isName($0) && columns[$0].isCalled(Self.names) }
      ?? columns.indices.first(where: isName) ?? id
  }

  private static let numbers = [
    "key", "klucz", "number", "numer", "nr", "account", "symbol", "identyfikator",
  ]
  private static let names = [
    "name", "nazwa", "nazwisko", "company", "firma", "account", "kontrahent", "klient", "client", "customer",
  ]
  private static let owners = [
    "owner", "opiekun", "manager", "handlowiec", "sales", "salesperson", "przedstawiciel",
  ]

  /// Whether a column has such a role, so that it need not be a field.
  func has(_ column: Int) -> Bool { [id, name, owner, link].contains(column) }
}
