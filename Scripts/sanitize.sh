#!/usr/bin/env bash
# Runs tests in Swift, and the program, with a sanitizer, in a build of its own.
#
#   Scripts/sanitize.sh [test target]…             the address sanitizer, which finds leaks too
#   Scripts/sanitize.sh --thread [test target]…    the thread sanitizer, which finds what two threads race for
#   Scripts/sanitize.sh --thread program           the same for the program alone, whose tests need not be built
#
# Without names: the program builds and validates the sample, and before it for addresses the tests of all targets but
# SegmentaCommands, for threads those of Publishing, where documents are written in parallel. The tests of the commands
# start the program hundreds of times, in surroundings that keep from the sanitizer what is no leak.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

sanitizer=address build=.build-asan
if [ "${1:-}" = --thread ]; then
  sanitizer=thread build=.build-tsan
  shift
fi

export LSAN_OPTIONS=suppressions=$PWD/Scripts/no-leaks.txt:print_suppressions=0
export TSAN_OPTIONS=halt_on_error=1
chosen=()
for target in "$@"; do chosen+=(--filter "^$target\\."); done
if [ $# -eq 0 ]; then
  if [ "$sanitizer" = thread ]; then chosen=(--filter "^PublishingTests\\."); else chosen=(--skip "^SegmentaCommandsTests\\."); fi
fi
if [ "$*" = program ]; then
  swift build --sanitize "$sanitizer" --scratch-path "$build" --product segmenta
else
  swift test --sanitize "$sanitizer" --scratch-path "$build" "${chosen[@]}"
fi

if [ $# -eq 0 ] || [ "$*" = program ]; then
  sample=$build/sample
  rm -rf "$sample"
  "$build/debug/segmenta" build Resources/starter/segmenta.yaml --output "$sample" --quiet
  "$build/debug/segmenta" validate "$sample"
fi
