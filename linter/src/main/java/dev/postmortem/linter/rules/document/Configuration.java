package dev.postmortem.linter.rules.document;

import dev.postmortem.corpus.config.ConfigurationProblem;
import dev.postmortem.corpus.config.RulePack;
import dev.postmortem.corpus.config.Settings.RuleSetting;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Options;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.words.NearestWord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A wrong {@code postmortem.yml}: what its reader found, and settings of rules there are not. */
public final class Configuration implements CorpusRule {

  private static final RuleInfo INFO =
      RuleInfo.error("configuration", Family.DOCUMENT, "postmortem.yml has an unknown key or value")
          .since("0.1.0");

  private final Predicate<String> builtIn;

  /** The rule, given which names the rules of the toolchain have. */
  public Configuration(Predicate<String> builtIn) {
    this.builtIn = builtIn;
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CorpusContext context, CorpusDiagnostics remarks) {
    for (ConfigurationProblem problem : context.repository().configurationProblems()) {
      ParserProblems.report(
          problem.message(),
          problem.span(),
          problem.replacement(),
          problem.source(),
          remarks.of(problem.source()));
    }
    context.configuration().linting().packs().forEach(pack -> names(pack, remarks));
    context
        .repository()
        .configurationSource()
        .ifPresent(
            source -> {
              Diagnostics own = remarks.of(source);
              settings(context.configuration().linting().rules().values(), context, source, own);
              context
                  .configuration()
                  .linting()
                  .overrides()
                  .forEach(o -> settings(o.rules().values(), context, source, own));
            });
  }

  private void names(RulePack pack, CorpusDiagnostics remarks) {
    for (RulePack.PackRule rule : pack.rules()) {
      String name = rule.id().value();
      boolean family = Family.of(name).isPresent();
      if (family || builtIn.test(name)) {
        remarks
            .of(pack.source())
            .at(
                rule.id(),
                "A " + (family ? "family" : "rule") + " is already called " + Quote.of(name))
            .help("choose another name for this rule");
      }
    }
  }

  private static void settings(
      Collection<RuleSetting> settings,
      CorpusContext context,
      SourceText source,
      Diagnostics remarks) {
    for (RuleSetting setting : settings) {
      String name = setting.key().value();
      Optional<RuleInfo> rule = context.rule(name);
      if (rule.isPresent()) {
        setting.options().entries().forEach(option -> option(option, rule.get(), source, remarks));
      } else if (Family.of(name).isEmpty()) {
        unknown(
            setting.key(),
            "No rule or family is called " + Quote.of(name),
            context.ruleNames(),
            source,
            remarks);
      } else {
        setting
            .options()
            .entries()
            .forEach(
                option ->
                    remarks
                        .at(option.key().span(), "A family takes a level, but no options")
                        .help("set " + option.key().text() + " on the rule that has it"));
      }
    }
  }

  private static void option(
      YamlEntry entry, RuleInfo rule, SourceText source, Diagnostics remarks) {
    Optional<RuleOption> option = rule.option(entry.key().text());
    if (option.isEmpty()) {
      unknown(
          entry.key().located(),
          "The rule " + rule.id() + " has no option " + Quote.of(entry.key().text()),
          rule.options().stream().map(RuleOption::name).toList(),
          source,
          remarks);
    } else if (!Options.accepts(option.get(), entry.value())) {
      remarks
          .at(entry.value().span(), "Not a valid value for " + entry.key().text())
          .help(option.get().expectation());
    }
  }

  private static void unknown(
      Located<String> word,
      String message,
      List<String> known,
      SourceText source,
      Diagnostics remarks) {
    Diagnostic remark = remarks.at(word, message);
    Optional<String> meant = NearestWord.of(word.value(), known);
    meant.ifPresent(m -> remark.fix(Fix.replaceValue(source, word.span(), m)));
    remark.help(
        meant
            .map(m -> "did you mean " + m + "?")
            .orElse("remove it; `rules` lists all rules and their options"));
  }
}
