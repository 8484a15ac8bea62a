#!/bin/sh
# Passes every test, those in a browser, of the site's scripts and of the VS Code extension included; installs Chromium first where it is missing and can be.
set -eu
cd "$(dirname "$0")/.."

find_browser() {
  command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1
}

if ! find_browser; then
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ]; then
    echo "Installing chromium and chromium-driver for the browser tests ..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium chromium-driver >/dev/null
  else
    echo "The browser tests need Chromium and ChromeDriver: install the packages chromium and" >&2
    echo "chromium-driver (on Debian: sudo apt-get install chromium chromium-driver)." >&2
    if [ "${CI:-}" = true ]; then
      exit 1
    fi
    echo "Going on without them: those tests will be skipped, and say so." >&2
  fi
fi

# Modules that do not need each other build at the same time; their lines in the log are mixed.
mvn -B -ntp -T 1C verify "$@"
sh scripts/test-site-scripts.sh
exec sh scripts/test-vscode.sh
