#!/bin/sh
# Kills every goal that writes, and fills its disk, many times: scripts/test-kills.sh [TIMES]. A small disk needs the right to mount.
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -Dquick test -pl cli -am -Dtest=WritingGoalsTest -Dpostmortem.kills="${1:-100}" \
  -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=None -Dfailsafe.failIfNoSpecifiedTests=false | grep -E "losses|Tests run|ERROR|BUILD"
