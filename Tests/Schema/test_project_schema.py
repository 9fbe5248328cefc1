"""The JSON Schema of the project file accepts what the program accepts, and rejects faults of structure.

The projects are those of the Swift tests, which `Scripts/schema-tests.sh` writes to SEGMENTA_CORPUS, and
those in the guides.
"""

import copy
import json
import os
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

import project_text

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "Resources/project/segmenta.schema.json").read_text("utf-8"))
CORPUS = json.loads(Path(os.environ["SEGMENTA_CORPUS"]).read_text("utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)

# A project with one of these is rejected, by the schema or, for those in YAML, by any parser.
IN_YAML = {"YAMLSyntax", "TabIndentation", "DuplicateKey"}
STRUCTURAL = IN_YAML | {
    "BadCurrency", "BadDate", "BadDateFormat", "BadId", "BadLink", "BadShare", "DecimalComma", "DuplicateEntry",
    "EmptyList", "EmptyValue", "IdTooLong", "ListExpected", "LowestSegmentHasLimit", "MappingExpected",
    "MeasureOperationMissing", "MisplacedKey", "MissingKey", "NoSegmentation", "NumberExpected",
    "NumberOutOfRange", "ProjectNotMapping", "RangesAndFeatures", "ReservedId", "RulesMissing", "SegmentLimitMissing",
    "SegmentLimitsMixed", "SeveralMeasureOperations", "TextExpected", "UnknownKey", "UnsupportedFormat", "UnsupportedVersion",
    "WrongValue",
}
# What no schema can see: it compares several places, or depends on the data or the program.
SEMANTIC = {
    "CapsOutOfOrder", "CompanyWithoutCompanies", "DateNeedsMeasure", "DescendingRanges", "DuplicateFeatureWord", "DuplicateFieldName",
    "DuplicateId", "EmptyRange", "FeatureIsEmptySpelling", "FeaturesNeedWords", "FieldNotListed", "MeasureNeedsDate",
    "MissingApproach", "MissingTranslation", "NoEnabledParameter", "OverlappingRanges", "RangeGap",
    "RangeLimitMissing", "RangesNeedNumber", "SegmentsOutOfOrder", "SharesDoNotAddUp", "TooManyDecimals",
    "TooManyDigits", "UnknownField", "UnknownLanguage", "UnknownSegment",
}
# Projects whose structural fault depends on the type of the field.
BEYOND_A_SCHEMA = {"a flag's feature that is no flag"}

VERSIONS = ["1.2", "1.1"]


def errors(value):
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(value)]


def test_the_schema_is_a_schema():
    jsonschema.Draft7Validator.check_schema(SCHEMA)


def test_every_code_is_in_one_set():
    assert not STRUCTURAL & SEMANTIC
    codes = {code for project in CORPUS for code in project["codes"]}
    assert codes - STRUCTURAL - SEMANTIC == set()
    assert len(CORPUS) > 100


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("project", CORPUS, ids=lambda project: project["name"])
def test_structural_faults_are_rejected_and_no_others(project, version):
    is_broken = bool(STRUCTURAL.intersection(project["codes"])) and project["name"] not in BEYOND_A_SCHEMA
    try:
        value = project_text.read(project["text"], version)
    except (yaml.YAMLError, project_text.DuplicateKey):
        assert IN_YAML.intersection(project["codes"])
        return
    found = errors(value)
    assert bool(found) == is_broken, found or "accepted"


# MARK: The guides and the starter


def written_projects():
    starter = ROOT / "Resources/starter/segmenta.yaml"
    yield pytest.param(starter.read_text("utf-8"), id="starter")
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("guide.*.md"))]:
        blocks = re.findall(r"^```yaml\n(.*?)^```$", path.read_text("utf-8"), re.M | re.S)
        for number, block in enumerate(block for block in blocks if block.startswith("# segmenta.yaml\n")):
            yield pytest.param(block, id=f"{path.name} {number + 1}")


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("text", list(written_projects()))
def test_the_written_projects_are_accepted(text, version):
    assert errors(project_text.read(text, version)) == []


# MARK: One change at a time

BASE = project_text.read(
    """
version: 1
title: Clients of the sawmill
languages: [en, pl]
audiences: {board: {leave-out: [town]}}
companies:
  contacts:
    file: clients.csv
    id: number
    name: client
    fields: {town: , size: {type: number}, seen: {type: date}, wood: {type: list}}
  related:
    orders: {file: orders.csv, key: client, measures: {paid: {sum: net, where: {state: Paid}}}}
  parameters:
    - {id: size, field: size, ranges: [{to: 10, points: 1}, {from: 10, points: 2}]}
    - {id: wood, field: wood, features: [{value: oak, points: 1}]}
  segments: [{id: low}, {id: middle, from: 10}, {id: high, from: 20}]
"""
)

