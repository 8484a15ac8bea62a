package dev.postmortem.linter.rules.evidence;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Located;
import java.util.Optional;

/** A section that the severity asks for and the body lacks. */
public final class MissingSection implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "missing-section", Family.EVIDENCE, "a section that the severity requires is missing")
          .since("0.1.0")
          .levels(Level.OFF, Level.ERROR, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    Optional<SeverityLevel> severity =
        context
            .frontMatter()
            .severity()
            .flatMap(name -> context.corpus().configuration().severity(name.value()));
    if (severity.isEmpty()) {
      return;
    }
    Kind kind = context.frontMatter().kind().map(Located::value).orElse(Kind.INCIDENT);
    for (SectionKind section : severity.get().requiredSections(kind)) {
      if (context.document().section(section).isEmpty()) {
        remarks
            .ofFile(
                "The section \"%s\" is missing; %s requires it"
                    .formatted(section.title(), severity.get().name()))
            .help("add the heading ## " + section.title() + " and its text");
      }
    }
  }
}
