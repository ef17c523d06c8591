#!/bin/bash
# The direction of includes, without exceptions:
#   between folders   model < scenarios, outputs < calibration < app
#   inside model      the rooms in the order below: each includes only itself and those before it
#   between files     no circles; a header and its .cpp count as one file
# and which files may include each third-party library. `--picture` draws the includes anew.
set -euo pipefail
cd -- "$(dirname -- "$0")/.."
. .ci/files.sh

wrong=0
complain() {
  printf 'includes: %s\n' "$1" >&2
  printf '%s\n' "$2" | sed 's/^/  /' >&2
  wrong=1
}

# Every include is written in one way, so that none escapes the checks below.
folders='app|calibration|model|outputs|scenarios|tests'
mapfile -t sources < <(project_files '*.hpp' '*.cpp')
found=$(project_files '*' | grep -E '\.(h|hh|hxx|inl|ipp|tpp|c|cc|cxx|ixx)$' || true)
[[ -z $found ]] || complain 'sources end in .cpp or .hpp' "$found"
found=$(grep -nE '(#|%:)[[:space:]]*(include|import)' "${sources[@]}" |
  grep -vE '^[^:]+:[0-9]+:#include (<[^<>"]+>|"[^"]+")( *//.*)?$' || true)
[[ -z $found ]] || complain 'an include is a line of its own: #include "model/..." or #include <...>' "$found"
found=$(grep -nE "^#include (\"|<($folders)/|<.*\.\.)" "${sources[@]}" |
  grep -vE "^[^:]+:[0-9]+:#include \"(($folders)/[a-z0-9_]+(/[a-z0-9_]+)*\.hpp|commit\.hpp)\"" || true)
[[ -z $found ]] || complain 'our own files are included in quotes, by their path from the root' "$found"

# One line for each include of ours: FILE INCLUDED.
all=$(grep -HE '^#include "' "${sources[@]}" | sed -nE 's/^([^:]+):#include "([^"]+)".*/\1 \2/p' |
  grep -v ' commit.hpp$')

