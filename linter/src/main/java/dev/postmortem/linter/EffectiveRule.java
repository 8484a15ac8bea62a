package dev.postmortem.linter;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.RuleOverride;
import dev.postmortem.corpus.config.Settings.RuleSetting;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.text.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a repository sets a rule, and where.
 *
 * @param rule the rule
 * @param level the level of its findings in a file without an override
 * @param setBy the key in {@code postmortem.yml} that says so; empty if the profile does
 * @param options what may be set on it, and what is
 * @param exceptions what overrides say about it, in their order
 */
public record EffectiveRule(
    RuleInfo rule,
    Level level,
    Optional<Located<String>> setBy,
    List<OptionStanding> options,
    List<Excepted> exceptions) {

  /** Copies the lists. */
  public EffectiveRule {
    options = List.copyOf(options);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * An option, and what it is set to.
   *
   * @param entry key and value in {@code postmortem.yml}; empty if the default holds
   */
  public record OptionStanding(RuleOption option, Optional<YamlEntry> entry) {}

  /**
   * What an override says about the rule.
   *
   * @param override with the files it is for
   * @param setting the rule's own setting, else its family's
   */
  public record Excepted(RuleOverride override, RuleSetting setting) {}

  /** The standing of a rule. */
  public static EffectiveRule of(RuleInfo rule, Settings configuration) {
    Optional<RuleSetting> setting = setting(rule, configuration.linting().rules());
    Optional<RuleSetting> own = Optional.ofNullable(configuration.linting().rules().get(rule.id()));
    List<OptionStanding> options = new ArrayList<>();
    for (RuleOption option : rule.options()) {
      options.add(new OptionStanding(option, own.flatMap(s -> s.options().entry(option.name()))));
    }
    List<Excepted> exceptions = new ArrayList<>();
    for (RuleOverride override : configuration.linting().overrides()) {
      setting(rule, override.rules())
          .or(() -> Optional.ofNullable(override.rules().get(rule.id())))
          .ifPresent(s -> exceptions.add(new Excepted(override, s)));
    }
    return new EffectiveRule(
        rule, rule.level(configuration), setting.map(RuleSetting::key), options, exceptions);
  }

  /** What sets the level: the rule's own setting, else that of its family. */
  private static Optional<RuleSetting> setting(RuleInfo rule, Map<String, RuleSetting> rules) {
    return Optional.ofNullable(rules.get(rule.id()))
        .filter(s -> s.level().isPresent())
        .or(
            () ->
                Optional.ofNullable(rules.get(rule.family().word()))
                    .filter(s -> s.level().isPresent()));
  }
}
