import CLibFuzzer
import Formats

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Hands invented bytes to one reader of the program for as long as libFuzzer's options say.
///
/// The reader is named by `FUZZ_READER`, not by an argument, as libFuzzer starts the program anew with its own.
@main
struct Fuzz {
  static func main() {
    guard let attack = Attack.chosen else {
      print("FUZZ_READER is one of: \(Attack.allCases.map(\.rawValue).joined(separator: ", "))")
      exit(64)
    }
    attack.prepare()
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
    let code = unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      unsafe Attack.chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
    exit(code)
  }
}

/// The readers under attack; Scripts/fuzz.sh has seeds for each.
enum Attack: String, CaseIterable {
  /// Rows of cells.
  case rows
  /// Arrays and lines of objects.
  case objects
  /// Numbers, days, flags and lists as people write them.
  case cells
  /// The project file.
  case project
  /// The message catalogues.
  case catalogue
  /// XML and pages, with and without their schemas.
  case markup

  /// What the environment names.
  static let chosen: Attack? = unsafe getenv("FUZZ_READER").flatMap {
    Attack(rawValue: unsafe String(cString: $0))
  }

  /// Does once what every run would else pay for.
  func prepare() {
    if self == .markup { MarkupAttack.prepare() }
  }

  /// Reads the bytes once; what must not be so stops the program.
  func run(_ bytes: [UInt8]) {
    var input = Input(bytes)
    switch self {
    case .rows: TableAttack.run(&input, formats: [.csv, .tsv])
    case .objects: TableAttack.run(&input, formats: [.json, .ndjson])
    case .cells: CellAttack.run(&input)
    case .project: ProjectAttack.run(input.text)
    case .catalogue: CatalogueAttack.run(input.text)
    case .markup: MarkupAttack.run(&input)
    }
  }
}

/// Invented bytes, the first of which may choose among ways to read the rest.
struct Input {
  /// What has not chosen anything.
  private(set) var rest: ArraySlice<UInt8>

  /// All of the bytes libFuzzer hands over, nothing chosen yet.
  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// One of several; the first where nothing is left, or for a zero.
  mutating func choice<Choices: Collection<Value>, Value>(_ choices: Choices) -> Value {
    let number = Int(rest.popFirst() ?? 0) % choices.count
    return choices[choices.index(choices.startIndex, offsetBy: number)]
  }

  /// The rest as text, ill-formed UTF-8 replaced, as files are handed to readers of texts.
  var text: String { String(decoding: rest, as: UTF8.self) }
}
