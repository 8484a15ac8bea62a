#!/bin/sh
# A long fuzzing run: scripts/fuzz.sh TRIALS [SEED] [folder with texts…]. Texts that break something go to fuzzing/target/fuzz.
set -eu
cd "$(dirname "$0")/.."
trials=${1:?usage: scripts/fuzz.sh TRIALS [SEED] [folder…]}
seed=${2:-$(date +%s)}
[ $# -lt 2 ] && shift 1 || shift 2
mvn -B -ntp -q -Dquick package -DskipTests -pl fuzzing -am
mvn -B -ntp -q -Dquick dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -pl fuzzing -am
cd fuzzing
exec java -cp "target/classes:$(cat target/classpath.txt)" dev.postmortem.fuzzing.Fuzz "$trials" "$seed" src/test/resources/seeds ../sample-postmortems/postmortems "$@"
