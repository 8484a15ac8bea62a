#!/bin/sh
# Measures the language server as an author meets it: start to first findings, and keystroke to findings, in a postmortem
# of 5,000 words in a corpus of 2,000. scripts/benchmark-editor.sh [files] [keystrokes]
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q package -DskipTests -Dquick -pl benchmarks,language-server -am >&2
jar=$(ls language-server/target/*-all.jar)
corpus=$(mktemp -d)
trap 'rm -rf "$corpus"' EXIT
java -cp "benchmarks/target/classes:$jar" dev.postmortem.benchmarks.EditorBenchmark "$jar" "$corpus/corpus" "$@"
