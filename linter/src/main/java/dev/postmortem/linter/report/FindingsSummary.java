package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.SuppressedFinding.By;
import dev.postmortem.linter.baseline.BaselineEntry;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.text.format.Counts;
import dev.postmortem.text.format.Front;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a run comes to, in a few sentences: counts, suppressed findings, where to read on. */
public final class FindingsSummary {

  private final LintResult result;
  private final Front front;

  /** The summary of one run, with hints for a front. */
  public FindingsSummary(LintResult result, Front front) {
    this.result = result;
    this.front = front;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(total());
    if (!result.findings().isEmpty()) {
      lines.add("By family: " + byFamily() + ".");
    }
    suppressed(lines);
    int stale = result.staleBaseline().stream().mapToInt(BaselineEntry::count).sum();
    if (stale > 0) {
      lines.add(
          "%s of the baseline no longer %s; mvn postmortem:baseline removes %s from it."
              .formatted(
                  Counts.of(stale, "finding"),
                  stale == 1 ? "occurs" : "occur",
                  stale == 1 ? "it" : "them"));
    }
    result.findings().stream()
        .findFirst()
        .ifPresent(
            first ->
                lines.add(
                    "Explain a rule: mvn postmortem:rules -Dpostmortem.rule=" + first.rule().id()));
    return lines.stream().map(front::hint).toList();
  }

  /** How many findings there are, in how many files, of how many. */
  public String total() {
    if (result.findings().isEmpty()) {
      return result.failures().isEmpty()
          ? "No findings in " + checked() + "."
          : "No findings in %s; %s.".formatted(checked(), brokenDown());
    }
    long touched = result.findings().stream().map(Finding::path).distinct().count();
    return "%s (%s, %s) in %s; %s checked%s."
        .formatted(
            Counts.of(result.findings().size(), "finding"),
            Counts.of(result.count(Level.ERROR), "error"),
            Counts.of(result.count(Level.WARNING), "warning"),
            Counts.of(touched, "file"),
            checked(),
            result.failures().isEmpty() ? "" : "; " + brokenDown());
  }

  /** For example {@code 0 of 48 postmortems}, where only changed ones are judged. */
  private String checked() {
    LintResult.Scanned scanned = result.scanned();
    return scanned.judged() == scanned.all()
        ? Counts.of(scanned.all(), "postmortem")
        : scanned.judged() + " of " + Counts.of(scanned.all(), "postmortem");
  }

  private String brokenDown() {
    return Counts.of(result.failures().size(), "internal error");
  }

  private String byFamily() {
    List<String> parts = new ArrayList<>();
    for (Family family : Family.values()) {
      long count = result.findings().stream().filter(f -> f.rule().family() == family).count();
      if (count > 0) {
        parts.add(family.word() + " " + count);
      }
    }
    return parts.stream().collect(Collectors.joining(", "));
  }

  private void suppressed(List<String> lines) {
    List<String> parts = new ArrayList<>();
    add(By.COMMENT, " by comments", parts);
    add(By.WAIVER, " by `accept`", parts);
    add(By.BASELINE, " by the baseline", parts);
    if (!parts.isEmpty()) {
      lines.add("Suppressed: " + String.join(", ", parts) + ".");
    }
  }

  private void add(By by, String words, List<String> parts) {
    int count = result.count(by);
    if (count > 0) {
      parts.add(count + words);
    }
  }
}
