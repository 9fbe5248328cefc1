/// What a check of the sample project prints, 100 columns wide.
enum CheckGoldens {
  static let english = """
    Sample (segmenta.yaml)
    Languages: English and Polski. Ages are counted to 20 November 2026.

    Companies: 5 companies

    companies.csv: 5 rows used, 0 left out
      encoding windows-1250, delimiter semicolon, 8 columns
      Column       Used as   Read as
      NIP          id        text
      Nazwa        name      text
      Opiekun      owner     text
      CRM          link      text
      Decyzyjność  decision  text
      Marki        brands    number; no cell has a comma or a point
      Budżet       budget    number, PLN; decimal sign “,”: “12 500,50” at companies.csv:2:27 cannot be
                             read otherwise
      Wizyta       visit     date, yyyy-MM-dd

    deals.csv: 5 rows used, 0 left out
      encoding windows-1250, delimiter semicolon, 3 columns
      Column   Used as      Read as
      Klient   key          text
      Wartość  won (sum)    number, PLN; decimal sign “,”: “7 000,00” at deals.csv:2:14 cannot be read
                            otherwise
      Etap     won (where)  text

    Possible scores: -2 to 62.
      Parameter   Field     Relevance  Lowest  Highest  Influence
      Won deals   won               3       0       30      46.9%
      Decision    decision        2.5       0       25      39.1%
      Brands      brands            1       0        2       3.1%
      Last visit  visit             1      -2        5      10.9%

      Segment      Scores               Companies  Share
      Key account  50 or more                   1    20%
      Medium       from 20 to under 50          2    40%
      Average      under 20                     2    40%

    Nothing is wrong.

    """

  static let polish = """
    Próba (segmenta.yaml)
    Języki: English i\u{A0}Polski. Wiek liczony do dnia 20 listopada 2026.

    Firmy: 5 firm

    companies.csv: 5 wierszy wczytanych, pominięte: 0
      kodowanie windows-1250, separator: średnik, 8 kolumn
      Kolumna      Użyta jako  Odczytana jako
      NIP          id          tekst
      Nazwa        name        tekst
      Opiekun      owner       tekst
      CRM          link        tekst
      Decyzyjność  decision    tekst
      Marki        brands      liczba; w\u{A0}żadnej komórce nie ma przecinka ani kropki
      Budżet       budget      liczba, PLN; znak dziesiętny „,”: wartości „12 500,50”
                               (companies.csv:2:27) nie da się odczytać inaczej
      Wizyta       visit       data, yyyy-MM-dd

    deals.csv: 5 wierszy wczytanych, pominięte: 0
      kodowanie windows-1250, separator: średnik, 3 kolumny
      Kolumna  Użyta jako   Odczytana jako
      Klient   key          tekst
      Wartość  won (sum)    liczba, PLN; znak dziesiętny „,”: wartości „7 000,00” (deals.csv:2:14) nie
                            da się odczytać inaczej
      Etap     won (where)  tekst

    Możliwe wyniki: od -2 do 62.
      Parametr         Pole      Ważność  Najmniej  Najwięcej  Udział w\u{A0}ocenie
      Wygrane szanse   won             3         0         30            46,9%
      Decyzyjność      decision      2,5         0         25            39,1%
      Marki            brands          1         0          2             3,1%
      Ostatnia wizyta  visit           1        -2          5            10,9%

      Segment          Zakres punktów       Firmy  Udział
      Klient kluczowy  50 i\u{A0}więcej              1     20%
      Średni           od 20 do poniżej 50      2     40%
      Przeciętny       poniżej 20               2     40%

    Wszystko w\u{A0}porządku.

    """
}
