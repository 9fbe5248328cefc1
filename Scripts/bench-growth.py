"""Measures how time and memory grow with each kind of input: each is doubled twice, or three times.

    bench-growth.py <program> <folder> [kind]...

Prints processor time (user and system) and the most memory of each size, and ends with 1 where a doubling costs
more than a factor of 2.4. Of three runs the cheapest counts. Inputs and reports are made in the folder.
"""

import itertools
import os
import shutil
import subprocess
import sys

MOST_GROWTH = 2.4
RUNS = 3
# What is smaller is start-up and chance: a factor of it says nothing.
LEAST_SECONDS = 0.1
LEAST_BYTES = 30_000_000

PROJECT = """version: 1
title: T
languages: [en]
as-of: 2026-11-20
contact-pages: none
companies:
  contacts:
    file: {file}
    id: id
    name: name
{more}  parameters:
{parameters}
  segments:
{segments}
"""
NUMBER = "    fields: {n: {type: number}}\n"
WORD = "    fields: {w: {}}\n"
RANGES = "    - {id: n, field: n, ranges: [{to: 5, points: 1}, {from: 5, points: 2}]}"
FEATURE = "    - {id: w, field: w, features: [{value: yes, points: 1}, {value: no, points: 0}]}"
TWO_SEGMENTS = "    - {id: a, approach: x}\n    - {id: b, from: 2, approach: y}"


def write(name, pieces):
    """Piece by piece: a program's memory is told as no less than that of the script which started it."""
    with open(name, "w", encoding="utf-8") as file:
        file.writelines(pieces)


def project(file="c.csv", more=NUMBER, parameters=RANGES, segments=TWO_SEGMENTS):
    write("p.yaml", [PROJECT.format(file=file, more=more, parameters=parameters, segments=segments)])


def table(header, rows):
    write("c.csv", itertools.chain([header + "\n"], (row + "\n" for row in rows)))


def rows(count):
    project()
    table("id,name,n", (f"{i},N{i},{i % 10}" for i in range(count)))


def columns(count):
    project()
    table("id,name,n," + ",".join(f"c{i}" for i in range(count)), ["1,A,3" + "," * count])


def missing_columns(count):
    fields = ", ".join(f"f{i}: {{column: no{i}}}" for i in range(count))
    project(more=f"    fields: {{n: {{type: number}}, {fields}}}\n")
    table("id,name,n", ["1,A,3"])


def fields(count):
    named = ", ".join(f"f{i}: {{}}" for i in range(count))
    project(more=f"    fields: {{n: {{type: number}}, {named}}}\n")
    table("id,name,n," + ",".join(f"f{i}" for i in range(count)), ["1,A,3" + ",x" * count])


def features(count):
    all_features = ", ".join(
        f'{{value: "Own{i}", label: "{"L" * 60}{i}", points: {i % 9}}}' for i in range(count))
    project(more=WORD, parameters=f"    - {{id: w, field: w, features: [{all_features}]}}")
    table("id,name,w", (f"{i},N{i},Own{i % 5000}" for i in range(200)))


def ranges(count):
    all_ranges = ", ".join(f"{{from: {i}, to: {i + 1}, points: {i % 9}}}" for i in range(count))
    project(parameters=f"    - {{id: n, field: n, ranges: [{all_ranges}]}}")
    table("id,name,n", (f"{i},N{i},{i}" for i in range(200)))


def segments(count):
    all_ranges = ", ".join(f"{{from: {i}, to: {i + 1}, points: {i}}}" for i in range(1000))
    limits = "\n".join(
        f"    - {{id: s{i}, approach: x{'' if i == 0 else f', from: {i * 1000 // count}'}}}" for i in range(count))
    project(parameters=f"    - {{id: n, field: n, ranges: [{all_ranges}]}}", segments=limits)
    table("id,name,n", (f"{i},N{i},{i % 1000}" for i in range(200)))


def distinct_words(count):
    project(more=WORD, parameters=FEATURE)
    table("id,name,w", (f"{i},N,word{i}q" for i in range(count)))


def near_misses(count):
    all_features = ", ".join(f"{{value: x{i}, points: 1}}" for i in range(1000))
    project(more=WORD, parameters=f"    - {{id: w, field: w, features: [{all_features}]}}")
    table("id,name,w", (f"{i},N,word{i}" for i in range(count)))


def bad_cells(count):
    project(file="c.json")
    cells = (f'{"[" if i == 0 else ", "}{{"id": "{i}", "name": "N", "n": "bad"}}' for i in range(count))
    write("c.json", itertools.chain(cells, ["]"]))


