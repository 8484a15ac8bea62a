package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Passage;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An impact without a number: without a number its severity is unknown. */
public final class UnquantifiedImpact implements DocumentRule {

  private static final List<String> KEYS =
      List.of("users_affected", "requests_failed", "revenue", "data_loss", "duration", "summary");

  private static final RuleInfo INFO =
      RuleInfo.error(
              "unquantified-impact",
              Family.EVIDENCE,
              "the impact has no number (users, requests, minutes, money)")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Kind kind = context.frontMatter().kind().map(Located::value).orElse(Kind.INCIDENT);
    boolean harmless = kind == Kind.NEAR_MISS || kind == Kind.DRILL;
    if (harmless || writtenImpact(context).anyMatch(Quantity::standsIn)) {
      return;
    }
    Optional<Located<String>> heading =
        context
            .document()
            .section(SectionKind.IMPACT)
            .map(section -> section.heading().text().located());
    String message = "The impact has no number (users, requests, minutes, money)";
    (heading.isPresent()
            ? remarks.at(heading.get(), message)
            : remarks.ofFile(
                context.frontMatter().keySpan("impact").orElse(context.frontMatter().anchor()),
                message))
        .help(
            "give the users or requests and the minutes, as in `users_affected: 900`; an estimate with"
                + " its bounds is also a number");
  }

  private static Stream<String> writtenImpact(DocumentContext context) {
    Optional<YamlMap> impact = context.frontMatter().impact();
    Stream<String> values =
        KEYS.stream()
            .flatMap(key -> impact.flatMap(map -> map.scalar(key)).stream())
            .map(YamlScalar::text);
    Stream<String> slos =
        impact.stream()
            .flatMap(map -> map.maps("slos").stream())
            .flatMap(slo -> slo.scalar("error_budget_burned").stream())
            .map(YamlScalar::text);
    Stream<String> section =
        context.passages().stream()
            .filter(p -> p.section().filter(SectionKind.IMPACT::equals).isPresent())
            .map(Passage::prose)
            .map(prose -> prose.text());
    return Stream.of(values, slos, section).flatMap(s -> s);
  }
}
