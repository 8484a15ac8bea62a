#!/bin/sh
# Checks the types of the site's own scripts and passes their tests.
exec sh "$(dirname "$0")/test-npm-package.sh" site-generator/src/test/javascript "the site's scripts"
