/// What keeps a report from being written, and what is wrong with a written one.
extension Message {
  package static let diagnosticOutputNotOurs = Message(
    "diagnostic.OutputNotOurs",
    "The folder {folder} holds {entry}, which Segmenta did not write. Choose an empty folder, or that of "
      + "an earlier report.",
    note: "{entry}: the quoted name of a file.")
  package static let diagnosticOutputNotFolder = Message(
    "diagnostic.OutputNotFolder",
    "{folder} is not a folder. Choose another place for the report.",
    note: "{folder}: a path.")
  package static let diagnosticCannotCreate = Message(
    "diagnostic.CannotCreate",
    "{file} cannot be created: {reason}. Check the permissions of its folder.",
    note: "{reason}: the system’s own words.")
  package static let diagnosticCannotWrite = Message(
    "diagnostic.CannotWrite",
    "{file} cannot be written: {reason}. Check the permissions and the disk.",
    note: "{reason}: the system’s own words.")
  package static let diagnosticDiskFull = Message(
    "diagnostic.DiskFull",
    "There is no space left for {file}. Make room on the disk, or write fewer contact pages.")
  package static let diagnosticCannotExchange = Message(
    "diagnostic.CannotExchange",
    "The new report cannot take the place of the one in {folder}: {reason}. Close what uses that folder "
      + "and build again.",
    note: "{reason}: the system’s own words.")
  package static let diagnosticOutputNotReplaceable = Message(
    "diagnostic.OutputNotReplaceable",
    "The report in {folder} cannot be replaced by a new one: {reason}. Choose another folder with --output, "
      + "for example a new one inside this one.")
  package static let diagnosticMountInOutput = Message(
    "diagnostic.MountInOutput",
    "Another disk is mounted at {entry} in {folder}, which a new report would replace. Unmount it, or choose "
      + "another folder with --output.")
  package static let diagnosticFileInTheWay = Message(
    "diagnostic.FileInTheWay",
    "The report needs the name {file}, and Segmenta did not write the file that has it. Move that file "
      + "away.")
}

// MARK: - Documents

extension Message {
  package static let diagnosticDocumentUnfinished = Message(
    "diagnostic.DocumentUnfinished",
    "The document {file} was not written to its end, which is a fault of Segmenta. Please report it.")
  package static let diagnosticBrokenSchema = Message(
    "diagnostic.BrokenSchema",
    "A schema of Segmenta cannot be used: {problem}. Please report this fault.",
    note: "{problem}: libxml2’s own words, in English.")
  package static let diagnosticInvalidDocument = Message(
    "diagnostic.InvalidDocument",
    "The document is not valid: {problem}",
    note: "{problem}: libxml2’s own words, in English.")
  package static let diagnosticMoreProblems = Message(
    "diagnostic.MoreProblems",
    one: "{count} more problem of this document is not listed.",
    other: "{count} more problems of this document are not listed.")
  package static let diagnosticNothingToValidate = Message(
    "diagnostic.NothingToValidate",
    "{file} holds no XML and no HTML. Name a report’s folder, or a file of it.",
    note: "{file}: a file or a folder.")
  package static let diagnosticContributionsDoNotAddUp = Message(
    "diagnostic.ContributionsDoNotAddUp",
    "The contributions of the contact {contact} add up to {sum}, not to the score {score}. Build the "
      + "report again.",
    note: "{contact}: an id.")
  package static let diagnosticContactValueWrong = Message(
    "diagnostic.ContactValueWrong",
    "Wrong value of the contact {contact}: {name} is {value}; what follows from the rest of the report is "
      + "{expected}. Build the report again.",
    note:
      "{contact}: an id. {name}: where the value stands, as @rank. {value}, {expected}: as in the file; “” where "
      + "there is or should be nothing.")
  package static let diagnosticReportValueWrong = Message(
    "diagnostic.ReportValueWrong",
    "Wrong value: {name} is {value}; what follows from the rest of the report is {expected}. Build the report "
      + "again.",
    note:
      "{name}: where the value stands, as summary/@mean. {value}, {expected}: as in the file; “” where there is "
      + "or should be nothing.")
  package static let diagnosticRecordDiffersInLanguages = Message(
    "diagnostic.RecordDiffersInLanguages",
    "The record is not the same as in {file}, though languages share their records. Build the report again.")
  package static let diagnosticPageDiffersFromRecord = Message(
    "diagnostic.PageDiffersFromRecord",
    "The page shows {value} in the breakdown of the contact {contact}, but its record says {expected}. Build the "
      + "report again.",
    note: "{contact}: an id. {value}, {expected}: numbers as pages show them, or ids of parameters.")
  package static let diagnosticBreakdownMissing = Message(
    "diagnostic.BreakdownMissing",
    "No page has the breakdown of the contact {contact}. Build the report again.",
    note: "{contact}: an id.")
  package static let diagnosticContactCountWrong = Message(
    "diagnostic.ContactCountWrong",
    one: "The list holds {count} contact, but says {expected}. Build the report again.",
    other: "The list holds {count} contacts, but says {expected}. Build the report again.",
    note: "{expected} is a number.")
  package static let diagnosticSegmentNotInModel = Message(
    "diagnostic.SegmentNotInModel",
    "The summary names the segment {segment}, which is not in the model. Build the report again.")
  package static let diagnosticLinkToNothing = Message(
    "diagnostic.LinkToNothing",
    "The link {link} leads to no file of the report. Build the report again.",
    note: "{link}: an address.")
  package static let diagnosticAnchorToNothing = Message(
    "diagnostic.AnchorToNothing",
    "The link {link} leads to a place that its file does not have. Build the report again.",
    note: "{link}: an address.")
  package static let diagnosticManifestUnreadable = Message(
    "diagnostic.ManifestUnreadable",
    "The list of the report’s files, {file}, cannot be read. Build the report again.")
  package static let diagnosticFileChanged = Message(
    "diagnostic.FileChanged",
    "The file {file} is not as it was written. Build the report again, and keep your changes elsewhere.")
  package static let diagnosticFileMissing = Message(
    "diagnostic.FileMissing",
    "The file {file} belongs to the report and is missing. Build the report again.")
}
