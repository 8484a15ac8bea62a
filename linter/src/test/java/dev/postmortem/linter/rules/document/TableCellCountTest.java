package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class TableCellCountTest {

  private final RuleBench rule = RuleBench.of("table-cell-count");

  @Test
  void aRowWithMoreCellsIsFoundInListsAndQuotesToo() {
    rule.expects(
        """
            - | a | b |
              |---|---|
              | x | y | lost |
                        ^^^^ Readers do not see "lost"
            """);
  }

  @Test
  void onlyPipesInsideCodeAreEscaped() {
    rule.fixes(
        "| a | b |\n|---|---|\n| `x|y` | `p|q|r` |\n",
        "| a | b |\n|---|---|\n| `x\\|y` | `p\\|q\\|r` |\n");
  }

  @Test
  void fewerCellsAndEscapedPipesAreFine() {
    rule.passes("| a | b |\n|---|---|\n| x |\n| x \\| y | `a \\| b` |\n");
  }
}
