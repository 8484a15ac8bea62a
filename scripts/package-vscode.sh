#!/bin/sh
# Builds the VS Code extension with the language server inside: editors/vscode/postmortem.vsix.
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q package -DskipTests -Dquick -pl language-server -am
cd editors/vscode
npm ci --no-audit --no-fund --loglevel=error
npm run package
