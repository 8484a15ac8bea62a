package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Located;
import java.util.List;
import java.util.Optional;

/** A grave incident, and no word about what kept it from being worse. */
public final class NoLuckSection implements DocumentRule {

  private static final String SEVEREST = "severest";

  private static final RuleInfo INFO =
      RuleInfo.error(
              "no-luck-section",
              Family.EVIDENCE,
              "a severe incident has no section on where luck helped")
          .since("0.1.0")
          .levels(Level.OFF, Level.WARNING, Level.ERROR)
          .with(
              RuleOption.number(
                  SEVEREST, 2, "how many of the highest severities need the section"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    List<SeverityLevel> levels = context.corpus().configuration().severities();
    Optional<SeverityLevel> severity =
        context
            .frontMatter()
            .severity()
            .flatMap(name -> context.corpus().configuration().severity(name.value()));
    Kind kind = context.frontMatter().kind().map(Located::value).orElse(Kind.INCIDENT);
    boolean asked =
        severity
            .filter(s -> levels.indexOf(s) < context.options().number(SEVEREST))
            .filter(s -> !s.requiredSections(kind).contains(SectionKind.WHERE_WE_GOT_LUCKY))
            .isPresent();
    boolean drill = kind == Kind.DRILL;
    if (asked && !drill && context.document().section(SectionKind.WHERE_WE_GOT_LUCKY).isEmpty()) {
      remarks
          .ofFile(
              "No section says where luck helped; this is a %s".formatted(severity.get().name()))
          .help(
              "add ## Where we got lucky: what limited the harm although nobody planned it;"
                  + " \"nowhere\" is also an answer");
    }
  }
}
