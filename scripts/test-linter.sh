#!/bin/sh
# Runs some tests of the linter: sh scripts/test-linter.sh <pattern of Surefire>[,<pattern>…]. Compiles what changed, without Error
# Prone and NullAway; prints what fails, and ends with the number of tests and failures.
set -eu
cd "$(dirname "$0")/.."
[ $# -eq 1 ] || { echo "usage: sh scripts/test-linter.sh <pattern>, for example: 'Console*Test'" >&2; exit 2; }
reports=linter/target/surefire-reports
rm -rf "$reports"
status=0
mvn -B -ntp -q -Dquick test -pl linter -am -Dtest="$1" -Dsurefire.failIfNoSpecifiedTests=false || status=$?
if [ ! -d "$reports" ]; then
  echo "No test ran." >&2
  exit $((status > 0 ? status : 1))
fi
sed -n 's/^Tests run: //p' "$reports"/*.txt |
  awk -F'[:,]' '{ tests += $1; failures += $3 + $5; skipped += $7 }
    END { printf "%d tests, %d failures%s\n", tests, failures, skipped ? ", " skipped " skipped" : "" }'
exit $status
