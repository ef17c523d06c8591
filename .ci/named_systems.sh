#!/bin/sh
# Checks docs/assurance/named_systems.md: each system that the source documents name, with the file
# and the test that show it. A test belongs to a row by its tag [rowN]. Fails if a row of the parts
# child or system has no test, or if the page is out of date. `--write` writes it again.
set -eu
cd "$(dirname "$0")/.."
page=docs/assurance/named_systems.md
made=$(mktemp)
trap 'rm -f "$made"' EXIT
cat > "$made" <<'PAGE'
# Named systems

This page lists every system that the source documents name, and the test that shows that Kindred has it. Such a test
checks which results the system changes, in which direction and by how much. It fails if the mechanism is broken.
`.ci/named_systems.sh --write` makes this page from `tests/named_systems.csv` and the tags of the tests.

| part | what it covers |
|---|---|
| child | the child and the family |
| system | places, workers, money |
| satellite | outcomes outside the pathway through care, with those of care leavers |
| output | indicators and tables |
| appraisal | evidence and its use |
| record | kept for the record; there is nothing to simulate |

A row without a test is not built yet, or is a record.

| row | named | part | file | test |
|---|---|---|---|---|
PAGE
# One line for each test and row: row, file, title. Titles may run over several lines of source.
tests=$(find tests -name '*_test.cpp' | LC_ALL=C sort | while read -r file; do
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
