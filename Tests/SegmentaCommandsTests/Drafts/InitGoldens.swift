/// The drafts of the invented exports, whole.
enum InitGoldens {
  static let polish = """
    # yaml-language-server: $schema=segmenta.schema.json
    # Szkic na podstawie pliku Klienci_2026.csv. Wszystko można tu zmienić: ustal punkty i ważność każdego
    # parametru, nazwij segmenty po swojemu, a potem uruchom `segmenta build`.

    version: 1
    title: Klienci 2026
    languages: [pl, en]

    companies:
      contacts:
        file: Klienci_2026.csv
        id: NIP # po tym odróżnia się kontakty: wymagane i niepowtarzalne
        name: Nazwa firmy # tak kontakt nazywa się na stronach
        owner: Opiekun klienta # każdy opiekun dostaje stronę do wydruku
        link: Strona w CRM # strona kontaktu w Twoim CRM
        # Wszystkie pozostałe kolumny. Pole, którego nie ocenia żaden parametr poniżej, jest tylko
        # pokazywane; niepotrzebne wiersze można usunąć. „personal” nie wpuszcza pola do udostępnianych
        # plików, „contact” oznacza, że tędy można dotrzeć do kontaktu.
        fields:
          branza: {column: Branża}
          roczny_budzet: {type: number, column: Roczny budżet}
          ostatni_kontakt: {type: date, format: dd.MM.yyyy, column: Ostatni kontakt}
          uslugi: {type: list, separator: ",", column: Usługi}
          newsletter: {type: flag, column: Newsletter}
          e_mail: {column: E-mail, personal: true, contact: true}
          telefon: {column: Telefon, personal: true, contact: true}
          uwagi: {column: Uwagi}

      # Wynik kontaktu to suma punktów pomnożonych przez ważność. Ważność (relevance, od 0 do 10) mówi,
      # jak bardzo liczy się dana rzecz; „enabled: false” wyłącza parametr. Punkty i granice to pierwsza
      # przymiarka.
      parameters:
        - id: branza
          field: branza
          relevance: 5
          features: # znalezione słowa, od najczęstszego: ustal punkty każdego z nich
            - {value: żywność, points: 10} # 4 kontakty
            - {value: meble, points: 5} # 2 kontakty
            - {value: usługi, points: 0} # 2 kontakty
        - id: roczny_budzet
          field: roczny_budzet
          relevance: 5
          ranges: # „from” należy do przedziału, „to” już nie; okrągłe granice, które dzielą kontakty na podobne części
            - {to: 1000, points: 0} # 2 kontakty
            - {from: 1000, points: 3} # 1 kontakt
            - {from: 2000, points: 7} # 3 kontakty
            - {from: 50000, points: 10} # 1 kontakt
        - id: ostatni_kontakt
          field: ostatni_kontakt
          measure: days-since
          relevance: 5
          ranges: # dni od tej daty; im mniej, tym więcej punktów
            - {to: 20, points: 10} # 3 kontakty
            - {from: 20, points: 7} # 1 kontakt
            - {from: 50, points: 3} # 2 kontakty
            - {from: 200, points: 0} # 2 kontakty
        - id: uslugi
          field: uslugi
          relevance: 5
          features: # znalezione słowa, od najczęstszego: ustal punkty każdego z nich
            - {value: strona, points: 10} # 5 kontaktów
            - {value: druk, points: 5} # 3 kontakty
            - {value: reklama, points: 0} # 3 kontakty
        - id: newsletter
          field: newsletter
          relevance: 5
          features: # znalezione słowa, od najczęstszego: ustal punkty każdego z nich
            - {value: "yes", points: 10} # 5 kontaktów
            - {value: "no", points: 0} # 3 kontakty

      # Od najniższego. Bez „from” są to równe części możliwych wyników; „from: 100” oznaczałoby, że
      # segment zaczyna się od wyniku 100.
      segments:
        - id: average
          label: {pl: "Przeciętny", en: "Average"}
          approach:
            pl: "Utrzymujemy kontakt małym nakładem: newsletter, cennik, odpowiedź w dwa dni."
            en: "Keep in touch with little effort: newsletter, price list, answers in two days."
        - id: medium
          label: {pl: "Średni", en: "Medium"}
          approach:
            pl: "Raz na kwartał dzwonimy z trafionym pomysłem."
            en: "Call once a quarter with an idea that fits."
        - id: key
          label: {pl: "Klient kluczowy", en: "Key account"}
          approach:
            pl: "Spotykamy się co miesiąc i uzgadniamy plan na rok."
            en: "Meet every month, and agree on a plan for the year."

      # Co jeszcze wie CRM. Wyeksportuj te dane, wpisz nazwy swoich plików i kolumn i usuń „# ” z wierszy,
      # których potrzebujesz. „related:” ma stać obok „parameters:”, a każdy parametr pod nim.
      # related:
      #   deals:
      #     file: deals.csv
      #     key: Company
      #     matches: name
      #     measures:
      #       won_value:
      #         sum: Value
      #         where: {Stage: Won}
      #         label: {pl: Wartość wygranych szans sprzedaży, en: Value of closed won deals}
      #       won_count:
      #         count: true
      #         where: {Stage: Won}
      #         label: {pl: Liczba wygranych szans sprzedaży, en: Number of won deals}
      #       open_count:
      #         count: true
      #         where: {Stage: Open}
      #         label: {pl: Otwarte szanse sprzedaży, en: Open deals}
      #       last_activity:
      #         latest: Date
      #         label: {pl: Ostatnia aktywność, en: Last activity}
      #
      # parameters:
      #   - id: won-value
      #     field: won_value
      #     relevance: 10
      #     ranges: [{to: 10000, points: 0}, {from: 10000, points: 5}, {from: 50000, points: 10}]
      #   - id: won-count
      #     field: won_count
      #     relevance: 6
      #     ranges: [{to: 1, points: 0}, {from: 1, points: 5}, {from: 5, points: 10}]
      #   - id: open-count
      #     field: open_count
      #     relevance: 4
      #     ranges: [{to: 1, points: 0}, {from: 1, points: 10}]
      #   - id: last-activity
      #     field: last_activity
      #     measure: days-since
      #     relevance: 4
      #     ranges: [{to: 30, points: 10}, {from: 30, points: 5}, {from: 180, points: 0}]
      #   - id: industry
      #     field: industry
      #     relevance: 5
      #     features: [{value: Retail, points: 10}, {value: Services, points: 5}]
      #   - id: source
      #     field: source
      #     relevance: 3
      #     features: [{value: Recommendation, points: 10}, {value: Website, points: 5}]
      #   - id: decision-making
      #     field: decision
      #     relevance: 8
      #     changeable: false
      #     features: [{value: full, points: 10}, {value: shared, points: 5}]

    """

