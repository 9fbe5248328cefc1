#!/usr/bin/env bash
# Runs tests in Swift with the address sanitizer, which finds leaks too, in a build of its own.
#
#   Scripts/sanitize.sh [test target]…      all targets unless some are named
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export LSAN_OPTIONS=suppressions=$PWD/Scripts/no-leaks.txt:print_suppressions=0
filters=()
for target in "$@"; do filters+=(--filter "^$target\\."); done
swift test --sanitize=address --scratch-path .build-asan "${filters[@]}"
