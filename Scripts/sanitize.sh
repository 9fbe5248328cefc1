#!/usr/bin/env bash
# Runs tests in Swift with the address sanitizer, which finds leaks too, in a build of its own.
#
#   Scripts/sanitize.sh [test target]…
#
# Without names: the tests of all targets but SegmentaCommands, and the program itself once. The tests of its commands
# start it hundreds of times, in surroundings that keep from it what is no leak.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export LSAN_OPTIONS=suppressions=$PWD/Scripts/no-leaks.txt:print_suppressions=0
chosen=()
for target in "$@"; do chosen+=(--filter "^$target\\."); done
[ $# -gt 0 ] || chosen=(--skip "^SegmentaCommandsTests\\.")
swift test --sanitize=address --scratch-path .build-asan "${chosen[@]}"

if [ $# -eq 0 ]; then
  sample=.build-asan/sample
  rm -rf "$sample"
  .build-asan/debug/segmenta build Resources/starter/segmenta.yaml --output "$sample" --quiet
  .build-asan/debug/segmenta validate "$sample"
fi
