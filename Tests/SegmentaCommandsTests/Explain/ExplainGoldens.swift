/// What explaining 102 of the sample project prints, 100 columns wide and 40.
enum ExplainGoldens {
  static let english = """
    Świerk
    Company · ID 102
    Segment “Medium” · score 23.5, 39.84% of the scale from -2 to 62
    Rank 3 of 5 · completeness of the data 100%

    Owner   Łukasz Nóż
    Budget  PLN\u{A0}800
    CRM     https://crm.example/102

    Where the score comes from: points × relevance = contribution
    Parameter   Value         Range or feature
    Won deals   PLN\u{A0}1,500.25  from PLN\u{A0}1,000 to under 5,000   4  ×\u{A0}3    =    12  █████████▏·············
    Decision    dzielona      Shared                          5  ×\u{A0}2.5  =  12.5  █████████▌·········
    Brands      2             under 3                         1  ×\u{A0}1    =     1  ▊
    Last visit  309 days      90 days or more                -2  ×\u{A0}1    =    -2  ▒
    Total                                                               =  23.5

    -2 ├───────────────────────┼───●─────────────────────────────┼────────────┤ 62
                               20                                50
                Average                       Medium              Key account

    26.5 points short of the segment “Key account”.
    This is enough if nothing else changes.
      • +30.5: Won deals: now PLN\u{A0}1,500.25 → PLN\u{A0}5,000 or more; Decision: now dzielona → Full · new
        score 54

    """

  static let polish = """
    Świerk
    Firma · ID 102
    Segment „Średni” · wynik 23,5, 39,84% skali od -2 do 62
    Miejsce 3 z\u{A0}5 · kompletność danych 100%

    Opiekun  Łukasz Nóż
    Budżet   800\u{A0}zł
    CRM      https://crm.example/102

    Skąd ten wynik: punkty × ważność = wkład
    Parametr         Wartość     Przedział lub cecha
    Wygrane szanse   1500,25\u{A0}zł  od 1000 do poniżej 5000\u{A0}zł   4  ×\u{A0}3    =    12  █████████▏·············
    Decyzyjność      dzielona    Dzielona                     5  ×\u{A0}2,5  =  12,5  █████████▌·········
    Marki            2           poniżej 3                    1  ×\u{A0}1    =     1  ▊
    Ostatnia wizyta  309\u{A0}dni     90\u{A0}dni i\u{A0}więcej             -2  ×\u{A0}1    =    -2  ▒
    Razem                                                               =  23,5

    -2 ├───────────────────────┼───●─────────────────────────────┼────────────┤ 62
                               20                                50
               Przeciętny                     Średni            Klient kluczowy

    Brakuje 26,5\u{A0}punktu do segmentu „Klient kluczowy”.
    To wystarczy, jeśli reszta się nie zmieni.
      • +30,5: Wygrane szanse: teraz 1500,25\u{A0}zł → 5000\u{A0}zł i\u{A0}więcej; Decyzyjność: teraz dzielona → Pełna
        · nowy wynik 54

    """

  static let narrow = """
    Świerk
    Company · ID 102
    Segment “Medium” · score 23.5, 39.84% of
    the scale from -2 to 62
    Rank 3 of 5 · completeness of the data
    100%

    Owner   Łukasz Nóż
    Budget  PLN\u{A0}800
    CRM     https://crm.example/102

    Where the score comes from: points ×
    relevance = contribution
    Won deals
      PLN\u{A0}1,500.25 → from PLN\u{A0}1,000 to under
      5,000
      4 × 3 = 12
    Decision
      dzielona → Shared
      5 × 2.5 = 12.5
    Brands
      2 → under 3
      1 × 1 = 1
    Last visit
      309 days → 90 days or more
      -2 × 1 = -2
    Total = 23.5

    -2 ├──────────┼─●─────────────┼─────┤ 62
                  20              50
         Average        Medium  Key account

    26.5 points short of the segment “Key
    account”.
    This is enough if nothing else changes.
      • +30.5: Won deals: now PLN\u{A0}1,500.25 →
        PLN\u{A0}5,000 or more; Decision: now
        dzielona → Full · new score 54

    """
}
