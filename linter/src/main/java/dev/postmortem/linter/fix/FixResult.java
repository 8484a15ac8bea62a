package dev.postmortem.linter.fix;

import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.SourceText;
import java.util.List;

/**
 * The result of applying fixes. Nothing is written yet.
 *
 * @param files what becomes of files, by path
 * @param left what is found after that
 * @param notes what could not be fixed although it offered a fix: one sentence each
 */
public record FixResult(List<FixedFile> files, LintResult left, List<String> notes) {

  /** Copies the lists. */
  public FixResult {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /**
   * What becomes of a file.
   *
   * @param before the file as it is
   * @param after its text afterwards, without a byte order mark
   * @param applied the rules whose findings were fixed, one entry for each
   */
  public record FixedFile(SourceText before, String after, List<RuleInfo> applied) {
    /** Copies the rules. */
    public FixedFile {
      applied = List.copyOf(applied);
    }
  }

  /** Number of fixed findings. */
  public int applied() {
    return files.stream().mapToInt(file -> file.applied().size()).sum();
  }
}
