package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Prose;
import java.util.List;

/** More words than readers will read. */
public final class TooLong implements DocumentRule {

  private static final String SUMMARY = "summary-words";
  private static final String ALL = "words";

  private static final RuleInfo INFO =
      RuleInfo.error("too-long", Family.EVIDENCE, "the summary or the body is too long")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.WARNING)
          .with(
              RuleOption.number(
                  SUMMARY, 150, "how many words the summary may have, about a paragraph"),
              RuleOption.number(ALL, 2000, "how many words the body may have, about four pages"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<Passage> body =
        context.passages().stream()
            .filter(p -> !p.isFrontMatter() && p.place() != ProsePlace.HEADING)
            .toList();
    int summary =
        body.stream()
            .filter(p -> p.section().filter(SectionKind.SUMMARY::equals).isPresent())
            .mapToInt(p -> words(p.prose()))
            .sum();
    int most = context.options().number(SUMMARY);
    if (summary > most) {
      context
          .document()
          .section(SectionKind.SUMMARY)
          .ifPresent(
              section ->
                  remarks
                      .at(
                          section.heading().text().span(),
                          "The summary has %d words; at most %d are expected"
                              .formatted(summary, most))
                      .help(
                          "keep the essentials: what broke, who was affected, for how long, and"
                              + " what changes"));
    }
    int all = body.stream().mapToInt(p -> words(p.prose())).sum();
    int atMost = context.options().number(ALL);
    if (all > atMost) {
      remarks
          .ofFile("The body has %d words; at most %d are expected".formatted(all, atMost))
          .help("move details to Supporting information, or link them");
    }
  }

  private static int words(Prose prose) {
    int words = 0;
    boolean inWord = false;
    String text = prose.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = (c > ' ' && c < 128) || !Character.isWhitespace(c);
      words += word && !inWord ? 1 : 0;
      inWord = word;
    }
    return words;
  }
}
