#!/bin/sh
# Scores the language parser on files of labelled sentences.
#   scripts/score-language.sh [--misses] [file.tsv …]       precision and recall per label; --misses lists wrong answers
#   scripts/score-language.sh --parse "Sentence." [section]  how one sentence is read
#   scripts/score-language.sh --hits file.tsv                every match, with its words in brackets
#   scripts/score-language.sh --patterns file.tsv …          per pattern: found, right, and the wrong ones
#   scripts/score-language.sh --speed file.tsv               words per second on one thread
# Without a file: the project's own sentences, and ../shared/lang/dev.tsv if it exists.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
options=
case ${1:-} in
  --misses) options=--misses; shift ;;
  --parse | --hits | --speed | --patterns) options=$1; shift; [ $# -gt 0 ] || { echo "$options needs an argument" >&2; exit 2; } ;;
esac
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
exec java -cp "$here/linter/target/classes:$here/linter/target/test-classes:$here/text/target/classes:$here/schema/target/classes:$here/corpus/target/classes" \
  dev.postmortem.linter.language.LanguageScore $options "$@"
