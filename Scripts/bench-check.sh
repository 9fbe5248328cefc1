#!/usr/bin/env bash
# Measures `segmenta check` of invented contacts: time, and the most memory it held.
#
#   Scripts/bench-check.sh [contacts] [runs]      as in: Scripts/bench-check.sh 1000000 3
#
# The project and the figures are left in .build/bench-check-<contacts>.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

contacts=${1:-1000000}
runs=${2:-3}
program=${SEGMENTA_PROGRAM:-.build/release/segmenta}
folder=.build/bench-check-$contacts

if [ -z "${SEGMENTA_PROGRAM:-}" ]; then
  swift build -c release --static-swift-stdlib --product segmenta >&2
fi

python3 Scripts/generate-contacts.py "$contacts" "$folder" --contact-pages none
echo "check of $contacts contacts ($(wc -c < "$folder/contacts.csv") bytes), the median of $runs runs"
python3 Scripts/measure.py --runs "$runs" --json "$folder/figures.json" -- \
  "$program" check "$folder/segmenta.yaml" --ui-language en
