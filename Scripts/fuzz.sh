#!/usr/bin/env bash
# Attacks what reads files with invented bytes, under the address sanitizer, and says what came of it.
#
#   Scripts/fuzz.sh [seconds [reader]…]
#
# Each reader, or those that are named, is attacked for so many seconds, ten minutes unless said otherwise. What reached
# new code is kept in .build-fuzz/corpus and built on the next time. What broke a reader is left in .build-fuzz/found,
# and the script ends with 1.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-600}
shift || true
readers=("$@")
[ $# -gt 0 ] || readers=(rows objects cells project catalogue markup)
build=.build-fuzz
seeds=$build/seeds

# Coverage is what libFuzzer is guided by. Asking for the fuzzer itself would give the tools of the build its main, too.
SEGMENTA_LIBFUZZER=$(clang -print-file-name="lib/linux/libclang_rt.fuzzer_no_main-$(uname -m).a")
export SEGMENTA_LIBFUZZER
swift build --scratch-path "$build" --product Fuzz --sanitize address -Xswiftc -use-ld=lld \
  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table

# What the first bytes of an input choose is said in Fuzz: a zero is the first of all choices.
seed() { # <reader> <name> <zeros>: standard input, behind so many zeros
  mkdir -p "$seeds/$1"
  { head -c "$3" /dev/zero && cat; } > "$seeds/$1/$2"
}

rm -rf "$seeds"
for file in Resources/starter/*.csv; do
  head -n 12 "$file" | seed rows "$(basename "$file")" 4
  head -n 12 "$file" | tr , '\t' | seed rows "tabs-$(basename "$file")" 4
done
printf 'id;a\n"1";"say ""x"""\n2;\n' | seed rows quotes 4
printf 'id;n;d\n1;1 234,50 zł;2026-01-31\n2;-0.5;2026-02-28 10:00\n' | iconv -t utf-16 | seed rows utf16 4
for file in Tests/Contracts/*.json; do head -c 3000 "$file" | seed objects "$(basename "$file")" 4; done
printf '[{"id":"1","n":1.50e2,"t":"\\u0141\\ud83d\\ude00","x":null,"y":true},\n{"id":"2","n":-0}]' | seed objects array 4
printf '{"id":"1","n":1}\n{"id":"2","n":"1 000,5"}\n' | seed objects lines 4
printf '\1\0\0\0{"id":"1","n":1}\n{"id":"2","n":"1 000,5"}\n' | seed objects ndjson 0
grep -o '"[^"]*"' Tests/Contracts/numbers.json | tr -d '"' | head -n 60 | { echo dd.MM.yyyy && cat; } | seed cells numbers 0
printf "d.M.yy H:mm\n1.2.26 9:05\n2026-11-26T10:00\nyes\nnie\na, b,,c\n-1 234,50 zł\n\$1'000.5\n−12%%\n" | seed cells mixed 0
seed project starter.yaml 0 < Resources/starter/segmenta.yaml
for guide in README.md docs/guide.*.md; do
  awk -v folder="$build" '/^```yaml/ { n++; on = 1; next } /^```/ { on = 0 } on { print > (folder "/block-" n) }' "$guide"
  for block in "$build"/block-*; do seed project "$(basename "$guide")-${block##*-}" 0 < "$block"; done
  rm "$build"/block-*
done
for language in pl de; do head -n 60 "Localization/$language.po" | seed catalogue "$language" 0; done
printf '%s\n' 'msgid ""' 'msgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\n"' '' \
  'msgctxt "fuzz.plain"' 'msgid "{name} of {text}"' 'msgstr "{text}: {name}"' '' 'msgctxt "fuzz.plural"' \
  'msgid "{count} contact"' 'msgid_plural "{count} contacts"' 'msgstr[0] "{count} a"' 'msgstr[1] "{count} b"' \
  'msgstr[2] "{count} c"' | seed catalogue plurals 0
for file in Resources/schema/*.xsd; do head -c 4000 "$file" | seed markup "$(basename "$file")" 2; done
printf '<!DOCTYPE html><a b="&#233;&amp;"><![CDATA[x]]><?p q?><!-- c --></a>' | seed markup small 2
for program in .build/debug/segmenta .build/release/segmenta; do
  [ -x "$program" ] || continue
  "$program" build Resources/starter/segmenta.yaml --output "$build/sample" --quiet
  seed markup report.xml 0 < <(printf '\1\100' && cat "$build/sample/en/companies/report.xml")
  seed markup page.html 0 < <(printf '\2\100' && cat "$build/sample/index.html")
  rm -rf "$build/sample"
  break
done

code=0
# Leaks are what the tests under the sanitizer are asked for: enums hide pointers, and libxml2 drops some after an error.
export ASAN_OPTIONS=detect_leaks=0
for reader in "${readers[@]}"; do
  corpus=$build/corpus/$reader found=$build/found/$reader log=$build/$reader.log
  mkdir -p "$corpus" "$found"
  # The words of the seeds, which no chance would find letter by letter.
  cat "$seeds/$reader"/* | tr -d '\0' | grep -aoE '[A-Za-z][A-Za-z-]{2,24}' | sort -u | sed 's/.*/"&"/' > "$build/words"
  FUZZ_READER=$reader "$build/debug/Fuzz" -max_total_time="$seconds" -max_len=4096 -timeout=20 -detect_leaks=0 -rss_limit_mb=2048 \
    -dict="$build/words" -artifact_prefix="$found/" -print_final_stats=1 "$corpus" "$seeds/$reader" > "$log" 2>&1 || code=1
  awk -v reader="$reader" '
    /cov: / { for (i = 1; i < NF; i++) if ($i == "cov:") cov = $(i + 1); else if ($i == "ft:") ft = $(i + 1) }
    /number_of_executed_units/ { runs = $2 }
    /average_exec_per_sec/ { speed = $2 }
    END { printf "%-10s %10d runs, %6d a second, cov %5d, ft %6d\n", reader, runs, speed, cov, ft }' "$log"
  grep -m 1 -E 'Fatal error|ERROR: |Test unit written' "$log" || true
done
[ "$code" -eq 0 ] || echo "what broke a reader lies in $build/found; the logs lie in $build" >&2
exit "$code"
