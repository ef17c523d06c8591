#!/bin/bash
# Relative links in the documentation lead to files that exist.
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
done < <(project_files '*.md')
((broken == 0)) && echo 'links: all work'
exit "$broken"
