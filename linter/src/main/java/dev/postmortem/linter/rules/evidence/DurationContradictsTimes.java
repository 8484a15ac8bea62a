package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.time.DurationPhrase;
import dev.postmortem.schema.time.DurationScanner;
import dev.postmortem.text.format.DurationFormat;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.Span;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A duration of the incident that its times do not give. */
public final class DurationContradictsTimes implements DocumentRule {

  /** The sections about the incident as a whole. */
  private static final Set<SectionKind> WHOLE = Set.of(SectionKind.SUMMARY, SectionKind.IMPACT);

  private static final RuleInfo INFO =
      RuleInfo.error(
              "duration-contradicts-times",
              Family.EVIDENCE,
              "a stated duration does not match the times")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<Duration> spans = spans(context.frontMatter());
    if (spans.isEmpty()) {
      return;
    }
    context
        .frontMatter()
        .impact()
        .flatMap(impact -> impact.scalar("duration"))
        .map(scalar -> scalar.prose(context.document().source()))
        .ifPresent(
            prose -> {
              List<DurationPhrase> stated = DurationScanner.all(prose.text());
              if (stated.size() == 1) {
                judge(stated.get(0), prose, spans, remarks);
              }
            });
    for (Passage passage : context.passages()) {
      if (!passage.isTimeline()) {
        for (DurationPhrase stated : IncidentDurationMention.durations(passage.prose().text())) {
          judge(stated, passage.prose(), spans, remarks);
        }
      }
      boolean whole = passage.section().filter(s -> !WHOLE.contains(s)).isEmpty();
      if (whole && !passage.isFrontMatter()) {
        String text = passage.prose().text();
        Stream.concat(
                IncidentDurationMention.downtimes(text).stream(),
                IncidentDurationMention.betweenClocks(text).stream())
            .filter(stated -> isLonger(stated, spans))
            .forEach(stated -> judge(stated, passage.prose(), spans, remarks));
      }
    }
  }

  /** What was down for longer than the incident lasted contradicts it, whatever it is. */
  private static boolean isLonger(DurationPhrase stated, List<Duration> spans) {
    return stated.bound() != DurationPhrase.Bound.AT_MOST
        && spans.stream()
            .allMatch(span -> stated.value().minus(stated.tolerance()).compareTo(span) > 0);
  }

  private static void judge(
      DurationPhrase stated, Prose prose, List<Duration> spans, Diagnostics remarks) {
    if (spans.stream().noneMatch(stated::fits)) {
      Span range = stated.span();
      remarks
          .at(
              prose.toSource(range),
              "%s does not match the times: from start to end it is %s"
                  .formatted(
                      Quote.of(prose.text().substring(range.start(), range.end())),
                      DurationFormat.words(spans.get(0))))
          .help(
              "correct the duration, or the times in the front matter; if it is the duration of"
                  + " something else, name that");
    }
  }

  /** What may be meant by how long an incident lasted; the longest first. */
  private static List<Duration> spans(FrontMatter front) {
    List<Duration> spans = new ArrayList<>();
    for (Optional<Located<OffsetDateTime>> from : List.of(front.startedAt(), front.detectedAt())) {
      for (Optional<Located<OffsetDateTime>> to :
          List.of(front.resolvedAt(), front.mitigatedAt())) {
        if (from.isPresent() && to.isPresent()) {
          Duration span = Duration.between(from.get().value(), to.get().value());
          if (!span.isNegative()) {
            spans.add(span);
          }
        }
      }
    }
    return spans;
  }
}
