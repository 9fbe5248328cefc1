/// People and the companies they belong to.
extension Message {
  package static let peopleOfCompany = Message(
    "people.ofCompany", "People at this company", note: "Heading on a company's page.")
  package static let peopleOfCompanyLead = Message(
    "people.ofCompany.lead", "{people}, the highest score first. Each name leads to the person’s own score.",
    note: "{people}: 3 people.")
  package static let peopleLeftOut = Message(
    "people.ofCompany.more", one: "and {count} more person", other: "and {count} more people",
    note: "After the first people of a company, where not all of them are named.")

  package static let diagnosticCompanyWithoutCompanies = Message(
    "diagnostic.CompanyWithoutCompanies",
    "The column {column} ties people to companies, but the project has no companies:. Add them, or "
      + "remove company:.",
    note: "companies: and company: stay as in the project file.")
  package static let diagnosticUnknownCompany = Message(
    "diagnostic.UnknownCompany",
    one: "{count} person belongs to the company {company}, which is not among the companies. Correct the "
      + "id, or add the company.",
    other: "{count} people belong to the company {company}, which is not among the companies. Correct the "
      + "id, or add the company.",
    note: "{company} is the quoted id of a company.")
}
