#!/bin/sh
# The inner loop for the language engine: compiles what changed, then runs the tests of the package dev.postmortem.linter.language
# and of those below it, the examples of every pattern included.
set -eu
exec sh "$(dirname "$0")/test-linter.sh" 'dev/postmortem/linter/language/**/*Test'
