#!/usr/bin/env bash
# Builds the starter project, and one of hostile texts, with a given program and opens the reports in a real browser.
#
#   Scripts/browser-tests.sh <program> [pytest options]
#
# The tests find the reports in SEGMENTA_SITE and SEGMENTA_HOSTILE_SITE.
set -euo pipefail

program=$(realpath "$1")
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."

Scripts/prepare-python.sh

report=.build/starter-report
rm -rf "$report"
"$program" build Resources/starter/segmenta.yaml --output "$report" --strict --quiet

# Its findings are no news here.
hostile=.build/hostile
rm -rf "$hostile"
python3 Tests/Browser/hostile_project.py "$hostile"
"$program" build "$hostile/segmenta.yaml" --output "$hostile/report" --quiet 2> /dev/null

SEGMENTA_SITE=$(realpath "$report") SEGMENTA_HOSTILE_SITE=$(realpath "$hostile/report") \
  .venv/bin/python -B -m pytest -p no:cacheprovider "$@" Tests/Browser
