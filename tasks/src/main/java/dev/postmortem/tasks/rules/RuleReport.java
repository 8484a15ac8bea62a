package dev.postmortem.tasks.rules;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.corpus.config.Settings.RuleOverride;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.linter.EffectiveRule;
import dev.postmortem.linter.RuleDocument;
import dev.postmortem.linter.report.RuleFacts;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words about how rules stand in a repository's settings. */
final class RuleReport {

  private final Profile profile;
  private final Optional<SourceText> source;

  RuleReport(SettingsReader.Reading settings) {
    this.profile = settings.configuration().linting().profile();
    this.source = settings.source();
  }

  /** One line of the list. */
  String line(EffectiveRule standing) {
    String set = standing.setBy().map(key -> " (" + place(key.span()) + ")").orElse("");
    String some = standing.exceptions().isEmpty() ? "" : " (otherwise for some files)";
    return String.format(
            Locale.ROOT,
            "  %-32s %-8s %s%s%s%n",
            standing.rule().id(),
            word(standing.level()),
            standing.rule().summary(),
            set,
            some)
        .replace(System.lineSeparator(), "\n");
  }

  /** What is below the list. */
  String closing() {
    return "Levels come from the profile "
        + word(profile)
        + " unless a line of postmortem.yml is named. Explain a rule: mvn postmortem:rules -Dpostmortem.rule=<rule>\n";
  }

  /** A rule's page and its standing. */
  String explanation(EffectiveRule standing) {
    StringBuilder text =
        new StringBuilder(RuleDocument.of(standing.rule()).markdown().stripTrailing());
    text.append("\n\n## Here\n\nFamily ").append(standing.rule().family().word());
    text.append(" · ").append(RuleFacts.line(standing.rule()));
    text.append("\n\n- level: ").append(word(standing.level())).append(", set by ");
    text.append(
        standing
            .setBy()
            .map(key -> place(key.span()) + of(key, standing))
            .orElse(
                standing.rule().ownPage().isPresent()
                    ? "its pack"
                    : "the profile " + word(profile)));
    text.append('\n');
    for (EffectiveRule.Excepted exception : standing.exceptions()) {
      text.append("- ")
          .append(exception.setting().level().map(RuleReport::word).orElse("other options"))
          .append(" for ")
          .append(files(exception.override()))
          .append(", set by ")
          .append(place(exception.setting().key().span()))
          .append('\n');
    }
    standing.options().forEach(option -> text.append(option(option)));
    return text.append('\n').toString();
  }

  private static String of(Located<String> key, EffectiveRule standing) {
    return key.value().equals(standing.rule().id()) ? "" : " for the family " + key.value();
  }

  private String option(EffectiveRule.OptionStanding standing) {
    RuleOption option = standing.option();
    String value =
        standing
            .entry()
            .map(
                entry ->
                    source.map(s -> s.slice(entry.value().span())).orElse("").strip()
                        + ", set by "
                        + place(entry.key().span())
                        + "; default "
                        + option.defaultValue())
            .orElse(option.defaultValue() + ", the default");
    String choices =
        option.choices().isEmpty() ? "" : " (one of " + String.join(", ", option.choices()) + ")";
    return "- option %s: %s%s: %s\n".formatted(option.name(), value, choices, option.about());
  }

  private static String files(RuleOverride override) {
    List<String> conditions = new ArrayList<>();
    add("paths", override.paths(), conditions);
    add("severities", override.severities(), conditions);
    add("statuses", override.statuses(), conditions);
    return conditions.isEmpty() ? "all files" : String.join(" and ", conditions);
  }

  private static void add(String what, List<String> words, List<String> into) {
    if (!words.isEmpty()) {
      into.add(what + " " + String.join(", ", words));
    }
  }

  private String place(Span span) {
    return source.map(s -> s.path() + ":" + s.lineAt(span.start())).orElse("postmortem.yml");
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Profile profile) {
    return profile.name().toLowerCase(Locale.ROOT);
  }
}
