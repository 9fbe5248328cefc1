#!/usr/bin/env bash
# Measures the list of many contacts in a real browser.
#
#   Scripts/bench-pages.sh [contacts] [runs]      as in: Scripts/bench-pages.sh 100000 5
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

contacts=${1:-100000}
runs=${2:-5}
program=${SEGMENTA_PROGRAM:-.build/release/segmenta}
folder=.build/bench-pages-$contacts

if [ -z "${SEGMENTA_PROGRAM:-}" ]; then
  swift build -c release --static-swift-stdlib --product segmenta >&2
fi
Scripts/prepare-python.sh
python3 Scripts/generate-contacts.py "$contacts" "$folder" --contact-pages bundled
"$program" build "$folder/segmenta.yaml" --output "$folder/output" --quiet
.venv/bin/python -B Scripts/bench-pages.py "$folder/output" --runs "$runs"
