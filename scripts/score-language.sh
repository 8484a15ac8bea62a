#!/bin/sh
# Scores the language parser on files of labelled sentences.
#   scripts/score-language.sh [--misses] [file.tsv …]
# Without a file: the project's own sentences, and ../shared/lang/dev.tsv where it is there.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
options=
while [ "${1:-}" = "--misses" ]; do
  options=--misses
  shift
done
if [ $# -eq 0 ]; then
  own="$here/linter/src/test/resources/dev/postmortem/linter/language"
  set -- "$own/sentences.tsv" "$own/sentences-kept-aside.tsv" \
    "$own/sentences-of-other-trades.tsv" "$own/sentences-of-drafts.tsv" \
    "$own/sentences-of-drafts-later.tsv" "$own/sentences-of-circumstances.tsv" \
    "$own/sentences-hard-to-read.tsv"
  if [ -f "$here/../shared/lang/dev.tsv" ]; then
    set -- "$@" "$here/../shared/lang/dev.tsv"
  fi
fi
(cd "$here" && mvn -q -B -Dquick -pl linter -am test-compile) >&2
exec java -cp "$here/linter/target/classes:$here/linter/target/test-classes:$here/schema/target/classes:$here/corpus/target/classes" \
  dev.postmortem.linter.language.LanguageScore $options "$@"
