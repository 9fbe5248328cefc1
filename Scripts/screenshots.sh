#!/usr/bin/env bash
# Takes the screenshots of the README: pages of the sample report, small, into docs/screenshots.
#
#   Scripts/screenshots.sh <program>
set -euo pipefail

program=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."

Scripts/prepare-python.sh
report=.build/screenshot-report
rm -rf "$report"
"$program" build Resources/starter/segmenta.yaml --output "$report" --quiet
rm -rf docs/screenshots
mkdir -p docs/screenshots
.venv/bin/python -B Scripts/screenshots.py "$report" docs/screenshots
pngquant --force --ext .png --strip --speed 1 32 docs/screenshots/*.png
du -b docs/screenshots/*.png
