#!/bin/bash
# instrumented_tbb.sh FOLDER - installs into FOLDER a oneTBB that is built for the thread sanitizer.
#
# The packaged library is not: the sanitizer cannot see how it hands work from thread to thread, so
# it reports races that are none, and silencing those hides the real ones. This one is built from the
# source of the same Debian package, once (a minute on two cores), and again only when the package,
# the compiler or this file has changed. The system's own package sources stay as they are, so apart
# from the packages that ./kindred asks for no rights are needed.
set -uo pipefail

folder=$1
making=$folder.making  # sources, package lists and objects; removed in the end
log=$folder.log
stamp=$folder/.made-from

say() { printf 'kindred: %s\n' "$*" >&2; }

fail() {
  tail -n 15 "$log" >&2
  say "$1 (full log: ${log##*/} in the build folder)"
  exit 1
}

# APT with lists and sources of its own: those that the machine has, asked for source packages.
own_apt() {
  apt-get -q -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$making/sources" \
    -o Dir::State::Lists="$making/lists" -o Dir::Cache="$making/cache" \
    -o APT::Sandbox::User=root "$@"
}

fetch_source() {
  local file
  mkdir -p "$making/sources" "$making/lists" "$making/cache"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources}; do
    [[ -r $file ]] || continue
    sed -E 's/^Types:.*/Types: deb-src/I; /^deb-src[[:space:]]/d; s/^deb([[:space:]])/deb-src\1/' \
      "$file" >"$making/sources/${file##*/}"
  done
  # A source that cannot be reached matters only if oneTBB is not found in the others.
  own_apt update
  # The version that is installed, or what the archive has put in its place.
  cd "$making" && { own_apt source "onetbb=$version" || own_apt source onetbb; }
}

# Without its own allocator oneTBB takes the system's, which the sanitizer knows.
make_library() {
  cmake -S "$making"/onetbb-*/ -B "$making/objects" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo \
    -DTBB_SANITIZE=thread -DTBB_TEST=OFF -DTBB_STRICT=OFF -DTBBMALLOC_BUILD=OFF \
    -DTBB_DISABLE_HWLOC_AUTOMATIC_SEARCH=ON \
    -DCMAKE_INSTALL_PREFIX="$folder" -DCMAKE_INSTALL_LIBDIR=lib &&
    ninja -C "$making/objects" &&
    cmake --install "$making/objects" &&
    [[ $(nm -D --undefined-only "$folder/lib/libtbb.so") == *__tsan_atomic* ]]
}

if ! command -v dpkg-query >/dev/null; then
  [[ -f $folder/lib/cmake/TBB/TBBConfig.cmake ]] && exit 0
  say "this is not a Debian system; please build oneTBB with -DTBB_SANITIZE=thread yourself and"
  say "install it (CMAKE_INSTALL_PREFIX, with CMAKE_INSTALL_LIBDIR=lib) into $folder"
  exit 1
fi
version=$(dpkg-query -W -f='${source:Version}' libtbb-dev) || exit 1
made_from="onetbb $version, $(c++ --version | head -n 1)"
[[ $stamp -nt ${BASH_SOURCE[0]} && $(<"$stamp") == "$made_from" ]] && exit 0

say "building oneTBB for the thread sanitizer (once; a minute or two)"
rm -rf "$folder" "$making"
mkdir -p "$folder" "$making"
fetch_source >"$log" 2>&1 </dev/null ||
  fail "the source package of oneTBB could not be fetched; can APT reach the Debian archive?"
make_library >>"$log" 2>&1 </dev/null ||
  fail "oneTBB could not be built for the thread sanitizer"
rm -rf "$making"
printf '%s\n' "$made_from" >"$stamp"
