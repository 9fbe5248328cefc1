/// The messages of contact lists beyond those all pages share.
extension Message {
  package static let openBreakdown = Message(
    "list.open", "Breakdown of the score: {name}",
    note: "Names a button that opens a row of the list; {name} is a company or person.")
  package static let openContactPage = Message(
    "list.page", "Open the page: {name}",
    note: "A link in an opened row of the list, to the contact's own page.")
  package static let columnsOfList = Message(
    "list.columns", "Columns", note: "Opens the choice of the list's columns.")
  package static let listHasNone = Message(
    "list.none", "There are no contacts here.", note: "In place of a list without contacts.")
}