CONTACTS = "companies.contacts"
FIELDS = "companies.contacts.fields"
ORDERS = "companies.related.orders"
PAID = "companies.related.orders.measures.paid"
SIZE = "companies.parameters.0"
WOOD = "companies.parameters.1"
SEGMENTS = "companies.segments"

# A place, and what is written there; in YAML.
ACCEPTED = [
    ("version", '"1"'), ("title", "2026"), ("title", "{en: 2026, pl: }"), ("organisation", "yes"),
    ("as-of", "2024-02-29"), ("currency", "EUR"), ("contact-pages", "none"),
    ("audiences.board", "{}"), ("audiences.board.breakdown", "no"), ("audiences.board.segments", "[companies/low, high]"),
    (f"{CONTACTS}.encoding", "Windows-1250"), (f"{CONTACTS}.delimiter", "tab"), (f"{CONTACTS}.delimiter", '"\\t"'),
    (f"{CONTACTS}.empty", '[0, ~, "", no]'), (f"{CONTACTS}.empty", "[]"), (f"{CONTACTS}.id", "2"),
    (CONTACTS, "{file: c.csv, id: a, name: b, fields: }"), (CONTACTS, "{file: c.json, format: csv, delimiter: ',', id: a, name: b}"),
    (f"{FIELDS}.0fax", "{personal: Yes, contact: TRUE}"), (f"{FIELDS}.seen.format", "d.M.yy HH:mm:ss"),
    (f"{FIELDS}.seen.format", "yyyy-MM-dd'T'H:m"), (f"{FIELDS}.size.unit", "PLN"), (f"{CONTACTS}.encoding", "ISO-8859-1"),
    (CONTACTS, "{file: c.tsv, delimiter: tab, id: a, name: b}"), (CONTACTS, "{file: c.xlsx, format: csv, id: a, name: b}"),
    (f"{FIELDS}.seen.format", "yyyyMMdd"), (f"{FIELDS}.size.unit", "m"), (f"{FIELDS}.wood.separator", "tab"),
    (f"{FIELDS}.wood.separator", '" "'), (f"{FIELDS}.wood.separator", '", "'), (f"{FIELDS}.wood.separator", '" /\\t"'),
    (f"{FIELDS}.wood.separator", '"\\t"'),
    (f"{ORDERS}.matches", "town"), (f"{ORDERS}.measures", "{}"), (PAID, "{count: yes}"), (PAID, "{count: true, unit: t}"),
    (PAID, "{latest: day, format: dd/MM/yyyy}"), (f"{PAID}.where", '{state: ["", Paid, 1], year: 2026, note: ""}'),
    (f"{SIZE}.id", "123"), (f"{SIZE}.id", "true"), (f"{SIZE}.relevance", "10"), (f"{SIZE}.relevance", '"9.25"'),
    (f"{SIZE}.relevance", "0.3"), (f"{SIZE}.enabled", "no"), (f"{SIZE}.missing", "-0.125"), (f"{SIZE}.outside", "-2"),
    (f"{SIZE}.label", "{pl: Wielkość}"), (f"{SIZE}.measure", "years-since"), (f"{SIZE}.ranges.0.to", '"-20000.50"'),
    (f"{WOOD}.features.0", "{value: 0, also: [~, 1.5, yes, 2026-11-20], points: 2, label: {en: No}}"),
    (f"{WOOD}.combine", "sum"), (f"{WOOD}.other", "1"), (f"{WOOD}.at-most", "5"), (f"{WOOD}.changeable", "false"),
    (SEGMENTS, "[{id: a}]"), (SEGMENTS, "[{id: a}, {id: b}]"), (SEGMENTS, '[{id: a, share: 33.3%}, {id: b, share: "66.7 %"}]'),
    (SEGMENTS, "[{id: a, share: 100%}]"), (SEGMENTS, "[{id: a}, {id: b, from: -3.5}]"),
    (f"{SEGMENTS}.2.process", "HTTPS://intranet.example:8080/key?x=1#top"),
    ("people", "{contacts: {file: p.csv, id: a, name: b, company: c}, parameters: [{id: a, field: b, ranges: [{points: 1}]}], segments: [{id: a}]}"),
]

