#!/bin/sh
# Times the walk over a Git history: scripts/benchmark-history.sh [postmortems [commits [walks]]], 2,000, 5,000 and 5 by
# default. The repository is generated once, into benchmarks/target.
set -eu
cd "$(dirname "$0")/.."
files=${1:-2000}
commits=${2:-5000}
walks=${3:-5}
classpath=$(mvn -B -ntp -Dquick compile org.codehaus.mojo:exec-maven-plugin:exec -pl benchmarks -am -Dexec.executable=echo \
  -Dexec.args=%classpath 2>/dev/null | grep "benchmarks/target/classes" | tail -1)
folder="$PWD/benchmarks/target/history-$files-$commits"
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$classpath" \
  dev.postmortem.benchmarks.HistoryWalkTime "$folder" "$files" "$commits" "$walks"
echo "Commits along the first parents: $(git -C "$folder" rev-list --count --first-parent HEAD), in all: $(git -C "$folder" rev-list --count HEAD)"
