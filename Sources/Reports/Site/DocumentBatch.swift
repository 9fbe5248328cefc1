/// Documents that are written one after the other.
///
/// Each is made when its turn comes: the list of a million contacts has ten thousand pages.
package struct DocumentBatch: RandomAccessCollection, Sendable {
  package let endIndex: Int
  private let make: @Sendable (Int) -> any Document

  /// - Parameter make: The document at a position below `count`.
  init(count: Int, _ make: @escaping @Sendable (Int) -> any Document) {
    endIndex = count
    self.make = make
  }

  init(_ documents: [any Document]) {
    self.init(count: documents.count) { documents[$0] }
  }

  package var startIndex: Int { 0 }
  package subscript(position: Int) -> any Document { make(position) }
}
