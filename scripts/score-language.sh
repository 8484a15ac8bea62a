#!/bin/sh
# Scores the language parser on files of labelled sentences.
#   scripts/score-language.sh [file.tsv …]                     precision and recall, a line for each file
#   scripts/score-language.sh --labels [file.tsv …]            the same for each label
#   scripts/score-language.sh --misses [file.tsv …]            the wrong answers too
#   scripts/score-language.sh --save FILE [file.tsv …]         writes figures and wrong answers to FILE, before a change
#   scripts/score-language.sh --compare FILE [file.tsv …]      what differs from FILE; fails if a wrong answer is new
#   scripts/score-language.sh --parse "Sentence." ["Heading"]  how one sentence is read below a heading
#   scripts/score-language.sh --hits file.tsv                  every match, with its words in brackets
#   scripts/score-language.sh --patterns file.tsv …            per pattern: found, right, and the wrong ones
#   scripts/score-language.sh --found file.tsv                 the labels that the patterns find, a line for each sentence
#   scripts/score-language.sh --writers                        the open sets, a line for each writer
#   scripts/score-language.sh --sealed                         totals of the sealed writers, which nobody reads
#   scripts/score-language.sh --drafts [--misses]              passages of the open drafts
#   scripts/score-language.sh --sealed-drafts                  totals of the sealed drafts, which nobody reads
#   scripts/score-language.sh --ground [--misses]              the ground layer by kind of sentence
#   scripts/score-language.sh --speed file.tsv                 words per second on one thread
# Without a file: the project's own sentences, and ../shared/lang/dev.tsv beside the checkout if it is there.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
options=
saved=
main=dev.postmortem.linter.language.LanguageScore
case ${1:-} in
  --ground) main=dev.postmortem.linter.language.syntax.GroundLayer; shift; [ $# -gt 0 ] || set -- --all ;;
  --drafts | --sealed-drafts)
    print=open
    [ "$1" = --drafts ] || print=sealed
    [ "${2:-}" != --misses ] || print=misses
    cd "$here"
    exec mvn -q -B -Dquick test -pl linter -am -Dtest=DraftScoreTest -Ddrafts.print=$print \
      -Dsurefire.failIfNoSpecifiedTests=false
    ;;
  --writers) set -- "$here"/linter/language-data/open/*.tsv ;;
  --sealed) options=--sealed; set -- "$here"/linter/language-data/sealed/*.tsv ;;
  --misses | --labels) options=$1; shift ;;
  --save | --compare)
    [ $# -gt 1 ] || { echo "$1 needs a file" >&2; exit 2; }
    [ "$1" = --save ] || [ -f "$2" ] || { echo "$2 is not there: write it with --save before the change" >&2; exit 2; }
    mode=$1 saved=$2 options=--misses
    shift 2
    ;;
  --parse | --hits | --speed | --patterns | --found) options=$1; shift; [ $# -gt 0 ] || { echo "$options needs an argument" >&2; exit 2; } ;;
esac
if [ $# -eq 0 ]; then
  own="$here/linter/src/test/resources/dev/postmortem/linter/language"
  set -- "$own/sentences.tsv" "$own/sentences-kept-aside.tsv" \
    "$own/sentences-of-other-trades.tsv" "$own/sentences-of-drafts.tsv" \
    "$own/sentences-of-drafts-later.tsv" "$own/sentences-of-circumstances.tsv" \
    "$own/sentences-hard-to-read.tsv"
  if [ -f "$here/../shared/lang/dev.tsv" ]; then
    set -- "$@" "$here/../shared/lang/dev.tsv"
  else
    echo "../shared/lang/dev.tsv is not there: no figures for sentences of real postmortems." >&2
  fi
fi
(cd "$here" && mvn -q -B -Dquick -pl linter -am test-compile) >&2
score() {
  java -cp "$here/linter/target/classes:$here/linter/target/test-classes:$here/text/target/classes:$here/schema/target/classes:$here/corpus/target/classes" \
    "$main" $options "$@"
}
if [ -z "$saved" ]; then
  score "$@"
elif [ "$mode" = --save ]; then
  score "$@" >"$saved"
else
  now=$(mktemp)
  trap 'rm -f "$now" "$now.diff"' EXIT
  score "$@" >"$now"
  diff "$saved" "$now" | sed -n 's/^</-/p; s/^>/+/p' >"$now.diff"
  cat "$now.diff"
  new=$(grep -c '^+ \(missed\|false\) ' "$now.diff" || true)
  echo "$new wrong answers are new, $(grep -c '^- \(missed\|false\) ' "$now.diff" || true) are gone."
  [ "$new" -eq 0 ]
fi
