package dev.postmortem.linter.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.Finding;
import dev.postmortem.linter.Lint;
import dev.postmortem.linter.RuleBench;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisplacedFileTest {

  private final RuleBench rule = RuleBench.of("misplaced-file");

  @Test
  void newYearsEveMayLieInEitherYear() {
    String text =
        "---\nstarted_at: 2025-12-31T23:30:00-05:00\nresolved_at: 2026-01-01T04:00:00-05:00\n---\n";
    rule.expects("postmortems/2025/2025-12-31-disk.md", text);
    rule.expects("postmortems/2026/2026-01-01-disk.md", text);
  }

  @Test
  void namesMayFollowTheEndOfALongIncident() {
    rule.expects(
        "postmortems/2026-02-20-disk.md",
        "---\nstarted_at: 2026-02-01T00:00:00Z\nresolved_at: 2026-02-20T00:00:00Z\n---\n");
  }

  @Test
  void foldersThatAreNoYearsAreFine() {
    rule.expects("postmortems/4711/disk.md", "---\nstarted_at: 2026-02-01T00:00:00Z\n---\n");
    rule.expects("postmortems/2026/q1/disk.md", "---\nstarted_at: 2025-02-01T00:00:00Z\n---\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "index.md", "2026/disk.markdown", "disk.txt"})
  void namesThatArePassedOverAreFound(String name) {
    assertThat(findings("postmortems/" + name, RuleBench.FRONT_MATTER)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"_template.md", ".draft.md", "disk.json"})
  void namesThatAreNoPostmortemsOnPurposeAreFine(String name) {
    assertThat(findings("postmortems/" + name, RuleBench.FRONT_MATTER)).isEmpty();
  }

  @Test
  void aReadmeThatIsNoneIsFine() {
    assertThat(findings("postmortems/README.md", "---\ntitle: How we write\n---\n")).isEmpty();
  }

  private static List<Finding> findings(String path, String text) {
    return Lint.files().file(path, text).run().findings().stream()
        .filter(f -> f.rule().id().equals("misplaced-file") && f.path().equals(path))
        .toList();
  }
}
