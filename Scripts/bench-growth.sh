#!/usr/bin/env bash
# Measures how time and memory grow with each kind of input; fails where twice the size costs more than 2.4 times.
#
#   Scripts/bench-growth.sh [kind]...      as in: Scripts/bench-growth.sh segments "long cell"
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=${SEGMENTA_PROGRAM:-.build/release/segmenta}

if [ -z "${SEGMENTA_PROGRAM:-}" ]; then
  swift build -c release --static-swift-stdlib --product segmenta >&2
fi
python3 -B Scripts/bench-growth.py "$program" .build/bench-growth "$@"
