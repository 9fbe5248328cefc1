#!/usr/bin/env bash
# Measures how long a large project file takes to be read: the stage "project" of the table.
#
#   Scripts/bench-project.sh [parameters] [ranges of each] [runs]      as in: Scripts/bench-project.sh 200 50 9
#
# The project and the figures are left in .build/bench-project-<parameters>-<ranges>.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

parameters=${1:-200}
ranges=${2:-50}
runs=${3:-9}
program=${SEGMENTA_PROGRAM:-.build/release/segmenta}
folder=.build/bench-project-$parameters-$ranges

if [ -z "${SEGMENTA_PROGRAM:-}" ]; then
  swift build -c release --static-swift-stdlib --product segmenta >&2
fi

python3 Scripts/generate-project.py "$parameters" "$ranges" "$folder"
echo "$parameters parameters of $ranges ranges ($(wc -c < "$folder/segmenta.yaml") bytes), the median of $runs runs"
python3 Scripts/measure.py --runs "$runs" --before "rm -rf '$folder/output'" --json "$folder/figures.json" -- \
  "$program" build "$folder/segmenta.yaml" --output "$folder/output" --quiet --timings
