package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.timeline.TimelineEvent;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.text.source.Located;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An abbreviation that several zones share. */
public final class AmbiguousZone implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "ambiguous-zone",
              Family.EVIDENCE,
              "an abbreviation in the timeline may mean several time zones")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.WARNING);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Whether the times of the timeline depend on what an abbreviation means. */
  static boolean isIn(DocumentContext context) {
    return context.document().timeline().stream()
        .flatMap(event -> event.zone().stream())
        .anyMatch(zone -> zone.meanings().size() > 1 && !isDecided(zone, context));
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Set<String> named = new HashSet<>();
    for (TimelineEvent event : context.document().timeline()) {
      event
          .zone()
          .filter(zone -> named.add(zone.name()))
          .filter(zone -> !isDecided(zone, context))
          .ifPresent(zone -> judge(zone, event, remarks));
    }
  }

  /** The offset of {@code started_at} decides where it is that of one meaning. */
  private static boolean isDecided(NamedZone zone, DocumentContext context) {
    return context
        .frontMatter()
        .startedAt()
        .map(Located::value)
        .filter(
            started ->
                !started.getOffset().equals(ZoneOffset.UTC)
                    && zone.meanings().stream()
                        .map(ZoneId::of)
                        .anyMatch(
                            id ->
                                id.getRules()
                                    .getOffset(started.toInstant())
                                    .equals(started.getOffset())))
        .isPresent();
  }

  private static void judge(NamedZone zone, TimelineEvent event, Diagnostics remarks) {
    List<String> meanings = zone.meanings();
    if (meanings.size() > 1) {
      remarks
          .at(
              event.time(),
              "%s may mean several time zones: %s"
                  .formatted(Quote.of(zone.name()), String.join(", ", meanings)))
          .help("name the zone, as in " + meanings.get(0) + ", or write an offset");
    }
  }
}
