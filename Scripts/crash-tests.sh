#!/usr/bin/env bash
# Ends builds at their file calls, or fails these, and looks at what is left each time.
#
#   Scripts/crash-tests.sh <program> [runs [seed]]
set -euo pipefail

program=$(realpath "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ "$(uname)" != Linux ]; then
  echo "Calls are counted by a library that Linux loads before the C library: nothing is tested here."
  exit 0
fi

library=.build/file-calls.so
clang -shared -fPIC -O1 -Wall -Wextra -Werror -o "$library" Tests/Crash/file_calls.c
python3 -B Tests/Crash/crash_tests.py "$program" "$library" --runs "${2:-30}" --seed "${3:-1}"