REJECTED = [
    ("version", "2"), ("version", None), ("title", None), ("title", "[A]"), ("title", '" "'), ("title", "{}"), ("title", "{en: , pl: ' '}"),
    ("title", "{en: [A]}"), ("organization", "A"), ("languages", "[]"), ("languages", "en"), ("languages", "[en, en]"),
    ("as-of", "2026-02-30"), ("as-of", "2026-04-31"), ("as-of", "20.11.2026"), ("currency", "zł"), ("currency", "pln"),
    ("contact-pages", "all"), ("companies", None), ("people", "[a]"), ("people", ""), ("people", "{}"),
    ("audiences.Board", "{}"), ("audiences.board.leave-out", "town"), ("audiences.board.leave-out", "[]"),
    ("audiences.board.breakdown", "none"), ("audiences.board.leave", "[town]"), ("audiences.board", "all"), ("audiences.board", ""),
    (f"{CONTACTS}.file", None), (f"{CONTACTS}.id", None), (f"{CONTACTS}.name", None), (f"{CONTACTS}.file", ""),
    (f"{CONTACTS}.format", "excel"), (f"{CONTACTS}.encoding", "ansi"), (f"{CONTACTS}.delimiter", '"#"'),
    (f"{CONTACTS}.decimal", '";"'), (f"{CONTACTS}.empty", "none"), (f"{CONTACTS}.empty", "[[a]]"), (f"{CONTACTS}.company", "c"),
    (CONTACTS, "{file: c.JSON, delimiter: ',', id: a, name: b}"), (CONTACTS, "{file: c, format: ndjson, delimiter: ',', id: a, name: b}"),
    (CONTACTS, "{file: c.sqlite, table: c, id: a, name: b}"), (CONTACTS, "{file: c, format: sqlite, query: c, id: a, name: b}"),
    (CONTACTS, "{file: c.XLSX, id: a, name: b}"), (CONTACTS, "{file: c.tsv, delimiter: ';', id: a, name: b}"),
    (CONTACTS, "{file: c, format: tsv, delimiter: ',', id: a, name: b}"), ("currency", "XYZ"), (f"{CONTACTS}.encoding", "latin1"),
    (f"{FIELDS}.seen.format", "dMyy"), (f"{FIELDS}.seen.format", "dd'x.MM.yyyy"), (f"{FIELDS}.seen.format", "dd''MM''yyyy"),
    (f"{CONTACTS}.table", "c"), (f"{CONTACTS}.query", "c"), (f"{CONTACTS}.key", "c"), (f"{CONTACTS}.owner", "[a]"),
    (f"{FIELDS}.Town", "{}"), (f"{FIELDS}.-x", "{}"), (f"{FIELDS}.town", "text"), (f"{FIELDS}.town.visible", "true"),
    (f"{FIELDS}.size.type", "datum"), (f"{FIELDS}.size.separator", '"/"'), (f"{FIELDS}.wood.unit", "m"), (f"{FIELDS}.size.format", "d.M.yy"),
    (f"{FIELDS}.town", "{unit: m}"), (f"{FIELDS}.seen.format", "dd.mm.yyyy"), (f"{FIELDS}.seen.format", "MM/yyyy"),
    (f"{FIELDS}.seen.format", "DD-MM-YY"), (f"{FIELDS}.seen.format", "d.M.yyy"), (f"{FIELDS}.seen.format", "d.M.yyTHH"),
    (f"{FIELDS}.wood.separator", "and"), (f"{FIELDS}.wood.separator", '"  "'), (f"{FIELDS}.wood.separator", '"; ,"'),
    (f"{FIELDS}.wood.separator", "·"), (f"{FIELDS}.wood.separator", '" tab"'), (f"{FIELDS}.town.personal", "perhaps"),
    (f"{FIELDS}.town", "{column: }"),
    (f"{ORDERS}.file", None), (f"{ORDERS}.key", None), (f"{ORDERS}.measures", None), (f"{ORDERS}.id", "a"), (f"{ORDERS}.matches", "[a]"),
    ("companies.related.Old ones", "{file: a.csv, key: a, measures: {}}"), ("companies.related", ""),
    (PAID, "{where: {a: b}}"), (PAID, "{sum: a, mean: a}"), (PAID, "{count: false}"), (PAID, "{count: 3}"), (PAID, "{sum: [a]}"),
    (PAID, "{latest: a, unit: m}"), (PAID, "{sum: a, format: d.M.yy}"), (PAID, "{sum: a, column: b}"),
    (f"{PAID}.where", "won"), (f"{PAID}.where", "{state: []}"), (f"{PAID}.where", "{state: }"), (f"{PAID}.where", "{state: {a: b}}"),
    ("companies.parameters", "[]"), ("companies.parameters", None), (SIZE, "size"), (f"{SIZE}.id", None), (f"{SIZE}.field", None),
    (f"{SIZE}.id", "Wielkość"), (f"{SIZE}.id", "-1"), (f"{SIZE}.id", "1.5"), (f"{SIZE}.relevance", "10.01"), (f"{SIZE}.relevance", "-1"),
    (f"{SIZE}.relevance", '"11"'), (f"{SIZE}.relevance", "high"), (f"{SIZE}.relevance", '"0.125"'), (f"{SIZE}.relevance", "0;5"),
    (f"{SIZE}.relevance", '"0,5"'), (f"{SIZE}.relevance", '""'), (f"{SIZE}.relevance", "[1]"), (f"{SIZE}.enabled", "maybe"), (f"{SIZE}.enabled", "1"),
    (f"{SIZE}.ranges", None), (f"{SIZE}.ranges", "[]"), (f"{SIZE}.ranges", "5"), (f"{SIZE}.features", "[{value: a, points: 1}]"),
    (f"{SIZE}.ranges.0.points", None), (f"{SIZE}.ranges.0.points", "1 000"), (f"{SIZE}.ranges.0.points", "1000000000.5"),
    (f"{SIZE}.ranges.0", "5"), (f"{SIZE}.ranges.0", "{to: 0,5, points: 1}"), (f"{SIZE}.ranges.0.to", "ten"), (f"{SIZE}.ranges.0.from", ""),
    (f"{SIZE}.measure", "weeks-since"), (f"{SIZE}.other", "1"), (f"{SIZE}.combine", "sum"), (f"{SIZE}.points", "1"),
    (f"{WOOD}.measure", "days-since"), (f"{WOOD}.outside", "1"), (f"{WOOD}.combine", "mean"), (f"{WOOD}.at-most", "many"),
    (f"{WOOD}.features.0.value", None), (f"{WOOD}.features.0.points", None), (f"{WOOD}.features.0.value", '""'),
    (f"{WOOD}.features.0.value", ""), (f"{WOOD}.features.0.also", "oak"), (f"{WOOD}.features.0.also", "[]"), (f"{WOOD}.features.0.word", "a"),
    (SEGMENTS, "[]"), (f"{SEGMENTS}.0.id", None), (f"{SEGMENTS}.0.from", "0"), (f"{SEGMENTS}.1.from", None), (f"{SEGMENTS}.1.from", "60%"),
    (f"{SEGMENTS}.1.form", "90"), (f"{SEGMENTS}.0.share", "50%"), (SEGMENTS, "[{id: a, share: 50%}, {id: b}]"),
    (SEGMENTS, "[{id: a, share: 100}]"), (SEGMENTS, "[{id: a, share: 0%}]"), (SEGMENTS, "[{id: a, share: 120%}]"),
    (SEGMENTS, "[{id: a, share: 0.000%}]"), (f"{SEGMENTS}.1.process", '"javascript:alert(1)"'), (f"{SEGMENTS}.1.process", "https:///x"),
    (f"{SEGMENTS}.1.process", "file:///etc"), (f"{SEGMENTS}.1.process", '"https://a b"'),
]


def changed(place, text):
    """The base with one place changed, or taken out where there is no text."""
    result = copy.deepcopy(BASE)
    *way, last = place.split(".")
    at = result
    for step in way:
        at = at[int(step)] if isinstance(at, list) else at[step]
    key = int(last) if isinstance(at, list) else last
    if text is None:
        del at[key]
    else:
        if at.__class__ is dict and at.get(key, 0) is None:
            at[key] = {}
        at[key] = project_text.read(text or "~")
    return result


def test_the_base_is_accepted():
    assert errors(BASE) == []


@pytest.mark.parametrize("place, text", ACCEPTED)
def test_a_good_change_is_accepted(place, text):
    assert errors(changed(place, text)) == []


@pytest.mark.parametrize("place, text", REJECTED)
def test_one_fault_is_enough(place, text):
    if place.startswith(f"{FIELDS}.town."):
        base_key = place.split(".")[-1]
        place, text = f"{FIELDS}.town", f"{{{base_key}: {text}}}"
    assert errors(changed(place, text)) != []
