#!/bin/sh
# Brings the catalogues up to date with messages.pot, which the tests make from the code:
# new messages come in untranslated, changed ones fuzzy, removed ones go.
# English is its own translation, so its new and changed texts are filled in.
set -eu
cd "$(dirname "$0")/../Localization"

msgmerge --quiet --update --backup=none --no-fuzzy-matching --width=100 en.po messages.pot
msgen --width=100 --output-file=en.po en.po
for catalogue in *.po; do
  if [ "$catalogue" != en.po ]; then
    msgmerge --quiet --update --backup=none --previous --width=100 "$catalogue" messages.pot
  fi
  msgattrib --no-obsolete --width=100 --output-file="$catalogue" "$catalogue"
  printf '%s: ' "$catalogue"
  LC_ALL=C msgfmt --check --statistics --output-file=/dev/null "$catalogue" 2>&1
done
