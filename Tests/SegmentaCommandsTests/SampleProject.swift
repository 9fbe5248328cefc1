/// A small project that builds without any warning on 20 November 2026.
///
/// Scores: 101 has 62 (key), 103 has 31 and 102 has 23.5 (medium), 104 has 12.5 and 105 has 0 (average).
enum SampleProject {
  static let files = ["segmenta.yaml": project, "companies.csv": companies, "deals.csv": deals]

  static let project = """
    version: 1
    title: {en: Sample, pl: Próba}
    organisation: Próba sp. z o.o.
    languages: [en, pl]
    currency: PLN
    companies:
      contacts:
        file: companies.csv
        encoding: windows-1250
        id: NIP
        name: Nazwa
        owner: Opiekun
        link: CRM
        fields:
          decision: {column: Decyzyjność, label: {en: Decision, pl: Decyzyjność}}
          brands: {type: number, column: Marki, label: {en: Brands, pl: Marki}}
          budget: {type: number, column: Budżet, unit: PLN, label: {en: Budget, pl: Budżet}}
          visit: {type: date, column: Wizyta, label: {en: Last visit, pl: Ostatnia wizyta}}
      related:
        deals:
          file: deals.csv
          key: Klient
          matches: name
          measures:
            won:
              sum: Wartość
              where: {Etap: Wygrana}
              unit: PLN
              label: {en: Won deals, pl: Wygrane szanse}
      parameters:
        - id: won
          field: won
          relevance: 3
          ranges:
            - {to: 1000, points: 0}
            - {from: 1000, to: 5000, points: 4}
            - {from: 5000, points: 10}
        - id: decision
          field: decision
          relevance: 2.5
          features:
            - {value: full, also: [pełna], label: {en: Full, pl: Pełna}, points: 10}
            - {value: shared, also: [dzielona], label: {en: Shared, pl: Dzielona}, points: 5}
        - id: brands
          field: brands
          ranges:
            - {to: 3, points: 1}
            - {from: 3, points: 2}
        - id: recency
          field: visit
          measure: days-since
          ranges:
            - {to: 90, points: 5}
            - {from: 90, points: -2}
      segments:
        - {id: average, label: {en: Average, pl: Przeciętny}, approach: {en: Be kind., pl: Uprzejmie.}}
        - {id: medium, label: {en: Medium, pl: Średni}, from: 20, approach: {en: Call., pl: Dzwonimy.}}
        - {id: key, label: {en: Key account, pl: Klient kluczowy}, from: 50, approach: {en: Visit., pl: Wizyty.}}

    """

  static let companies = """
    NIP;Nazwa;Opiekun;Decyzyjność;Marki;Budżet;Wizyta;CRM
    101;Żółw;Ewa Ćwik;pełna;5;12 500,50;2026-11-01;https://crm.example/101
    102;Świerk;Łukasz Nóż;dzielona;2;800;2026-01-15;https://crm.example/102
    103;Źródło;Ewa Ćwik;pełna;1;;2026-10-30;
    104;Bąk;;dzielona;4;2 000,00;2025-12-31;
    105;Łoś;Łukasz Nóż;;;;;

    """

  static let deals = """
    Klient;Etap;Wartość
    Żółw;Wygrana;7 000,00
    Świerk;Wygrana;1 500,25
    Świerk;Przegrana;900,00
    Bąk;Wygrana;0,10
    Bąk;Wygrana;0,20

    """

  /// What a build of it in English and Polish leaves behind, besides the manifest.
  static let output: Set<String> = {
    let contacts = [
      "1253e9373e781b75", "16dc368a89b428b2", "37834f2f25762f23", "454f63ac30c83229", "5ef6fdf32513aa7c",
    ]
    let pages =
      ["index.html"]
      + ["index.html", "model.html", "contacts.html", "quality.html", "report.xml"].map { "companies/" + $0 }
      + ["average", "medium", "key"].flatMap {
        ["companies/segments/\($0).html", "companies/segments/\($0).xml"]
      }
      + contacts.map { "companies/contacts/\($0).html" }
      + ["ewa-cwik", "lukasz-noz", "unassigned"].map { "companies/owners/\($0).html" }
    return Set(
      ["index.html", "assets/style.css", "assets/report.js", "assets/list.js"]
        + ["assets/data/companies.js", "assets/data/companies-0.js"]
        + ["report", "page", "svg", "xml"].map { "schema/\($0).xsd" }
        + pages.flatMap { ["en/" + $0, "pl/" + $0] })
  }()
}
