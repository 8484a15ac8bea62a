#!/bin/sh
# Creates a rule: sh scripts/new-rule.sh <family> <id>. Writes its class, page and test; see CONTRIBUTING.md, "Add a rule".
set -eu
cd "$(dirname "$0")/.."

family=${1:-}
id=${2:-}
base=linter/src/main/java/dev/postmortem/linter/rules
if [ -z "$id" ] || [ ! -d "$base/$family" ]; then
  echo "usage: sh scripts/new-rule.sh <family> <id>, for example: actions vague-promise" >&2
  echo "families: $(ls -d "$base"/*/ | xargs -n 1 basename | tr '\n' ' ')" >&2
  exit 2
fi
case $id in
  *[!a-z-]* | -* | *- | *--*) echo "\"$id\" is not kebab-case, as in vague-promise" >&2; exit 2 ;;
esac

class=$(echo "$id" | awk -F- '{ for (i = 1; i <= NF; i++) printf "%s%s", toupper(substr($i, 1, 1)), substr($i, 2) }')
constant=$(echo "$family" | tr '[:lower:]' '[:upper:]')
release=$(sed -n 's|.*<version>\([0-9.]*\).*</version>.*|\1|p' pom.xml | head -1)
rule=$base/$family/$class.java
page=linter/src/main/resources/dev/postmortem/linter/pages/$id.md
test=linter/src/test/java/dev/postmortem/linter/rules/$family/${class}Test.java
for file in "$rule" "$page" "$test"; do
  if [ -e "$file" ]; then
    echo "$file exists; nothing was written" >&2
    exit 2
  fi
done

mkdir -p "$(dirname "$test")"
cat > "$rule" <<JAVA
package dev.postmortem.linter.rules.$family;

import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;

/** One sentence on what is wrong. */
public final class $class implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("$id", Family.$constant, "what it finds, in a few words")
          .previewSince("$release");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    context
        .frontMatter()
        .title()
        .ifPresent(title -> remarks.at(title, "A fact about this place").help("an imperative with better words"));
  }
}
JAVA

cat > "$page" <<MARKDOWN
# $id

Reports one thing, in one or two sentences.

## Why

Why it matters.

## Bad

- What it finds.

\`\`\`bad
---
title: Checkout rejected cards
---
\`\`\`

## Good

\`\`\`good
---
status: draft
---
\`\`\`

## How to fix

What to do.

## What it lets pass

- What is similar and correct.

## Sources

- Where this is known from.
MARKDOWN

cat > "$test" <<JAVA
package dev.postmortem.linter.rules.$family;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class ${class}Test {

  private final RuleBench rule = RuleBench.of("$id");

  @Test
  void whatIsSimilarAndCorrectPasses() {
    rule.passes("---\nstatus: draft\n---\n");
  }
}
JAVA

echo "Wrote $rule"
echo "      $page"
echo "      $test"
echo "Now add new $class() to linter/src/main/java/dev/postmortem/linter/rules/Rules.java, by family and id, and run twice"
echo "      mvn test -Dquick -pl linter -am -Dupdate.goldens=true"
echo "which writes the carets of the bad examples, then the rule's page in docs/rules: read the difference."
