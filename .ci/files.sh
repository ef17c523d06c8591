# shellcheck shell=bash
# Sourced: the files that belong to the project, tracked or new, ignored ones left out.
# Without git it is everything here except build/. A pattern's * crosses folders, as git's does.
project_files() {
  if git -c safe.directory='*' rev-parse --git-dir >/dev/null 2>&1; then
    git -c safe.directory='*' ls-files --cached --others --exclude-standard -- "$@" |
      while IFS= read -r file; do [[ -f $file ]] && printf '%s\n' "$file"; done
  else
    local pattern
    for pattern in "$@"; do
      find . \( -name .git -o -path ./build \) -prune -o -type f -path "./$pattern" -print | sed 's|^\./||'
    done
  fi
}
