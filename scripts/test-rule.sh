#!/bin/sh
# The inner loop for one rule: sh scripts/test-rule.sh <id>. Compiles what changed, then runs the rule's own test and the examples
# of its page; ends with the number of tests and failures.
set -eu
cd "$(dirname "$0")/.."
id=${1:-}
if [ ! -f "linter/src/main/resources/dev/postmortem/linter/pages/$id.md" ]; then
  echo "usage: sh scripts/test-rule.sh <id of a rule>, for example: hindsight" >&2
  exit 2
fi
class=$(echo "$id" | awk -F- '{ for (i = 1; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2) }')
exec sh scripts/test-linter.sh "${class}Test,RulePagesTest"
