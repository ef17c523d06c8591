#!/bin/bash
# The direction of includes, and one home for each third-party library.
#   model       includes model
#   scenarios   includes model, scenarios
#   outputs     includes model, outputs
#   calibration includes all four; only the files at the root include calibration
set -euo pipefail
cd -- "$(dirname -- "$0")/.."
. .ci/files.sh

wrong=0
complain() {
  printf 'includes: %s\n' "$1" >&2
  printf '%s\n' "$2" | sed 's/^/  /' >&2
  wrong=1
}

# ours FOLDER ALLOWED...: quoted includes in FOLDER begin with an allowed folder.
ours() {
  local folder=$1 files found
  shift
  mapfile -t files < <(project_files "$folder/*.hpp" "$folder/*.cpp")
  ((${#files[@]})) || return 0
  found=$(grep -nE '^ *# *include *"' "${files[@]}" /dev/null |
    grep -vE "\"($(IFS='|'; echo "$*"))/" || true)
  [[ -z $found ]] || complain "$folder may include only: $*" "$found"
}
ours model model
ours scenarios model scenarios
ours outputs model outputs
ours calibration model scenarios outputs calibration

# home PATTERN ALLOWED: only files whose path matches ALLOWED include PATTERN. Tests are free.
home() {
  local files found
  mapfile -t files < <(project_files '*.hpp' '*.cpp' | grep -v '^tests/')
  found=$(grep -nE "^ *# *include *[<\"]$1" "${files[@]}" /dev/null | grep -vE "^($2):" || true)
  [[ -z $found ]] || complain "$1 has its home in $2" "$found"
}
home '(hdf5|H5|hdf5_hl)' 'outputs/hdf5_file\.cpp|outputs/hdf5_[a-z_]*\.[ch]pp'
home 'toml\+\+/' 'scenarios/toml_document\.[ch]pp|calibration/fitted[a-z_]*\.[ch]pp'
home '(tbb|oneapi)/' 'model/simulate\.cpp|model/in_parallel\.hpp|run_[a-z]*\.cpp'
home 'CLI/' 'command_line\.cpp|subcommands\.[ch]pp|subcommands_[a-z]*\.[ch]pp'
home 'csv\.h' 'calibration/csv_rows\.cpp'
home '(nlopt|nlopt\.hpp)' 'calibration/[a-z_]*\.[ch]pp'
home 'Random123/' 'model/draws\.[ch]pp'
home 'zlib' 'launch_cache\.cpp'

# The link lines say the same as the includes.
found=$(grep -nE 'kindred::(scenarios|outputs|calibration)' model/CMakeLists.txt /dev/null || true)
found+=$(grep -nE 'kindred::(outputs|calibration)' scenarios/CMakeLists.txt /dev/null || true)
found+=$(grep -nE 'kindred::(scenarios|calibration)' outputs/CMakeLists.txt /dev/null || true)
found=$(grep -v 'ALIAS' <<<"$found" || true)
[[ -z $found ]] || complain 'a library links against the stream' "$found"

((wrong == 0)) && echo 'includes: one way'
exit "$wrong"
