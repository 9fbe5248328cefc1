/// The sample project with people beside its companies; 101 and 105 are ids of both kinds.
enum PeopleProject {
  static let files = SampleProject.files.merging(
    ["segmenta.yaml": SampleProject.project + people, "people.csv": contacts]
  ) { $1 }

  private static let people = """
    people:
      contacts:
        file: people.csv
        encoding: windows-1250
        id: Nr
        name: Osoba
        company: Firma
        fields:
          role: {column: Rola, label: {en: Role, pl: Rola}}
      parameters:
        - id: role
          field: role
          relevance: 4
          features:
            - {value: board, also: [zarząd], label: {en: Board, pl: Zarząd}, points: 10}
            - {value: staff, also: [zespół], label: {en: Team, pl: Zespół}, points: 2}
      segments:
        - {id: low, label: {en: Low, pl: Niski}, approach: {en: Write., pl: Piszemy.}}
        - {id: high, label: {en: High, pl: Wysoki}, from: 20, approach: {en: Call., pl: Dzwonimy.}}

    """

  private static let contacts = """
    Nr;Osoba;Firma;Rola
    101;Zofia Żuk;101;zarząd
    105;Jan Łoś;102;zespół
    201;Jan Los;103;zarząd
    202;Łoś;104;zespół

    """
}
