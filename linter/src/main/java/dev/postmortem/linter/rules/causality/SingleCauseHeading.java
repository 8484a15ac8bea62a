package dev.postmortem.linter.rules.causality;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.model.SectionKind;
import java.util.Locale;
import java.util.Set;

/** A heading that presumes that there is one cause. */
public final class SingleCauseHeading implements DocumentRule {

  private static final RuleInfo INFO =
      RuleInfo.error("single-cause-heading", Family.CAUSALITY, "a heading presumes a single cause")
          .since("0.1.0")
          .levels(Level.WARNING, Level.WARNING, Level.ERROR);

  /** Headings that say nothing else, so that renaming them loses nothing. */
  private static final Set<String> BARE =
      Set.of("root cause", "the root cause", "cause", "the cause", "root cause analysis", "rca");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    String better = SectionKind.CONTRIBUTING_FACTORS.title();
    boolean taken =
        context.document().sections().stream()
            .anyMatch(s -> s.heading().text().text().strip().equalsIgnoreCase(better));
    for (PassageMatch observed : context.observed(Label.SINGLE_CAUSE_HEADING)) {
      Diagnostic remark =
          remarks
              .at(observed, "Presumes a single cause: " + observed.quote())
              .help("write \"" + better + "\", and describe the conditions that combined");
      String heading = observed.passage().prose().text().strip().toLowerCase(Locale.ROOT);
      if (BARE.contains(heading) && !taken) {
        remark.fix(Fix.replace(observed.passage().prose().span(), better));
        taken = true;
      }
    }
  }
}
