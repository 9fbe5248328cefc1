/// The distinct words of a column: kept as bytes, made into strings when they are asked for.
///
/// A column of e-mail addresses has as many words as rows, and a string of its own for each would
/// weigh more than all that is worked out about the contacts.
package struct WordList: Sendable, RandomAccessCollection {
  private enum Storage: Sendable {
    case texts([String])
    case refs([TextRef], TextStore)
  }

  private let storage: Storage

  /// Words that stand in no file.
  package init(_ texts: [String]) {
    storage = .texts(texts)
  }

  /// Words that stay where they lie in a store, which lives as long as the list.
  ///
  /// - Parameter store: holds what the references lead to.
  init(_ refs: [TextRef], in store: TextStore) {
    storage = .refs(refs, store)
  }

  /// Always 0.
  package var startIndex: Int { 0 }

  /// How many words there are.
  package var endIndex: Int {
    switch storage {
    case .texts(let texts): texts.count
    case .refs(let refs, _): refs.count
    }
  }

  /// Lends the bytes of a word, which are UTF-8; they must not leave the closure.
  @safe
  package func withBytes<R>(at position: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    switch storage {
    case .texts(let texts):
      var text = texts[position]
      return text.withUTF8 { unsafe body($0) }
    case .refs(let refs, let store): return store.withBytes(of: refs[position]) { unsafe body($0) }
    }
  }

  /// The word that a column's code stands for, as a string of its own.
  ///
  /// - Complexity: O(length of the word): it is made anew each time.
  package subscript(position: Int) -> String {
    switch storage {
    case .texts(let texts): texts[position]
    case .refs(let refs, let store): store.string(refs[position])
    }
  }
}
