/// Documents of one kind, about equally long.
///
/// Each is made when its turn comes: the list of a million contacts has ten thousand pages.
package struct DocumentBatch: RandomAccessCollection, Sendable {
  /// How many documents there are.
  package let endIndex: Int
  /// About how many contacts each of them tells of: what tells of most takes longest to write.
  let contacts: Int
  private let make: @Sendable (Int) -> any Document

  /// Makes no document before it is asked for, and makes it anew each time.
  ///
  /// - Parameter make: The document at a position below `count`.
  init(count: Int, contacts: Int, _ make: @escaping @Sendable (Int) -> any Document) {
    endIndex = count
    self.contacts = contacts
    self.make = make
  }

  /// Documents that are made already.
  init(_ documents: [any Document], contacts: Int) {
    self.init(count: documents.count, contacts: contacts) { documents[$0] }
  }

  /// The position of the first document.
  package var startIndex: Int { 0 }

  /// The document at a position.
  package subscript(position: Int) -> any Document { make(position) }
}
