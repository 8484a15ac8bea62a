#!/bin/sh
# Microbenchmarks: scripts/benchmark.sh [JMH options], for example: scripts/benchmark.sh Linting -p files=100
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q package -DskipTests -Dquick -pl benchmarks -am
mvn -B -ntp -q org.codehaus.mojo:exec-maven-plugin:exec -pl benchmarks \
  -Dexec.executable=java -Dexec.args="-cp %classpath org.openjdk.jmh.Main $*"
