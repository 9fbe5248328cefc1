#!/usr/bin/env bash
# Runs one stage of the checks and says what it took; at the end all stages in a table.
#
#   Scripts/stage.sh <name> <command> [argument]…
#   Scripts/stage.sh --start        forgets the stages of an earlier run
#   Scripts/stage.sh --summary      prints the table
#
# "CPU" is what the stage's processes used, which a busy machine changes little; "time" is what one waits.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

record=.build/stages
mkdir -p .build

case $1 in
--start)
  : > "$record"
  exit
  ;;
--summary)
  awk -F '\t' '
    BEGIN { printf "\n%-24s %9s %9s\n", "stage", "time", "CPU" }
    { printf "%-24s %7.1f s %7.1f s\n", $1, $2, $3; time += $2; cpu += $3 }
    END { printf "%-24s %7.1f s %7.1f s\n", "all", time, cpu }' "$record"
  exit
  ;;
esac

name=$1
shift
echo "== $name"
# Through a file, as the stage itself may write to either stream.
TIMEFORMAT='%R %U %S'
spent=$(mktemp)
trap 'rm -f "$spent"' EXIT
code=0
exec 3>&1 4>&2
{ time "$@" >&3 2>&4 3>&- 4>&-; } 2> "$spent" || code=$?
awk -v name="$name" '{ printf "%s\t%s\t%s\n", name, $1, $2 + $3 }' "$spent" | tee -a "$record" |
  awk -F '\t' -v code="$code" '{ printf "== %s: %.1f s, %s\n", $1, $2, code ? "FAILED" : "passed" }'
exit "$code"
