#!/usr/bin/env bash
# Measures what the program costs beside what it may: the processor time of building it from nothing, its size
# without symbols, and its start beside that of an empty program with the same libraries. Ends with 1 where a
# limit is passed.
#
#   Scripts/footprint.sh
#
# Builds in .build-footprint, which is removed again. The start wants a machine that does nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=.build-footprint
trap 'rm -rf "$folder"' EXIT
rm -rf "$folder"

# User and system time of the whole build, packages fetched anew; what it says goes on to standard error.
exec 3>&2
TIMEFORMAT='%U %S'
times=$({ time swift build -c release --static-swift-stdlib --product segmenta --build-path "$folder" >&3 2>&3; } 2>&1)

strip -o "$folder/segmenta" "$folder/release/segmenta"

# Every library is kept, although the empty program calls none.
libraries=$(grep -o 'pkgConfig: "[^"]*"' Package.swift | cut -d '"' -f 2)
keep=()
[ "$(uname)" = Darwin ] || keep=(-Xlinker --no-as-needed)
touch "$folder/empty.swift"
read -ra flags <<< "$(pkg-config --libs $libraries | tr '\n' ' ')"
swiftc -O -static-stdlib "${keep[@]}" "${flags[@]}" "$folder/empty.swift" -o "$folder/empty"

python3 - "$folder" $times <<'PYTHON'
import os
import statistics
import subprocess
import sys
import time

folder, user, system = sys.argv[1], *map(float, sys.argv[2:])


def start(*command):
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - begin) * 1000


program, empty = (f"{folder}/segmenta", "--version"), (f"{folder}/empty",)
# In turn, so that what else the machine does slows both; the first of each fills the caches.
starts = [(start(*program), start(*empty)) for _ in range(21)][1:]
own, least = (statistics.median(column) for column in zip(*starts))

rows = [
    ("processor time of a build", user + system, 240, "s"),
    ("size without symbols", os.path.getsize(program[0]) / 1e6, 32, "MB"),
    ("start", own, 1.5 * least, "ms"),
]
for name, value, limit, unit in rows:
    print(f"{name:<28}{value:>7.1f} {unit:<3} limit {limit:>6.1f} {unit}{'' if value <= limit else '   PASSED'}")
sys.exit(1 if any(value > limit for _, value, limit, _ in rows) else 0)
PYTHON
