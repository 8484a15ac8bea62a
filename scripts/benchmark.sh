#!/bin/sh
# Microbenchmarks: scripts/benchmark.sh [JMH options], for example: scripts/benchmark.sh Linting -p files=100
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q package -DskipTests -Dquick -pl benchmarks -am
classpath=$(mvn -B -ntp -Dquick compile org.codehaus.mojo:exec-maven-plugin:exec -pl benchmarks -am \
  -Dexec.executable=echo -Dexec.args=%classpath 2>/dev/null | grep "benchmarks/target/classes" | tail -1)
exec java -cp "$classpath" org.openjdk.jmh.Main "$@"
