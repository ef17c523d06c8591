#!/bin/bash
# No file of the project names a machine's folders or a package registry's host: it depends on neither.
set -euo pipefail
cd -- "$(dirname -- "$0")/.."
. .ci/files.sh

machine='(^|[^A-Za-z0-9_.<>)}/-])/(work|root|home|tmp|Users)/[A-Za-z0-9_.]'
outside='\.\./shared(/|\b)'
registry='(registry|pypi|mirror|artifactory|verdaccio|nexus)[a-z0-9.-]*\.[a-z]{2,}(/|:|"|$)|deb\.debian\.org'
mapfile -t files < <(project_files '*' | grep -vE '^\.ci/names\.sh$|\.(png|jpg|h5)$')
if grep -nIE "$machine|$outside|$registry" "${files[@]}" /dev/null; then
  echo 'names: the lines above name a machine path, a folder outside or a registry host' >&2
  exit 1
fi
echo 'names: none that are forbidden'
