#!/bin/sh
# Lints generated corpora, each in a Maven process of its own: scripts/benchmark-lint.sh [postmortems…], 1,000 and 10,000 by
# default. Installs the plugin into a local repository below benchmarks/target. Prints the run's last words, the time on the
# wall, and what `times` tells: user and system seconds of the shell, then of the process.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 1000 10000
repository="$PWD/benchmarks/target/lint-repository"
work="$PWD/benchmarks/target/lint"
mkdir -p "$work"
mvn -B -ntp -q -Dquick install -DskipTests -pl benchmarks,maven-plugin -am -Dmaven.repo.local="$repository" >&2
classpath=$(mvn -B -ntp org.codehaus.mojo:exec-maven-plugin:exec -pl benchmarks -Dexec.executable=echo \
  -Dexec.args=%classpath -Dmaven.repo.local="$repository" 2>/dev/null | grep "benchmarks/target/classes" | tail -1)
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for count in "$@"; do
  corpus="$work/$count"
  [ -d "$corpus" ] || java -cp "$classpath" dev.postmortem.benchmarks.CorpusWriter "$corpus" "$count" 1000 >/dev/null
  echo "== $count postmortems of 1,000 words"
  (
    cd "$corpus"
    begin=$(date +%s)
    mvn -B -ntp -q "dev.postmortem:postmortem-maven-plugin:$version:lint" -Dmaven.repo.local="$repository" \
      >lint.log 2>&1
    tail -4 lint.log
    echo "$(($(date +%s) - begin)) s on the wall"
    times
  )
done
