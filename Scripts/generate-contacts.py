"""Writes a project of any size for benchmarks: segmenta.yaml, contacts.csv and, if asked for, deals.csv.

    generate-contacts.py <contacts> <folder> [--deals DEALS] [--seed SEED] [--contact-pages HOW]

Eight parameters, four segments, about 150 bytes a contact. The same arguments give the same bytes.
Everything is invented.
"""

import argparse
import datetime
import math
import random
from pathlib import Path

AS_OF = datetime.date(2026, 11, 20)

FIRST_WORDS = (
    "Śpiący Pochyły Zielony Cichy Żwawy Łagodny Srebrny Ósmy Dzielny Mglisty Quiet Amber Crooked Northern "
    "Hollow Seventh Polite Rusty Velvet Distant"
).split()
SECOND_WORDS = (
    "Jeż Żuraw Młyn Dąb Źrebak Kamień Spichlerz Gołąb Śledź Trzmiel Harbour Lantern Orchard Kettle Meadow "
    "Anvil Sparrow Button Compass Ferry"
).split()
FORMS = ["sp. z o.o.", "S.A.", "sp.j.", "Ltd", "& Sons", "i Synowie"]
CITIES = (
    "Warszawa Kraków Łódź Wrocław Poznań Gdańsk Szczecin Bydgoszcz Lublin Białystok Rzeszów Toruń Kielce "
    "Olsztyn London Leeds Bristol Glasgow Cardiff York"
).split()
OWNERS = [
    f"{first} {last}"
    for first in ("Agnieszka", "Bartłomiej", "Celina", "Łukasz", "Emily")
    for last in ("Wrzosek", "Śliwa", "Ćwik", "Żuraw", "Hart")
]
INDUSTRIES = ["food", "cosmetics", "fashion", "home", "travel", "technology", "industry", "health"]
DECISIONS = ["abroad", "rekomenduje", "consults", "pełna"]
BOARDS = ["none", "specialist", "dyrektor", "board"]
SERVICES = ["strategy", "campaigns", "film", "packaging", "events"]
STAGES = ["Won", "Lost", "Open"]

PROJECT = """\
version: 1
title: {en: Benchmark, pl: Pomiar wydajności}
organisation: Invented Company
languages: [en, pl]
as-of: 2026-11-20
currency: PLN
contact-pages: @PAGES@
companies:
  contacts:
    file: contacts.csv
    encoding: utf-8
    delimiter: ","
    decimal: "."
    id: id
    name: name
    owner: owner
    fields:
      city: {label: {en: City, pl: Miasto}}
      industry: {label: {en: Industry, pl: Branża}}
      decision: {label: {en: Decision-making, pl: Decyzyjność}}
      board: {label: {en: Relationship with the board, pl: Relacja z zarządem}}
      services: {type: list, separator: "|", label: {en: Services bought, pl: Kupowane usługi}}
      brands: {type: number, label: {en: Number of brands, pl: Liczba marek}}
      budget: {type: number, unit: PLN, label: {en: Yearly investment, pl: Roczne inwestycje}}
      reference: {type: flag, label: {en: Gives references, pl: Udziela referencji}}
      last_contact: {type: date, label: {en: Last contact, pl: Ostatni kontakt}}
      email: {personal: true, contact: true, label: E-mail}
@RELATED@  parameters:
    - id: decision
      label: {en: Decision-making, pl: Decyzyjność}
      field: decision
      relevance: 8
      changeable: false
      features:
        - {value: full, also: [pełna], points: 10, label: {en: Full, pl: Pełna}}
        - {value: consults, also: [konsultuje], points: 6, label: {en: Consults headquarters, pl: Konsultuje}}
        - {value: recommends, also: [rekomenduje], points: 3, label: {en: Recommends, pl: Rekomenduje}}
        - {value: abroad, also: [za granicą], points: 0, label: {en: Decided abroad, pl: Decyzje za granicą}}
    - id: board
      label: {en: Relationship with the board, pl: Relacja z zarządem}
      field: board
      relevance: 7
      features:
        - {value: board, also: [zarząd], points: 10, label: {en: Board, pl: Zarząd}}
        - {value: director, also: [dyrektor], points: 6, label: {en: Director, pl: Dyrektor}}
        - {value: specialist, also: [specjalista], points: 2, label: {en: Specialist, pl: Specjalista}}
        - {value: none, also: [brak relacji], points: 0, label: {en: Nobody yet, pl: Jeszcze nikt}}
    - id: industry
      label: {en: Industry, pl: Branża}
      field: industry
      relevance: 2.5
      features:
        - {value: food, points: 6, label: {en: Food, pl: Żywność}}
        - {value: cosmetics, points: 8, label: {en: Cosmetics, pl: Kosmetyki}}
        - {value: fashion, points: 5, label: {en: Fashion, pl: Moda}}
        - {value: home, points: 5, label: {en: Home, pl: Dom}}
        - {value: travel, points: 3, label: {en: Travel, pl: Turystyka}}
        - {value: technology, points: 10, label: {en: Technology, pl: Technologie}}
        - {value: industry, points: 1, label: {en: Manufacturing, pl: Przemysł}}
        - {value: health, points: 7.5, label: {en: Health, pl: Zdrowie}}
    - id: services
      label: {en: Services bought, pl: Kupowane usługi}
      field: services
      combine: sum
      at-most: 10
      relevance: 2.5
      features:
        - {value: strategy, points: 5, label: {en: Strategy, pl: Strategia}}
        - {value: campaigns, points: 3, label: {en: Campaigns, pl: Kampanie}}
        - {value: film, points: 2, label: Film}
        - {value: packaging, points: 2, label: {en: Packaging, pl: Opakowania}}
        - {value: events, points: 1.5, label: {en: Events, pl: Wydarzenia}}
    - id: brands
      label: {en: Number of brands, pl: Liczba marek}
      field: brands
      relevance: 4
      ranges: [{to: 2, points: 1}, {from: 2, to: 5, points: 4}, {from: 5, to: 10, points: 8}, {from: 10, points: 10}]
      missing: 1
    - id: budget
      label: {en: Yearly investment, pl: Roczne inwestycje}
      field: budget
      relevance: 6.25
      ranges:
        - {to: 50000, points: 0}
        - {from: 50000, to: 200000, points: 3}
        - {from: 200000, to: 800000, points: 7.125}
        - {from: 800000, points: 10}
      missing: 1.5
    - id: reference
      label: {en: Gives references, pl: Udziela referencji}
      field: reference
      relevance: 1.5
      features:
        - {value: "yes", points: 5, label: {en: "Yes", pl: Tak}}
        - {value: "no", points: 0, label: {en: "No", pl: Nie}}
    - id: contact
      label: {en: Days since the last contact, pl: Dni od ostatniego kontaktu}
      field: last_contact
      measure: days-since
      relevance: 3
      ranges:
        - {to: 45, points: 6}
        - {from: 45, to: 120, points: 3}
        - {from: 120, to: 270, points: 0}
        - {from: 270, points: -4}
  segments:
    - id: average
      label: {en: Average, pl: Przeciętny}
      approach: {en: Newsletter and self-service., pl: Newsletter i samoobsługa.}
    - id: medium
      label: {en: Medium, pl: Średni}
      from: 130
      approach: {en: A call every quarter., pl: Telefon raz na kwartał.}
    - id: ideal
      label: {en: Ideal, pl: Idealny}
      from: 200
      approach: {en: A meeting every month., pl: Spotkanie co miesiąc.}
    - id: key
      label: {en: Key account, pl: Klient kluczowy}
      from: 270
      approach: {en: The board meets theirs twice a year., pl: Spotkanie zarządów dwa razy w roku.}
"""

