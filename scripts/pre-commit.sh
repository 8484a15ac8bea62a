#!/bin/sh
# The hook of .pre-commit-hooks.yaml: checks the postmortems that a commit changes. pre-commit keeps a clone of this
# repository at the configured rev; the first run builds the command there.
set -e
home=$(cd "$(dirname "$0")/.." && pwd -P)
command=$home/cli/target/postmortem/bin/postmortem
if [ ! -x "$command" ] || [ ! -f "$home/cli/target/postmortem/lib/postmortem.jar" ]; then
  echo "Building postmortem, once for this version…" >&2
  (cd "$home" && mvn -B -ntp -q -Dquick -Dmaven.test.skip package -pl cli -am) >&2
fi
if git rev-parse -q --verify HEAD > /dev/null; then
  exec "$command" check --quiet --changed-since=HEAD "$@"
fi
exec "$command" check --quiet "$@"
