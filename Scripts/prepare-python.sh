#!/usr/bin/env bash
# Puts what the tests need of Python into .venv, anew only when Tests/requirements.txt has changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

requirements=Tests/requirements.txt
if ! cmp -s "$requirements" .venv/installed-requirements.txt; then
  echo "Preparing .venv for the tests in Python" >&2
  rm -rf .venv
  python3 -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$requirements"
  cp "$requirements" .venv/installed-requirements.txt
fi