RELATED = """\
  related:
    deals:
      file: deals.csv
      key: contact
      measures:
        won_value: {sum: value, where: {stage: Won}, unit: PLN, label: {en: Won value, pl: Wartość wygranych}}
        won_count: {count: true, where: {stage: Won}, label: {en: Won deals, pl: Wygrane szanse sprzedaży}}
        last_won: {latest: closed, where: {stage: Won}, label: {en: Last won deal, pl: Ostatnia wygrana}}
"""


def identifier(number):
    """Ten digits, different for every number, in no visible order."""
    return str(1_000_000_000 + number * 7_919_999_981 % 9_000_000_000)


def near(words, quality, rng):
    """The word whose place in the list comes closest to a quality of 0 to 1, somewhat shaken."""
    place = quality + rng.gauss(0, 0.22)
    return words[min(len(words) - 1, max(0, int(place * len(words))))]


def contact_row(number, rng):
    """One line; a quality drawn once makes the values of a contact agree with each other."""
    quality = rng.random() ** 1.6
    name = f"{rng.choice(FIRST_WORDS)} {rng.choice(SECOND_WORDS)} {rng.choice(FORMS)}"
    bought = rng.sample(SERVICES, min(len(SERVICES), int(quality * 4 + rng.random())))
    brands = 1 + int(quality * 10 + rng.random() * 2)
    budget = math.floor(10 ** (4.2 + 2 * quality + rng.gauss(0, 0.2)))
    age = min(1500, int(rng.expovariate(1) * (40 + 230 * (1 - quality))))
    return ",".join((
        identifier(number),
        name,
        "" if rng.random() < 0.02 else rng.choice(OWNERS),
        rng.choice(CITIES),
        rng.choice(INDUSTRIES),
        "n/d" if rng.random() < 0.03 else near(DECISIONS, quality, rng),
        near(BOARDS, quality, rng),
        "|".join(bought),
        "" if rng.random() < 0.04 else str(brands),
        "" if rng.random() < 0.05 else f"{budget}.{rng.randrange(100):02d}",
        "yes" if rng.random() < 0.2 + 0.6 * quality else "no",
        (AS_OF - datetime.timedelta(days=age)).isoformat(),
        f"sekretariat@{identifier(number)}.example",
    ))


def deal_row(contacts, rng):
    stage = rng.choices(STAGES, (5, 3, 2))[0]
    closed = "" if stage == "Open" else (AS_OF - datetime.timedelta(days=rng.randrange(1000))).isoformat()
    value = f"{math.floor(10 ** rng.gauss(4.2, 0.5))}.{rng.randrange(100):02d}"
    return f"{identifier(rng.randrange(contacts))},{stage},{value},{closed}"


def write_rows(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(header + "\n")
        file.writelines(row + "\n" for row in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("contacts", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--deals", type=int, default=0, help="rows of deals.csv; none unless given")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--contact-pages", default="auto", choices=["auto", "each", "bundled", "none"])
    options = parser.parse_args()

    rng = random.Random(options.seed)
    options.folder.mkdir(parents=True, exist_ok=True)
    project = PROJECT.replace("@PAGES@", options.contact_pages)
    project = project.replace("@RELATED@", RELATED if options.deals else "")
    (options.folder / "segmenta.yaml").write_text(project, encoding="utf-8")
    write_rows(
        options.folder / "contacts.csv",
        "id,name,owner,city,industry,decision,board,services,brands,budget,reference,last_contact,email",
        (contact_row(number, rng) for number in range(options.contacts)))
    if options.deals:
        write_rows(
            options.folder / "deals.csv", "contact,stage,value,closed",
            (deal_row(options.contacts, rng) for _ in range(options.deals)))


if __name__ == "__main__":
    main()
