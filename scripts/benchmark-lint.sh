#!/bin/sh
# Lints generated corpora, each in a Maven process of its own: scripts/benchmark-lint.sh [postmortems…], 1,000 and 10,000 by
# default. Installs the plugin into a local repository below benchmarks/target. Measures, in one run: an empty Maven build;
# lint over each corpus, and beside it markdownlint, write-good and Vale where they are installed; then, in the last corpus, a
# check of the one file that a branch changed, with the empty build's share of it. Prints wall and CPU seconds of whole
# processes, the median of three each (RUNS=1 for one).
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 1000 10000
runs=${RUNS:-3}
repository="$PWD/benchmarks/target/lint-repository"
work="$PWD/benchmarks/target/lint"
mkdir -p "$work"
mvn -B -ntp -q -Dquick install -DskipTests -pl benchmarks,maven-plugin -am -Dmaven.repo.local="$repository" >&2
classpath=$(mvn -B -ntp org.codehaus.mojo:exec-maven-plugin:exec -pl benchmarks -Dexec.executable=echo \
  -Dexec.args=%classpath -Dmaven.repo.local="$repository" 2>/dev/null | grep "benchmarks/target/classes" | tail -1)
version=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -1)
plugin="dev.postmortem:postmortem-maven-plugin:$version"
export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

# One run: wall and CPU seconds. Its output goes to run.log; findings may end it with an error.
once() (
  begin=$(date +%s.%N)
  "$@" >"$work/run.log" 2>&1 || true
  end=$(date +%s.%N)
  times >"$work/times.of" # of the shell, then of what it ran; not in a pipe, which would be another shell
  tail -1 "$work/times.of" | tr 'ms' '  ' |
    awk -v begin="$begin" -v end="$end" '{ printf "%.2f %.2f\n", end - begin, $1 * 60 + $2 + $3 * 60 + $4 }'
)

# The medians of a command's wall and CPU seconds, in $wall and $cpu, and as a line.
measure() {
  name=$1
  shift
  : >"$work/times"
  for run in $(seq "$runs"); do once "$@" >>"$work/times"; done
  wall=$(cut -d' ' -f1 "$work/times" | sort -n | sed -n "$(((runs + 1) / 2))p")
  cpu=$(cut -d' ' -f2 "$work/times" | sort -n | sed -n "$(((runs + 1) / 2))p")
  printf '%-44s %8s s wall %8s CPU s\n' "$name" "$wall" "$cpu"
}

maven() {
  mvn -B -ntp -q -Dmaven.repo.local="$repository" "$@"
}

empty="$work/empty"
mkdir -p "$empty"
cat >"$empty/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>benchmark</groupId>
  <artifactId>empty</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
</project>
POM
cd "$empty"
measure "an empty Maven build (validate)" maven validate
emptyWall=$wall
emptyCpu=$cpu

for count in "$@"; do
  corpus="$work/$count"
  [ -d "$corpus" ] || java -cp "$classpath" dev.postmortem.benchmarks.CorpusWriter "$corpus" "$count" 1000 >/dev/null
  cd "$corpus"
  measure "lint: $count postmortems of 1,000 words" maven "$plugin:lint"
  ! command -v markdownlint >/dev/null || measure "  markdownlint" markdownlint postmortems
  ! command -v write-good >/dev/null || measure "  write-good" sh -c 'find postmortems -name "*.md" | xargs write-good'
  if command -v vale >/dev/null; then
    printf 'MinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Vale\n' >"$work/vale.ini"
    measure "  Vale with its own style" vale --config "$work/vale.ini" postmortems
  fi
done

if [ ! -d .git ]; then
  git init -q -b main
  git add -A
  git -c user.name=benchmark -c user.email=benchmark@example.org commit -q -m "As it was"
fi
changed=$(find postmortems -name '*.md' | sort | tail -1)
printf '\nThe engineer failed to check the replica.\n' >>"$changed"
measure "check: one changed file among $count" maven "$plugin:check" -Dpostmortem.changedSince=main
git checkout -q -- "$changed"
echo "$wall $emptyWall $cpu $emptyCpu" |
  awk '{ printf "  of an empty build: %.1f times the wall time, %.1f times the CPU time\n", $1 / $2, $3 / $4 }'
