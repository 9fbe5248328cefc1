#!/usr/bin/env bash
# Checks the JSON Schema of the project file against the projects of the Swift tests, which must be built.
#
#   Scripts/schema-tests.sh [pytest options]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

Scripts/prepare-python.sh

corpus=$PWD/.build/projects.json
rm -f "$corpus"
SEGMENTA_CORPUS=$corpus swift test --skip-build --filter JSONSchemaTests.projectsAreWritten > /dev/null

SEGMENTA_CORPUS=$corpus .venv/bin/python -B -m pytest -q -p no:cacheprovider "$@" Tests/Schema
