package dev.postmortem.tasks.site;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.linter.RuleDocument;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.sitegenerator.compose.RuleText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The linter's rules in the form that the site shows. */
final class SiteRules {

  private SiteRules() {}

  /** All rules, with the levels that a repository gives them. */
  static List<RuleText> of(Settings configuration) {
    return Rules.of(configuration).stream().map(rule -> of(rule.info(), configuration)).toList();
  }

  private static RuleText of(RuleInfo rule, Settings configuration) {
    return new RuleText(
        rule.id(),
        rule.family().word(),
        rule.family().about(),
        rule.summary(),
        word(rule.level(configuration)),
        Arrays.stream(Profile.values())
            .map(
                p ->
                    new RuleText.ProfileLevel(
                        p.name().toLowerCase(Locale.ROOT), word(rule.level(p))))
            .toList(),
        rule.release(),
        RuleDocument.of(rule).markdown());
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }
}
