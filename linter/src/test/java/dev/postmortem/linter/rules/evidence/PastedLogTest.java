package dev.postmortem.linter.rules.evidence;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class PastedLogTest {

  private final RuleBench rule = RuleBench.of("pasted-log");

  private static final String LINE = "2026-06-04T14:02:01Z card rejected\n";

  @Test
  void twentyLinesMayStand() {
    rule.passes("```\n" + LINE.repeat(20) + "```\n");
  }

  @Test
  void moreAreTooMany() {
    rule.expects(
        "```log\n^^^^^^ 21 lines of output are pasted here; at most 20 are expected\n"
            + LINE.repeat(21)
            + "```\n");
  }

  @Test
  void aLogIsFoundWithAnyLanguageOfItsFence() {
    rule.expects(
        "```yaml\n^^^^^^^ 21 lines of output are pasted here; at most 20 are expected\n"
            + LINE.repeat(21)
            + "```\n");
  }

  @Test
  void diagramsAndSourceAreFine() {
    rule.passes("```mermaid\n" + "a --> b\n".repeat(30) + "```\n", "```\n```\n");
  }
}
