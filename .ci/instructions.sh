#!/bin/bash
# Counts the instructions that a small fixed simulation takes, and says how far they have drifted
# from the committed figure (.ci/instructions.txt). Fails where nothing can be counted, and where the
# drift is above a tenth: less is reported only, since a new compiler moves the count too. A machine
# without AVX2 takes another way, so there any drift is reported only. `--bless` writes the figure
# anew; say why in the commit.
set -euo pipefail
cd -- "$(dirname -- "$0")/.."

program=build/release/kindred
figure=.ci/instructions.txt
if ! command -v valgrind >/dev/null; then
  if [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends valgrind >/dev/null
  else
    echo 'instructions: not counted, valgrind is missing: sudo apt-get install valgrind' >&2
    exit 1
  fi
fi
[[ -x $program ]] || { echo "instructions: not counted, $program is not built" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Two draws of the two smallest authorities, burn-in included; only the months are counted, not what
# reads the data and writes the study.
valgrind --tool=callgrind --toggle-collect='kindred::model::first_half*' \
  --toggle-collect='kindred::model::second_half*' --toggle-collect='kindred::model::Market::allocate*' \
  --callgrind-out-file="$work/out" \
  "$program" run baseline family_group_conferencing --areas E06000017,E09000001 --draws 2 \
  --threads 1 --cache off --out "$work/study.h5" >"$work/log" 2>&1 ||
  { cat "$work/log"; exit 1; }
counted=$(sed -n 's/^\(summary\|totals\): *\([0-9]*\).*/\2/p' "$work/out" | tail -n 1)
# A function that is no longer called by its name is not counted: then the figure is 0 or nothing.
((${counted:-0} > 0)) || { echo 'instructions: none counted: are the names above still right?' >&2; exit 1; }

if [[ ${1-} == --bless ]]; then
  printf '%s\n' "$counted" >"$figure"
  echo "instructions: $counted written to $figure"
  exit 0
fi
was=$(<"$figure")
awk -v now="$counted" -v was="$was" -v limit="$(grep -cm1 avx2 /proc/cpuinfo || true)" 'BEGIN {
  drift = 100 * (now / was - 1)
  printf "instructions: %d million, %+.1f%% against the committed %d million%s\n", now / 1e6, drift,
         was / 1e6, (drift > 3 ? ": slower, find out why" : drift < -3 ? ": faster, bless it" : "")
  exit limit && (drift > 10 || drift < -10)
}'
