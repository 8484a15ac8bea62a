package dev.postmortem.linter;

import dev.postmortem.text.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole draft, and the passages that a reviewer would want changed.
 *
 * @param text the draft without its marks
 * @param marks the passages, in order
 */
record MarkedDraft(String text, List<Mark> marks) {

  private static final Pattern MARK = Pattern.compile("\\[\\[([^|\\]]+)\\|([^\\]]*)\\]\\]");

  private static final String UNTRACKED = "untracked-action";

  private static final Set<String> WORK = Set.of(UNTRACKED, "vague-action");

  private static final Set<String> JUDGED =
      Set.of(
          "person-at-fault",
          "human-error",
          "blame-word",
          "judgemental-word",
          "repair-the-person",
          "why-asked-of-person",
          "hindsight",
          "hindsight-certainty",
          "single-cause",
          "single-cause-heading",
          UNTRACKED);

  /**
   * A passage and the rules that should speak of it.
   *
   * @param rules rule ids
   */
  record Mark(Span span, Set<String> rules) {

    boolean isBlame() {
      return !WORK.containsAll(rules);
    }

    boolean isWork() {
      return rules.contains(UNTRACKED);
    }
  }

  /** How many passages were found, and how many findings stand outside all passages. */
  record Score(int drafts, int blame, int blameFound, int work, int workFound, int falseFindings) {

    static Score none() {
      return new Score(0, 0, 0, 0, 0, 0);
    }

    Score plus(Score other) {
      return new Score(
          drafts + other.drafts,
          blame + other.blame,
          blameFound + other.blameFound,
          work + other.work,
          workFound + other.workFound,
          falseFindings + other.falseFindings);
    }

    double blameRecall() {
      return (double) blameFound / blame;
    }

    double falsePerDraft() {
      return (double) falseFindings / drafts;
    }
  }

  /** The drafts of a folder. */
  static List<MarkedDraft> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".md"))
          .sorted()
          .map(MarkedDraft::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarkedDraft read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MarkedDraft parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int from = 0;
    while (mark.find()) {
      text.append(marked, from, mark.start());
      int start = text.length();
      text.append(mark.group(2));
      Set<String> rules =
          Arrays.stream(mark.group(1).split(",", -1))
              .map(label -> label.replace("person-at-fault-we", "person-at-fault").strip())
              .collect(Collectors.toUnmodifiableSet());
      marks.add(new Mark(new Span(start, text.length()), rules));
      from = mark.end();
    }
    text.append(marked, from, marked.length());
    return new MarkedDraft(text.toString(), List.copyOf(marks));
  }

  /** What the linter finds in the draft by the strict profile. */
  List<Finding> findings() {
    return Lint.body(text).configured("profile: strict\n").run().findings().stream()
        .filter(finding -> JUDGED.contains(finding.rule().id()))
        .toList();
  }

  /** Counts a passage as found if a finding of blame (of promised work) touches it. */
  Score score() {
    List<Finding> findings = findings();
    long blame = marks.stream().filter(Mark::isBlame).count();
    long work = marks.stream().filter(Mark::isWork).count();
    return new Score(
        1,
        (int) blame,
        (int) marks.stream().filter(m -> m.isBlame() && isFound(m, findings, false)).count(),
        (int) work,
        (int) marks.stream().filter(m -> m.isWork() && isFound(m, findings, true)).count(),
        (int) falseFindings().count());
  }

  /** The passages of which something is missed. */
  List<Mark> missed() {
    List<Finding> findings = findings();
    return marks.stream()
        .filter(
            m ->
                (m.isBlame() && !isFound(m, findings, false))
                    || (m.isWork() && !isFound(m, findings, true)))
        .toList();
  }

  private static boolean isFound(Mark mark, List<Finding> findings, boolean asWork) {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.rule().id().equals(UNTRACKED) == asWork
                    && bodySpan(finding).overlaps(mark.span()));
  }

  /** Findings that touch no passage. */
  Stream<Finding> falseFindings() {
    return findings().stream()
        .filter(finding -> marks.stream().noneMatch(m -> bodySpan(finding).overlaps(m.span())));
  }

  private static Span bodySpan(Finding finding) {
    int shift = RuleBench.FRONT_MATTER.length();
    return new Span(
        Math.max(0, finding.span().start() - shift), Math.max(0, finding.span().end() - shift));
  }
}
