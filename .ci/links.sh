#!/bin/bash
# Relative links in the documentation lead to files that exist, and lines of prose have at most 120 columns.
set -euo pipefail
cd -- "$(dirname -- "$0")/.."
. .ci/files.sh

broken=0
while IFS= read -r page; do
  while IFS= read -r link; do
    if [[ ! -e $(dirname -- "$page")/${link%%#*} ]]; then
      echo "links: $page: there is nothing at $link" >&2
      broken=1
    fi
  done < <(grep -oE '\]\([^)# ]+[^) ]*\)' "$page" | sed 's/^](//; s/)$//' |
    grep -vE '^(https?|mailto):' || true)
  # Tables and code in fences may be wider, and so may a line whose links alone make it long.
  while IFS=: read -r line _; do
    echo "links: $page:$line: more than 120 columns; wrap it" >&2
    broken=1
  done < <(sed -E '/^ *```/,/^ *```/s/.*//; /^ *\|/s/.*//; s/\]\([^)]*\)/]/g; s/<https?:[^>]*>//g' "$page" |
    LC_ALL=C.UTF-8 grep -nE '^.{121}' || true)
done < <(project_files '*.md')
((broken == 0)) && echo 'links: all work, and no line is too long'
exit "$broken"
