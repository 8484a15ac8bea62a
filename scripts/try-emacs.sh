#!/bin/sh
# Emacs with Eglot, in batch mode, as an author: opens a sample, is told of findings, mends one, asks for help on a factor,
# in a copy of the sample corpus. Prints what happened; ends with an error if any of it did not.
#   scripts/try-emacs.sh   (needs Emacs 28 with Eglot, Java 17, and language-server/target/*-all.jar)
set -eu
cd "$(dirname "$0")/.."
command -v emacs >/dev/null 2>&1 || { echo "emacs is not there: install Emacs 28 or newer, and Eglot." >&2; exit 2; }
jar=$PWD/$(ls language-server/target/*-all.jar)
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
cp -r sample-postmortems/postmortems sample-postmortems/postmortem.yml "$corpus"
git -C "$corpus" init -q
POSTMORTEM_JAR=$jar POSTMORTEM_CORPUS=$corpus emacs --batch -l scripts/try-emacs.el 2>&1
