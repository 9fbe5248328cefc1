import Diagnostics
import Files

/// A file of the user's that gets other content in one step.
enum ReplacedFile {
  /// Puts a file with other bytes in the place of the one that is there; a link keeps leading to it.
  ///
  /// - Returns: what prevents it; then the file is as it was.
  static func write(_ bytes: [UInt8], over path: String) -> Diagnostic? {
    let target: String
    do throws(FileFault) {
      target = try FileSystem.resolved(path)
    } catch {
      return error.ofWriting(path)
    }
    let temporary = target + ".new"
    do throws(FileFault) {
      try NewFiles.write(bytes, creating: temporary)
    } catch {
      return NewFiles.diagnostic(error, temporary)
    }
    FileSystem.copyPermissions(of: target, to: temporary)
    do throws(FileFault) {
      try FileSystem.move(temporary, to: target)
    } catch {
      FileSystem.removeFile(temporary)
      return error.ofWriting(path)
    }
    return nil
  }
}
