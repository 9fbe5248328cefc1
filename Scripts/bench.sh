#!/usr/bin/env bash
# Measures a whole build of an invented project: reading, scoring, writing and validating.
#
#   Scripts/bench.sh [contacts] [runs] [contact pages]      as in: Scripts/bench.sh 100000 3 none
#
# The project and the figures are left in .build/bench-<contacts>-<contact pages>.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

contacts=${1:-100000}
runs=${2:-3}
pages=${3:-none}
program=${SEGMENTA_PROGRAM:-.build/release/segmenta}
folder=.build/bench-$contacts-$pages

if [ -z "${SEGMENTA_PROGRAM:-}" ]; then
  swift build -c release --static-swift-stdlib --product segmenta >&2
fi

python3 Scripts/generate-contacts.py "$contacts" "$folder" --contact-pages "$pages"

echo "$contacts contacts ($(wc -c < "$folder/contacts.csv") bytes), contact pages: $pages, the median of $runs runs"
# The earlier output is removed each time: a build that finds nothing changed would measure nothing.
python3 Scripts/measure.py --runs "$runs" --before "rm -rf '$folder/output'" --json "$folder/figures.json" -- \
  "$program" build "$folder/segmenta.yaml" --output "$folder/output" --quiet --timings
echo "$(find "$folder/output" -type f | wc -l) files, $(du -sb "$folder/output" | cut -f1) bytes in $folder/output"
