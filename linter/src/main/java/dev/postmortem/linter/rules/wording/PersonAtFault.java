package dev.postmortem.linter.rules.wording;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.syntax.Agent;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.PassageMatch;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;

/** A person, role, team or vendor's staff as the agent of a failure. */
public final class PersonAtFault implements DocumentRule {

  private static final String WE = "we";
  private static final RuleInfo INFO =
      RuleInfo.error("person-at-fault", Family.WORDING, "the text blames people for a failure")
          .since("0.1.0")
          .with(
              RuleOption.choice(
                  WE,
                  "the level of findings about the authors themselves (\"we forgot to …\")",
                  "warning",
                  "error",
                  "off"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (PassageMatch observed : context.observed(Label.PERSON_AT_FAULT)) {
      remarks.at(observed, message(observed)).help(FaultHelp.of(observed.observation()));
    }
    String we = context.options().choice(WE);
    if (we.equals("off")) {
      return;
    }
    for (PassageMatch observed : context.observed(Label.PERSON_AT_FAULT_WE)) {
      Diagnostic remark =
          remarks.at(observed, message(observed)).help(FaultHelp.of(observed.observation()));
      if (we.equals("warning")) {
        remark.warningAtMost();
      }
    }
  }

  private static String message(PassageMatch observed) {
    Agent.Kind agent = observed.observation().agent().kind();
    String who =
        switch (agent) {
          case TEAM -> "a team";
          case VENDOR -> "another organisation";
          case WE -> "the authors";
          default -> "a person";
        };
    return "Blames " + who + ": " + observed.quote();
  }
}
