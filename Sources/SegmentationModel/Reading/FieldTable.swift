/// The fields and measures that a segmentation's parameters can name, with what is known of each.
struct FieldTable {
  /// What decides which rules a parameter on the field may have.
  enum Kind: String {
    /// Spelt as after `type:`; a measure is a number or a date.
    case text, number, date, flag, list
  }

  /// What parameters need to know of a field or measure.
  struct Item {
    /// Nil where the project file says it wrongly, so that nothing can be concluded from it.
    var kind: Kind?
    /// A parameter without a label takes this one.
    var label: LocalizedText
    /// Where its key stands; the note on a second one of that name points here.
    var position: ProjectNode.Position
  }

  /// In the order of the project file.
  private(set) var names: [String] = []
  private var items: [String: Item] = [:]

  /// Nil for a name that no field and no measure has.
  subscript(_ name: String) -> Item? { items[name] }

  /// The first of a name stays; answers its place where there is one.
  mutating func add(_ name: String, _ item: Item) -> ProjectNode.Position? {
    if let first = items[name] { return first.position }
    names.append(name)
    items[name] = item
    return nil
  }
}
