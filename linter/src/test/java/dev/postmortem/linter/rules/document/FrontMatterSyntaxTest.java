package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class FrontMatterSyntaxTest {

  private final RuleBench rule = RuleBench.of("front-matter-syntax");

  @Test
  void anEmptyFileIsFound() {
    rule.expects(
        "postmortems/empty.md",
        """

            ^ The file has no front matter; begin it with a line `---`, then the keys, then another line `---`""");
  }

  @Test
  void aFileWithoutFrontMatterIsFound() {
    rule.expects(
        "postmortems/note.md",
        """
            Just a note.
            ^^^^^^^^^^^^ The file has no front matter; begin it with a line `---`, then the keys, then another line `---`
            """);
  }

  @Test
  void frontMatterThatIsNeverClosedIsFound() {
    rule.expects(
        "postmortems/open.md",
        """
            ---
            ^^^ The front matter that begins here is never closed; put a line `---` below its last key
            title: X
            """);
  }

  @Test
  void aTabThatIndentsIsFound() {
    rule.expects(
        """
            ---
            impact:
            \tsummary: X
            ^ A tab is used for indentation here; replace it with spaces
            ---
            """);
  }

  @Test
  void windowsLineEndsAreFine() {
    rule.expects(
        """
            ---
            title: X
            ---

            Text.
            """);
  }

  @Test
  void aByteOrderMarkIsFine() {
    rule.expects(
        "postmortems/bom.md",
        """
            \uFEFF---
            title: X
            ---
            """);
  }
}
