#!/bin/sh
# Passes the tests of an npm package of this repository where npm is there; elsewhere says that they were skipped.
# In CI npm has to be there.
# Usage: sh scripts/test-npm-package.sh FOLDER NAME
set -eu
cd "$(dirname "$0")/../$1"
name=$2

skip() {
  echo "The tests of $name were skipped: $1" >&2
  [ "${CI:-}" = true ] && exit 1
  exit 0
}

command -v npm >/dev/null 2>&1 || skip "npm is missing (Node.js 20 or newer brings it)."
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || skip "Node.js is older than 20."
[ -d node_modules ] || npm ci --no-audit --no-fund --loglevel=error || skip "npm could not install what they need."
npm test
