import CLibXML2
import Files

/// Starts libxml2 once a process, without catalogues and without a network.
enum LibraryStart {
  private static let started: Void = segmenta_xml_start()

  /// Every door into this module comes through here first.
  static func ensure() { started }
}

/// libxml2's message as one line: white space runs become a space, and a value quoted at length is cut.
func oneLine(_ message: UnsafePointer<CChar>?) -> String {
  guard let message = unsafe message else { return "" }
  var result = ""
  var count = 0
  for word in unsafe String(cString: message).split(whereSeparator: \.isWhitespace) {
    if count > 0 { result += " " }
    result += word
    count += word.count + 1
    if count > 400 { return String(result.prefix(399)) + "…" }
  }
  return result
}

/// Names a file as `file:` URI, which is what libxml2 resolves an import against.
///
/// A plain path with a space or a letter beyond ASCII would leave imports unresolved.
/// - Throws: why there is no such file.
func fileURI(_ path: String) throws(FileFault) -> String {
  let absolute = try FileSystem.resolved(path)
  var uri = "file://"
  let digits = Array("0123456789ABCDEF".unicodeScalars)
  for byte in absolute.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      uri.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      uri.unicodeScalars.append("%")
      uri.unicodeScalars.append(digits[Int(byte >> 4)])
      uri.unicodeScalars.append(digits[Int(byte & 15)])
    }
  }
  return uri
}
