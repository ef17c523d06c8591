#!/bin/bash
# C++ files are formatted as .clang-format says; shell scripts parse.
set -euo pipefail
cd -- "$(dirname -- "$0")/.."
. .ci/files.sh

if ! command -v clang-format >/dev/null; then
  if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends clang-format >/dev/null
  else
    echo 'format: clang-format is missing: sudo apt-get install clang-format' >&2
    exit 1
  fi
fi
project_files '*.cpp' '*.hpp' | xargs -r clang-format --dry-run -Werror
for script in kindred .ci/run .ci/*.sh; do bash -n "$script"; done
echo 'format: correct'
