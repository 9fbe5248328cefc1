/// Why the system refused something; keyed by the reason that a diagnostic carries.
extension Message {
  package static let reasonNoPermission = Message(
    "reason.no-permission", "you have no permission", note: "Follows a colon or stands in brackets.")
  package static let reasonIsFolder = Message("reason.is-folder", "it is a folder")
  package static let reasonNotRegularFile = Message("reason.not-a-regular-file", "it is not an ordinary file")
  package static let reasonTooLarge = Message("reason.too-large", "it is too large")
  package static let reasonInputOutput = Message("reason.input-output", "the disk or the network failed")
  package static let reasonNoSpace = Message("reason.no-space", "no space is left")
  package static let reasonNotAFolder = Message("reason.not-a-folder", "what should be a folder is a file")
  package static let reasonReadOnly = Message("reason.read-only", "the disk is read-only")
  package static let reasonInUse = Message("reason.in-use", "it is in use")
  package static let reasonMountPoint = Message("reason.mount-point", "another disk is mounted there")
  package static let reasonLowerLayer = Message(
    "reason.lower-layer", "it lies in a layer that cannot be changed",
    note: "Of an overlay file system, as containers have them.")
}
