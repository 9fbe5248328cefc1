/// The ways to the next segment on a contact's page.
extension Message {
  package static let simplestWays = Message(
    "ways.title", "Simplest ways to the segment {segment}", note: "Heading; {segment} is quoted.")
  package static let eachWaySuffices = Message(
    "ways.each", "Each of these is enough if nothing else changes.",
    note: "Above a list of two or three ways to the next segment.")
  package static let oneWaySuffices = Message(
    "ways.one", "This is enough if nothing else changes.",
    note: "Above the only way to the next segment.")
  package static let noWay = Message(
    "ways.none", "No change of one or two parameters is enough to get there.",
    note: "Under the heading ways.title, in place of the list.")
  package static let wayChange = Message(
    "ways.change", "now {value} → {target}",
    note: "What a parameter is and what it would become: now 143 days → under 30 days.")
  package static let newScore = Message(
    "ways.score", "new score {score}", note: "The score once the change is made; follows it.")
  package static let newScoreOfBoth = Message(
    "ways.score.both", "with both: new score {score}",
    note: "The same, after a way of two changes, which are both needed.")
}
