package dev.postmortem.tasks.lint;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.files.FileRefusedException;
import dev.postmortem.corpus.files.Glob;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.files.TextRewriter;
import dev.postmortem.corpus.git.UnifiedDiff;
import dev.postmortem.linter.fix.FixResult;
import dev.postmortem.linter.fix.FixResult.FixedFile;
import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.secret.SecretText;
import dev.postmortem.text.format.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What fixing a repository changes: shown, or written. */
public final class Fixes {

  private final Repository repository;
  private final FixResult result;

  Fixes(Repository repository, FixResult result) {
    this.repository = repository;
    this.result = result;
  }

  /** All changes as one patch. */
  public String diff(Style style) {
    StringBuilder patch = new StringBuilder();
    for (FixedFile file : result.files()) {
      String mark = file.before().hasByteOrderMark() ? "\uFEFF" : "";
      patch.append(
          UnifiedDiff.of(file.before().path(), mark + file.before().text(), mark + file.after()));
    }
    // A patch with a secret in it is for reading only.
    String shown = SecretText.masked(patch.toString());
    return style == Style.PLAIN
        ? shown
        : shown.lines().map(Fixes::coloured).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String coloured(String line) {
    String code =
        line.startsWith("---") || line.startsWith("+++")
            ? "1"
            : line.startsWith("-")
                ? "31"
                : line.startsWith("+") ? "32" : line.startsWith("@@") ? "36" : "";
    return code.isEmpty() ? line : "\u001B[" + code + "m" + line + "\u001B[0m";
  }

  /** Writes the files, each whole or not at all; what was refused is among the notes. */
  public Fixes write() {
    RepositoryFolder folder = new RepositoryFolder(repository.root(), Map.of());
    var paths = repository.corpus().configuration().paths();
    // A file whose name the system's own encoding cannot write is known only after listing.
    folder.list(globs(paths.include()), globs(paths.exclude()));
    TextRewriter writer = new TextRewriter(folder);
    List<FixedFile> written = new ArrayList<>();
    List<String> notes = new ArrayList<>(result.notes());
    for (FixedFile file : result.files()) {
      try {
        writer.write(file.before(), file.after());
        written.add(file);
      } catch (FileRefusedException refused) {
        notes.add(refused.getMessage());
      }
    }
    return new Fixes(repository, new FixResult(written, result.left(), notes));
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }

  /** What was fixed, file by file, and what is left. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    for (FixedFile file : result.files()) {
      lines.add(
          SecretText.masked(file.before().path())
              + ": "
              + Counts.of(file.applied().size(), "finding")
              + " fixed ("
              + byRule(file.applied())
              + ")");
    }
    lines.addAll(result.notes());
    int applied = result.applied();
    String sum =
        applied == 0
            ? "No automatic fixes available."
            : "Fixed: %s in %s."
                .formatted(Counts.of(applied, "finding"), Counts.of(result.files().size(), "file"));
    int errors = result.left().count(Level.ERROR);
    int warnings = result.left().count(Level.WARNING);
    String left =
        errors + warnings == 0
            ? " No findings remain."
            : " Remaining: %s and %s; mvn postmortem:lint shows them."
                .formatted(Counts.of(errors, "error"), Counts.of(warnings, "warning"));
    lines.add(sum + left);
    return lines;
  }

  private static String byRule(List<RuleInfo> rules) {
    Map<String, Integer> counts = new TreeMap<>();
    rules.forEach(rule -> counts.merge(rule.id(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " " + e.getValue()))
        .collect(Collectors.joining(", "));
  }
}
