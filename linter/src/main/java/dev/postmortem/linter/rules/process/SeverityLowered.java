package dev.postmortem.linter.rules.process;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.git.FileHistory.Change;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.Located;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A severity that was higher once, in a text that does not say why it is not any more. */
public final class SeverityLowered implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "severity-lowered",
              Family.PROCESS,
              "the severity was lowered, but the text does not say why")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR)
          .warningInDraft();

  /** States directly that the severity changed. */
  private static final Pattern NOTE =
      Pattern.compile(
          "\\bseverity\\b[^.!?]{0,80}\\b(lower|downgrad|reduc|reclassif|chang|revis|adjust|correct)"
              + "|\\b(lower|downgrad|reduc|reclassif|chang|revis|adjust|correct)\\w*"
              + "\\b[^.!?]{0,80}\\bseverity\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean readsHistory() {
    return true;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<String> order =
        context.corpus().configuration().severities().stream().map(SeverityLevel::name).toList();
    Optional<Located<String>> present =
        context.frontMatter().severity().filter(s -> order.contains(s.value()));
    List<Change> changes =
        context
            .corpus()
            .repository()
            .corpus()
            .history()
            .of(context.document().path())
            .map(h -> h.severities())
            .orElse(List.of());
    if (present.isEmpty()) {
      return;
    }
    int highest = highest(changes, order);
    if (highest < 0) {
      return;
    }
    String former = changes.get(highest).value();
    if (order.indexOf(former) >= order.indexOf(present.get().value())
        || isExplained(former, context.passages())) {
      return;
    }
    String until =
        changes.stream()
            .skip(highest + 1L)
            .findFirst()
            .flatMap(Change::since)
            .map(at -> " until " + at.atOffset(ZoneOffset.UTC).toLocalDate())
            .orElse(" before");
    remarks
        .ofFile(
            present.get().span(),
            "The severity was %s%s and is now %s; the text does not say why"
                .formatted(former, until, present.get().value()))
        .help(
            "explain in the text why it is no longer "
                + former
                + "; people who were paged will ask");
  }

  /** The last time that the severity was at its highest; -1 if it never was a known one. */
  private static int highest(List<Change> changes, List<String> order) {
    int highest = -1;
    for (int i = 0; i < changes.size(); i++) {
      int place = order.indexOf(changes.get(i).value());
      if (place >= 0 && (highest < 0 || place <= order.indexOf(changes.get(highest).value()))) {
        highest = i;
      }
    }
    return highest;
  }

  private static boolean isExplained(String former, List<Passage> passages) {
    String plain = letters(former);
    return passages.stream()
        .filter(p -> !p.isFrontMatter())
        .map(p -> p.prose().text())
        .anyMatch(text -> names(text, plain) || NOTE.matcher(text).find());
  }

  /** Whether a text names a severity, be it as {@code SEV-1}, {@code Sev 1} or {@code sev1}. */
  private static boolean names(String text, String severity) {
    String letters = letters(text);
    for (int at = letters.indexOf(severity); at >= 0; at = letters.indexOf(severity, at + 1)) {
      int end = at + severity.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(letters.charAt(at - 1));
      boolean ends = end == letters.length() || !Character.isLetterOrDigit(letters.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  /** In small letters, what joins a word and a number taken out. */
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L})[- _](?=\\p{N})", "");
  }
}