  static let english = """
    # yaml-language-server: $schema=segmenta.schema.json
    # A draft made from accounts.csv. Everything in it can be changed: set the points and the relevance of
    # every parameter, reword the segments, then run `segmenta build`.

    version: 1
    title: Accounts
    languages: [en, pl]

    companies:
      contacts:
        file: accounts.csv
        id: Account # tells contacts apart: required, and never the same twice
        name: Customer name # what the pages call a contact
        # Every other column. One that no parameter below judges is only shown; delete the lines you do
        # not need. “personal” keeps a field out of shared files, “contact” makes it a way to reach the
        # contact.
        fields:
          country: {column: Country}
          orders: {type: number, column: Orders}
          revenue: {type: number, column: Revenue}
          since: {type: date, column: Since}
          active: {type: flag, column: Active}

      # A contact’s score is the sum of points × relevance. The relevance (0 to 10) says how much a thing
      # matters to you; “enabled: false” switches a parameter off. Points and limits are a first guess.
      parameters:
        - id: country
          field: country
          relevance: 5
          features: # the words found, most frequent first: set the points of each
            - {value: UK, points: 10} # 4 contacts
            - {value: Ireland, points: 0} # 2 contacts
        - id: orders
          field: orders
          relevance: 5
          ranges: # a range holds its “from”, not its “to”; round limits near equal parts of the contacts
            - {to: 1, points: 0} # 1 contact
            - {from: 1, points: 3} # 1 contact
            - {from: 2, points: 7} # 2 contacts
            - {from: 5, points: 10} # 2 contacts
        - id: revenue
          field: revenue
          relevance: 5
          ranges: # a range holds its “from”, not its “to”; round limits near equal parts of the contacts
            - {to: 200, points: 0} # 2 contacts
            - {from: 200, points: 3} # 1 contact
            - {from: 1000, points: 7} # 2 contacts
            - {from: 5000, points: 10} # 1 contact
        - id: since
          field: since
          measure: days-since
          relevance: 5
          ranges: # days since that date; the fewer, the more points
            - {to: 1100, points: 10} # 2 contacts
            - {from: 1100, points: 8} # 1 contact
            - {from: 2000, points: 5} # 1 contact
            - {from: 2400, points: 3} # 1 contact
            - {from: 2800, points: 0} # 1 contact
        - id: active
          field: active
          relevance: 5
          features: # the words found, most frequent first: set the points of each
            - {value: "yes", points: 10} # 4 contacts
            - {value: "no", points: 0} # 2 contacts

      # Lowest first. Without “from” they are equal parts of the scores that are possible; “from: 100”
      # would begin a segment at the score 100.
      segments:
        - id: average
          label: {en: "Average", pl: "Przeciętny"}
          approach:
            en: "Keep in touch with little effort: newsletter, price list, answers in two days."
            pl: "Utrzymujemy kontakt małym nakładem: newsletter, cennik, odpowiedź w dwa dni."
        - id: medium
          label: {en: "Medium", pl: "Średni"}
          approach:
            en: "Call once a quarter with an idea that fits."
            pl: "Raz na kwartał dzwonimy z trafionym pomysłem."
        - id: key
          label: {en: "Key account", pl: "Klient kluczowy"}
          approach:
            en: "Meet every month, and agree on a plan for the year."
            pl: "Spotykamy się co miesiąc i uzgadniamy plan na rok."

      # What a CRM knows as well. Export it, name your files and columns, and take the “# ” away from the
      # lines you want. “related:” belongs beside “parameters:”, each parameter under it.
      # related:
      #   deals:
      #     file: deals.csv
      #     key: Company
      #     matches: name
      #     measures:
      #       won_value:
      #         sum: Value
      #         where: {Stage: Won}
      #         label: {en: Value of closed won deals, pl: Wartość wygranych szans sprzedaży}
      #       won_count:
      #         count: true
      #         where: {Stage: Won}
      #         label: {en: Number of won deals, pl: Liczba wygranych szans sprzedaży}
      #       open_count:
      #         count: true
      #         where: {Stage: Open}
      #         label: {en: Open deals, pl: Otwarte szanse sprzedaży}
      #       last_activity:
      #         latest: Date
      #         label: {en: Last activity, pl: Ostatnia aktywność}
      #
      # parameters:
      #   - id: won-value
      #     field: won_value
      #     relevance: 10
      #     ranges: [{to: 10000, points: 0}, {from: 10000, points: 5}, {from: 50000, points: 10}]
      #   - id: won-count
      #     field: won_count
      #     relevance: 6
      #     ranges: [{to: 1, points: 0}, {from: 1, points: 5}, {from: 5, points: 10}]
      #   - id: open-count
      #     field: open_count
      #     relevance: 4
      #     ranges: [{to: 1, points: 0}, {from: 1, points: 10}]
      #   - id: last-activity
      #     field: last_activity
      #     measure: days-since
      #     relevance: 4
      #     ranges: [{to: 30, points: 10}, {from: 30, points: 5}, {from: 180, points: 0}]
      #   - id: industry
      #     field: industry
      #     relevance: 5
      #     features: [{value: Retail, points: 10}, {value: Services, points: 5}]
      #   - id: source
      #     field: source
      #     relevance: 3
      #     features: [{value: Recommendation, points: 10}, {value: Website, points: 5}]
      #   - id: decision-making
      #     field: decision
      #     relevance: 8
      #     changeable: false
      #     features: [{value: full, points: 10}, {value: shared, points: 5}]

    """
}
