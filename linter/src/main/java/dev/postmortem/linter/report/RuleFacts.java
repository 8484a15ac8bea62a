package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleInfo.InDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line about a rule's declaration: its level in each profile, in drafts, and its release. */
public final class RuleFacts {

  private RuleFacts() {}

  /** The facts that follow the family's name. */
  public static String line(RuleInfo rule) {
    List<String> facts = new ArrayList<>();
    for (Profile profile : Profile.values()) {
      facts.add(
          profile.name().toLowerCase(Locale.ROOT)
              + ": "
              + rule.level(profile).name().toLowerCase(Locale.ROOT));
    }
    if (rule.inDraft() == InDraft.WARNING) {
      facts.add("a warning in drafts");
    }
    rule.release().ifPresent(facts::add);
    return String.join(" · ", facts);
  }
}
