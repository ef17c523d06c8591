#!/bin/sh
# Writes docs/assurance/named_systems.md: each system that the mission names, the file and the test
# that hold it. A test belongs to a row by its tag [rowN]. Fails if a row of the child's or the system's side has none,
# or if the page in the tree is another (`--write` puts it there).
set -eu
cd "$(dirname "$0")/.."
page=docs/assurance/named_systems.md
made=$(mktemp)
trap 'rm -f "$made"' EXIT
cat > "$made" <<'PAGE'
# Named systems

Every system that the mission's source documents name, and the test that shows it at work: which way and how far it
moves what, and that the test fails when the mechanism is broken on purpose. This page is made by `.ci/named_systems.sh`
from `tests/named_systems.csv` and the tags of the tests. Parts: *child* (the child's and the family's side), *system* (supply,
workers, money), *satellite* (outcomes beside the pathway, leavers' among them), *output* (indicators and tables), *appraisal* (evidence and its use), *record* (nothing to
simulate). Rows without a test are not built yet, or are a record.

| row | named | part | file | test |
|---|---|---|---|---|
PAGE
# One line for each test and row: row, file, title. Titles may run over several lines of source.
tests=$(find tests -name '*_test.cpp' | sort | while read -r file; do
  { tr '\n' ' ' < "$file"; echo; } | sed 's/TEST_CASE(/\n&/g' | sed -n 's/^TEST_CASE( *\(.*\)/\1/p' |
    while IFS= read -r line; do
      tags=$(printf '%s' "$line" | sed 's/) *{.*//' | grep -o '\[row[0-9]*\]' || true)
      [ -n "$tags" ] || continue
      title=$(printf '%s' "$line" | sed 's/", *"\[.*//; s/" *"//g; s/^"//')
      for tag in $tags; do
        row=${tag#\[row}
        printf '%s\t%s\t%s\n' "${row%\]}" "$file" "$title"
      done
    done
done)
printf '%s\n' "$tests" | awk -F'\t' '
  FNR == NR { if ($1 != "") of[$1] = of[$1] SUBSEP $2 "\t" $3; next }
  FNR == 1 { next }
  {
    line = $0; gsub(/"/, "", line)
    row = line; sub(/,.*/, "", row)
    part = line; sub(/.*,/, "", part)
    name = substr(line, length(row) + 2, length(line) - length(row) - length(part) - 2)
    n = split(of[row], each, SUBSEP)
    if (n < 2) {
      printf "| %s | %s | %s | | |\n", row, name, part
      if (part == "child" || part == "system") { print "row " row " (" name ") has no test" > "/dev/stderr"; missing = 1 }
    }
    for (i = 2; i <= n; ++i) {
      split(each[i], at, "\t")
      printf "| %s | %s | %s | `%s` | %s |\n", row, name, part, at[1], at[2]
    }
  }
  END { exit missing }' - tests/named_systems.csv >> "$made" || failed=1
if [ "${1:-}" = --write ]; then
  cp "$made" "$page"
elif ! cmp -s "$made" "$page"; then
  echo "$page is out of date; run .ci/named_systems.sh --write" >&2
  failed=1
fi
exit "${failed:-0}"
