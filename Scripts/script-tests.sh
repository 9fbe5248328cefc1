#!/usr/bin/env bash
# Runs the list's script, as a given program ships it, over the cases that the tests in Swift read too.
#
#   Scripts/script-tests.sh <program> [node options]
set -euo pipefail

program=$(realpath "$1")
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."

SEGMENTA_PROGRAM=$program node --test "$@" Tests/Contracts/list.test.mjs
