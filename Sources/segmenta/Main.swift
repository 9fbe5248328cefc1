import SegmentaCommands

/// The program.
@main
struct Main {
  static func main() async {
    await Segmenta.start()
  }
}
