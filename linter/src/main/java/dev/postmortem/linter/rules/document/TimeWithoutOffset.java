package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Remarks;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.FrontMatter;
import dev.postmortem.schema.text.Located;
import dev.postmortem.schema.text.Span;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A moment without an offset, which is another moment for each of its readers. */
public final class TimeWithoutOffset implements DocumentRule {

  private static final List<String> KEYS =
      List.of("started_at", "detected_at", "mitigated_at", "resolved_at");

  private static final RuleInfo INFO =
      RuleInfo.error("time-without-offset", Family.DOCUMENT, "a moment has no offset from UTC");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Remarks remarks) {
    for (String key : KEYS) {
      find(key, context.frontMatter())
          .ifPresent(
              value ->
                  remarks
                      .at(value, key + " has no offset from UTC")
                      .help(
                          "add the offset of the zone it was written in, as in %sZ or %s+02:00"
                              .formatted(value.value(), value.value())));
    }
  }

  /** Where values without an offset stand. */
  static List<Span> places(FrontMatter frontMatter) {
    return KEYS.stream()
        .flatMap(key -> find(key, frontMatter).stream())
        .map(Located::span)
        .toList();
  }

  private static Optional<Located<String>> find(String key, FrontMatter frontMatter) {
    return frontMatter.text(key).filter(value -> isLocal(value.value()));
  }

  private static boolean isLocal(String words) {
    String iso =
        words.length() > 10 && words.charAt(10) == ' '
            ? words.substring(0, 10) + 'T' + words.substring(11)
            : words;
    try {
      LocalDateTime.parse(iso);
      return true;
    } catch (DateTimeException notALocalTime) {
      return false;
    }
  }
}