# only FOLDER ALLOWED...: files below FOLDER include only files below the allowed folders.
only() {
  local folder=$1 found
  shift
  found=$(awk -v folder="$folder/" -v allowed="$*" '
    BEGIN { n = split(allowed, each, " ") }
    index($1, folder) == 1 {
      for (i = 1; i <= n; ++i) if (index($2, each[i] "/") == 1) next
      print $1 " includes " $2
    }' <<<"$all")
  [[ -z $found ]] || complain "$folder may include only: $*" "$found"
}
only model model
only scenarios model scenarios
only outputs model outputs
only calibration model scenarios outputs calibration
only app model scenarios outputs calibration app
only tests/model model tests/model
for folder in scenarios outputs calibration; do
  only "tests/$folder" model scenarios outputs "$folder" tests
done

rooms=(vocabulary parallel chance tallies parameters population state policy money rates processes world market month engine)
below=()
for room in "${rooms[@]}"; do
  below+=("model/$room")
  only "model/$room" "${below[@]}"
done
found=$(project_files 'model/*.[ch]pp' | grep -vE "^model/($(IFS='|'; echo "${rooms[*]}"))/" || true)
[[ -z $found ]] || complain 'every file of model is in a room' "$found"

circles=$(sed -E 's/\.[ch]pp( |$)/\1/g' <<<"$all" | awk '$1 != $2' | sort -u | tsort 2>&1 >/dev/null || true)
[[ -z $circles ]] || complain 'files include each other in a circle' "$circles"

# What is neither in the standard library nor one of the system's own headers.
system='(elf|fcntl|immintrin|link|sched|stdlib|ucontext|unistd|cxxabi|gnu/libc-version|sys/[a-z]+)\.h|experimental/propagate_const'
others=$(grep -nE '^#include <[^>]*[./]' "${sources[@]}" | grep -vE "#include <($system)>" || true)

# home PATTERN ALLOWED: only files whose path matches ALLOWED include PATTERN. Tests are free to.
homeless=$others
home() {
  local found
  found=$(grep -E ":#include <$1" <<<"$others" | grep -vE "^(($2):|tests/)" || true)
  homeless=$(grep -vE ":#include <$1" <<<"$homeless" || true)
  [[ -z $found ]] || complain "only $2 may include $1" "$found"
}
home '(hdf5|H5|hdf5_hl)' 'outputs/study/hdf5_[a-z_]*\.[ch]pp'
home 'toml\+\+/' 'scenarios/toml_document\.[ch]pp'
home '(tbb|oneapi)/' 'model/parallel/in_parallel\.hpp|model/engine/simulate\.cpp'
home 'CLI/' 'app/cli/[a-z_]*\.[ch]pp'
home 'csv\.h' 'calibration/csv_rows\.cpp'
home 'Random123/' 'model/chance/[a-z_]*\.[ch]pp'
home 'zlib' 'app/run/launch_cache[a-z_]*\.cpp'
home 'boost/json' 'outputs/report/[a-z_]*\.[ch]pp|app/benchmark/[a-z_]*\.cpp'
home 'boost/math/' 'model/population/adversity\.cpp|model/policy/policy\.cpp|outputs/study/[a-z_]*\.cpp'
home 'boost/uuid/' 'app/run/[a-z_]*\.cpp'
home '(catch2|benchmark)/' 'none'
home 'fmt/' '(scenarios|outputs|calibration|app)/[a-z0-9_/]*\.[ch]pp'
[[ -z $homeless ]] || complain 'a third-party library has a line in .ci/includes.sh that says who may include it' "$homeless"

# The link lines say the same as the includes.
links() {
  local folder=$1 against=$2
  grep -nE "kindred(::|_)($against)\b" "$folder/CMakeLists.txt" /dev/null | grep -v ALIAS || true
}
found=$(links model 'scenarios|outputs|calibration|app'; links scenarios 'outputs|calibration|app'
  links outputs 'scenarios|calibration|app'; links calibration app)
[[ -z $found ]] || complain 'a library links against the stream' "$found"

# The root holds these files and no others.
found=$(project_files '*' | grep -v / |
  grep -vxE 'kindred|CMakeLists\.txt|CMakePresets\.json|README\.md|CHANGELOG\.md|CITATION\.cff|LICENSE|\.clang-format|\.gitignore' || true)
[[ -z $found ]] || complain 'the root holds no file but the front door and the usual ones' "$found"
found=$(project_files '*' | grep / | cut -d/ -f1 | sort -u | grep -vxE "$folders|docs|\.ci" || true)
[[ -z $found ]] || complain 'the root holds no other folder' "$found"

# No file has two subjects.
found=$(awk 'FNR == 401 { print FILENAME }' "${sources[@]}")
[[ -z $found ]] || complain 'a file has at most 400 lines' "$found"

# The picture of it: an arrow from each folder, or room of model, to what it includes.
picture=docs/developer/includes.dot
drawn=$(
  echo '// Made by .ci/includes.sh --picture; `tred | dot -Tsvg` draws it.'
  echo 'digraph includes { rankdir=TB; node [shape=box, fontname="sans-serif"];'
  printf '%s\n' "$all" |
    sed -E 's#(^| )model/([a-z]+)/[^ ]*#\1model/\2#g; s#(^| )(app|calibration|outputs|scenarios|tests)/[^ ]*#\1\2#g' |
    awk 'NF == 2 && $1 != $2 && $2 !~ /\./ { printf "  \"%s\" -> \"%s\";\n", $1, $2 }' | LC_ALL=C sort -u
  echo '}'
)
if [[ ${1-} == --picture ]]; then
  printf '%s\n' "$drawn" >"$picture"
elif [[ $drawn != "$(cat "$picture" 2>/dev/null)" ]]; then
  complain "$picture is not what the includes say" 'run .ci/includes.sh --picture'
fi
if ((wrong == 0)); then
  echo 'includes: as allowed'
fi
exit "$wrong"
