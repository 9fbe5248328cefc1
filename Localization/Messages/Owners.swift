/// The briefings of owners, and the links to them.
extension Message {
  package static let owners = Message(
    "owners.title", "Owners",
    note: "Navigation and heading: the people in the agency who look after contacts.")
  package static let ownersLead = Message(
    "owners.lead", "A sheet to print for each: the key contacts, how to reach them, and what to do next.",
    note: "Under the heading “Owners”, above the links to their briefings.")
  package static let allOwners = Message("owners.all", "All owners", note: "A link to the list of owners.")
  package static let otherOwners = Message(
    "owners.others", "Other owners: {owners}", note: "{owners}: links, separated by dots.")
  package static let unassigned = Message(
    "owners.unassigned", "Without an owner", note: "Stands for a name: the contacts nobody looks after.")

  package static let briefingLead = Message(
    "owner.lead", "Looks after {contacts}.",
    note: "{contacts}: 26 companies. The sentence is about a person of unknown gender.")
  package static let briefingLeadValue = Message(
    "owner.lead.value", "Looks after {contacts}. {field}: {value}.",
    note: "{contacts}: 26 companies; {field}: the name of an amount, {value}: its total.")
  package static let unassignedLead = Message(
    "owner.unassigned.lead", "Nobody looks after {contacts}.", note: "{contacts}: 26 companies.")
  package static let unassignedLeadValue = Message(
    "owner.unassigned.lead.value", "Nobody looks after {contacts}. {field}: {value}.",
    note: "{contacts}: 26 companies; {field}: the name of an amount, {value}: its total.")

  package static let keyCompanies = Message(
    "owner.key.companies", one: "The {count} company with the highest score",
    other: "The {count} companies with the highest scores", note: "Heading: the first few of many.")
  package static let keyPeople = Message(
    "owner.key.people", one: "The {count} person with the highest score",
    other: "The {count} people with the highest scores", note: "Heading: the first few of many.")
  package static let companiesByScore = Message(
    "owner.all.companies", "Companies, the highest score first", note: "Heading: all that an owner has.")
  package static let peopleByScore = Message(
    "owner.all.people", "People, the highest score first", note: "Heading: all that an owner has.")
  package static let allOfOwner = Message(
    "owner.all", "The whole list: {contacts}", note: "A link to the list of an owner's contacts.")
  package static let whatNext = Message(
    "owner.next", "What next", note: "Header: what moves a contact up, and which data is missing.")
  package static let notes = Message("owner.notes", "Notes", note: "Above ruled lines, in print.")

  package static let enough = Message(
    "owner.enough", "Enough: {changes} (+{gain}).",
    note: "{changes}: one change or two, as in owner.change; {gain}: points they add.")
  package static let bothChanges = Message(
    "owner.both", "{first}, and {second}",
    note: "Two changes that are enough together; each of them may hold an “and” of its own.")
  package static let changeTo = Message(
    "owner.change", "{parameter} – {target}",
    note: "A parameter and the range or feature it would have to fall under.")
  package static let largestReserve = Message(
    "owner.reserve", "Most to gain: {parameter} (+{gain}). Now: {value}.",
    note: "The parameter that can still add most points; {value}: what it is now.")
  package static let noReserve = Message(
    "owner.reserve.none", "Nothing that can be changed would add points.",
    note: "In place of owner.reserve.")
  package static let timeToCall = Message(
    "owner.call", "Time to call. {parameter}: {age}.",
    note: "{parameter}: as in “Days since the last contact”; {age}: 210 days.")
  package static let fillIn = Message(
    "owner.missing", "Data to fill in: {fields}.", note: "{fields}: quoted names of fields without a value.")
  package static let fillInGain = Message(
    "owner.missing.gain", "Data to fill in: {fields} (+{gain} at most).",
    note: "{fields}: quoted names of fields without a value; {gain}: points that the values may add.")
  package static let fillInSegment = Message(
    "owner.missing.segment", "Data to fill in: {fields} (+{gain} at most, enough for the segment {segment}).",
    note: "The same, where the points are enough for a better segment.")
  package static let andMore = Message(
    "owner.more", one: "{items} and {count} more", other: "{items} and {count} more",
    note: "After the first of many names.")
}
