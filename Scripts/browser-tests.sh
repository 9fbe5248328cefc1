#!/usr/bin/env bash
# Builds the starter project with a given program and opens the report in a real browser.
#
#   Scripts/browser-tests.sh <program> [pytest options]
#
# The tests find the report in SEGMENTA_SITE.
set -euo pipefail

program=$(realpath "$1")
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."

Scripts/prepare-python.sh

report=.build/starter-report
rm -rf "$report"
"$program" build Resources/starter/segmenta.yaml --output "$report" --strict --quiet

SEGMENTA_SITE=$(realpath "$report") \
  .venv/bin/python -B -m pytest -p no:cacheprovider "$@" Tests/Browser
