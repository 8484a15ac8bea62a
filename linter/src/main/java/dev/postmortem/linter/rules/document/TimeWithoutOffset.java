package dev.postmortem.linter.rules.document;

import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A moment without an offset, which is another moment for each of its readers. */
public final class TimeWithoutOffset implements DocumentRule {

  private static final List<String> KEYS =
      List.of("started_at", "detected_at", "mitigated_at", "resolved_at");

  private static final RuleInfo INFO =
      RuleInfo.error("time-without-offset", Family.DOCUMENT, "a time has no UTC offset")
          .since("0.1.0");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (String key : KEYS) {
      find(key, context.frontMatter())
          .ifPresent(
              value -> {
                Diagnostic remark =
                    remarks
                        .at(value, key + " has no UTC offset")
                        .help(
                            "add the offset of its time zone, as in %sZ or %s+02:00"
                                .formatted(value.value(), value.value()));
                offset(value.value(), context.frontMatter())
                    .ifPresent(
                        offset ->
                            remark.fix(
                                Fix.replaceValue(
                                    context.document().source(),
                                    value.span(),
                                    value.value() + offset.getId())));
              });
    }
  }

  /** The one offset that the other moments of about the same day have. */
  private static Optional<ZoneOffset> offset(String local, FrontMatter front) {
    LocalDate day = local(local).orElseThrow().toLocalDate();
    List<OffsetDateTime> others =
        Stream.of(front.startedAt(), front.detectedAt(), front.mitigatedAt(), front.resolvedAt())
            .flatMap(Optional::stream)
            .map(Located::value)
            .toList();
    boolean near =
        others.stream().allMatch(o -> Math.abs(ChronoUnit.DAYS.between(day, o.toLocalDate())) <= 1);
    List<ZoneOffset> offsets = others.stream().map(OffsetDateTime::getOffset).distinct().toList();
    return near && offsets.size() == 1 ? Optional.of(offsets.get(0)) : Optional.empty();
  }

  /** Where values without an offset stand. */
  static List<Span> places(FrontMatter frontMatter) {
    return KEYS.stream()
        .flatMap(key -> find(key, frontMatter).stream())
        .map(Located::span)
        .toList();
  }

  private static Optional<Located<String>> find(String key, FrontMatter frontMatter) {
    return frontMatter.text(key).filter(value -> local(value.value()).isPresent());
  }

  private static Optional<LocalDateTime> local(String words) {
    String iso =
        words.length() > 10 && words.charAt(10) == ' '
            ? words.substring(0, 10) + 'T' + words.substring(11)
            : words;
    try {
      return Optional.of(LocalDateTime.parse(iso));
    } catch (DateTimeException notALocalTime) {
      return Optional.empty();
    }
  }
}