def duplicate_ids(count):
    project()
    table("id,name,n", ("1,N,3" for _ in range(count)))


def duplicate_keys(count):
    project()
    table("id,name,n", ["1,N,3"])
    with open("p.yaml", "a", encoding="utf-8") as file:
        file.write("".join("title: T\n" for _ in range(count)))


def unmatched_keys(count):
    related = "  related: {d: {file: d.csv, key: who, measures: {deals: {count: true}}}}\n"
    project(more=NUMBER + related)
    table("id,name,n", ["1,N,3"])
    write("d.csv", itertools.chain(["who\n1\n"], (f"k{i}\n" for i in range(count))))


def long_cell(count):
    project()
    table("id,name,n", ["1," + "&" * count + ",3"])


def long_list(count):
    project(more="    fields: {w: {type: list, separator: ;}}\n", parameters=FEATURE)
    table("id,name,w", ["1,N," + ";".join(f"w{i}" for i in range(count))])


def distinct_lists(count):
    project(more="    fields: {w: {type: list, separator: ;}}\n", parameters=FEATURE)
    table("id,name,w", (f"{i},N,yes;w{i}" for i in range(count)))


def owners(count):
    project(more="    owner: o\n" + NUMBER)
    table("id,name,o,n", (f"{i},N{i},Owner {i},{i % 10}" for i in range(count)))


# The kinds whose projects have errors; any other is a mistake of this script.
WITH_ERRORS = ("missing columns", "duplicate keys")

# A kind: how it is made, the command, the smallest size, how often it is doubled.
KINDS = {
    "rows": (rows, "build", 20_000, 2),
    "columns": (columns, "check", 20_000, 2),
    "missing columns": (missing_columns, "check", 4000, 2),
    "fields": (fields, "check", 4000, 2),
    "features": (features, "build", 2000, 2),
    "ranges": (ranges, "build", 2000, 2),
    "segments": (segments, "build", 60, 2),
    "distinct words": (distinct_words, "check", 100_000, 2),
    "near misses": (near_misses, "check", 50_000, 2),
    "bad cells": (bad_cells, "check", 25_000, 2),
    "duplicate ids": (duplicate_ids, "check", 50_000, 2),
    "duplicate keys": (duplicate_keys, "check", 10_000, 2),
    "unmatched keys": (unmatched_keys, "check", 100_000, 2),
    "long cell": (long_cell, "build", 125_000, 3),
    "long list": (long_list, "check", 50_000, 2),
    "distinct lists": (distinct_lists, "check", 100_000, 2),
    "owners": (owners, "build", 500, 2),
}


def measure(program, command, expected):
    """The least processor time and the least of the most memory of some runs, in seconds and bytes."""
    best = (float("inf"), float("inf"))
    for _ in range(RUNS):
        shutil.rmtree("output", ignore_errors=True)
        arguments = [program, command, "p.yaml"]
        if command == "build":
            arguments += ["--output", "output", "--quiet"]
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != expected:
            sys.exit(f"bench-growth: the command ended with {process.returncode}: {' '.join(arguments)}")
        unit = 1 if sys.platform == "darwin" else 1024
        best = (min(best[0], usage.ru_utime + usage.ru_stime), min(best[1], usage.ru_maxrss * unit))
    return best


def main():
    program = os.path.abspath(sys.argv[1])
    folder = sys.argv[2]
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    failed = []
    print(f"{'kind':<18}{'size':>10}{'seconds':>10}{'factor':>8}{'MB':>8}{'factor':>8}")
    for name in sys.argv[3:] or KINDS:
        make, command, size, doublings = KINDS[name]
        before = None
        for step in range(doublings + 1):
            make(size << step)
            now = measure(program, command, 1 if name in WITH_ERRORS else 0)
            factors = ["", ""]
            if before:
                growth = [
                    now[0] / max(before[0], LEAST_SECONDS),
                    now[1] / max(before[1], LEAST_BYTES),
                ]
                factors = [f"{factor:.2f}" for factor in growth]
                if max(growth) > MOST_GROWTH:
                    failed.append(f"{name}, {size << step}")
            print(
                f"{name:<18}{size << step:>10}{now[0]:>10.2f}{factors[0]:>8}{now[1] / 1e6:>8.0f}{factors[1]:>8}",
                flush=True)
            before = now
    if failed:
        sys.exit("More than twice the size is worth: " + "; ".join(failed))


main()
