#!/usr/bin/env bash
# Checks the types of the pages' scripts, which are written in comments: tsc --checkJs, with nothing left open.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

options=(--checkJs --allowJs --noEmit --strict --noUnusedLocals --noImplicitReturns
  --target es2020 --lib es2020,dom,dom.iterable)

# Each script is a program of its own; those of a folder become one script and know each other.
for part in Resources/assets/*.js; do tsc "${options[@]}" "$part"; done
for folder in Resources/assets/*/; do tsc "${options[@]}" "$folder"*.js; done
