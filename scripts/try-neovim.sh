#!/bin/sh
# Neovim, headless, as an author: opens a sample, is told of findings, applies a quick fix, completes a factor, renames it
# everywhere, in a copy of the sample corpus. Prints what happened; ends with an error if any of it did not.
#   scripts/try-neovim.sh   (needs Neovim 0.7 or newer, Java 17, and language-server/target/*-all.jar)
set -eu
cd "$(dirname "$0")/.."
command -v nvim >/dev/null 2>&1 || { echo "nvim is not there: install Neovim 0.7 or newer." >&2; exit 2; }
jar=$PWD/$(ls language-server/target/*-all.jar)
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
cp -r sample-postmortems/postmortems sample-postmortems/postmortem.yml "$corpus"
POSTMORTEM_JAR=$jar POSTMORTEM_CORPUS=$corpus nvim --headless -u NONE -i NONE -n \
  -c "luafile scripts/try-neovim.lua" -c "qa!" 2>&1
