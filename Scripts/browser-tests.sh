#!/usr/bin/env bash
# Builds the starter project with a given program and opens the report in a real browser.
#
#   Scripts/browser-tests.sh <program> [pytest options]
#
# The tests find the report in SEGMENTA_SITE. What they need of
# Python goes into .venv, anew only when Tests/Browser/requirements.txt has changed.
set -euo pipefail

program=$(realpath "$1")
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."

requirements=Tests/Browser/requirements.txt
if ! cmp -s "$requirements" .venv/installed-requirements.txt; then
  echo "Preparing .venv for the browser tests" >&2
  rm -rf .venv
  python3 -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$requirements"
  cp "$requirements" .venv/installed-requirements.txt
fi

report=.build/starter-report
rm -rf "$report"
"$program" build Resources/starter/segmenta.yaml --output "$report" --strict --quiet

SEGMENTA_SITE=$(realpath "$report") \
  .venv/bin/python -B -m pytest -p no:cacheprovider "$@" Tests/Browser
