package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class DuplicateKeyTest {

  private final RuleBench rule = RuleBench.of("duplicate-key");

  @Test
  void aKeyMayStandOnceInEachMap() {
    rule.expects(
        """
            ---
            actions:
              - action: One
                owner: a
              - action: Two
                owner: b
            ---
            """);
  }

  @Test
  void repetitionInsideAMapIsFound() {
    rule.expects(
        """
            ---
            trigger:
              kind: deploy
              summary: Release 41
              kind: traffic
              ^^^^ The key `kind` is already in line 3; only the first counts: delete one of the two
            ---
            """);
  }

  @Test
  void quotedKeysAreTheSameKey() {
    rule.expects(
        """
            ---
            severity: SEV-1
            "severity": SEV-2
            ^^^^^^^^^^ The key `severity` is already in line 2; only the first counts: delete one of the two
            ---
            """);
  }
}
