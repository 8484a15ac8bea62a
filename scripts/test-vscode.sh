#!/bin/sh
# Passes the tests of the VS Code extension.
exec sh "$(dirname "$0")/test-npm-package.sh" editors/vscode "the VS Code extension"
