package dev.postmortem.linter.rules.actions;

import dev.postmortem.corpus.config.Settings.OwnerKind;
import dev.postmortem.corpus.config.Settings.Team;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.DocumentContext;
import dev.postmortem.linter.rule.DocumentRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.schema.document.frontmatter.FrontMatter.DeclaredAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An action owned by a whole group, so that no single owner is responsible. */
public final class CollectiveOwner implements DocumentRule {

  private static final Set<String> NOBODY =
      Set.of(
          "all",
          "any",
          "anybody",
          "anyone",
          "engineering",
          "engineers",
          "everybody",
          "everyone",
          "n/a",
          "nobody",
          "none",
          "someone",
          "somebody",
          "tba",
          "tbc",
          "tbd",
          "team",
          "teams",
          "the team",
          "unassigned",
          "unknown",
          "us",
          "various",
          "we",
          "?",
          "??",
          "-");
  private static final List<String> PARTINGS =
      List.of(",", ";", "/", " and ", " & ", " + ", " or ");

  private static final RuleInfo INFO =
      RuleInfo.error(
              "collective-owner", Family.ACTIONS, "the owner of an action is a group or nobody")
          .since("0.1.0")
          .warningInDraft();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(DocumentContext context, Diagnostics remarks) {
    for (DeclaredAction action : context.document().actions()) {
      if (DeclaredActionList.isOpen(action)) {
        action
            .owner()
            .filter(owner -> isCollective(owner.value(), context))
            .ifPresent(
                owner ->
                    remarks
                        .at(
                            owner,
                            "The owner is not one role or person: " + Quote.of(owner.value()))
                        .help(
                            "name one role, handle or person, as in payments-on-call; others can"
                                + " help"));
      }
    }
  }

  private static boolean isCollective(String owner, DocumentContext context) {
    Optional<OwnerKind> known = context.vocabulary().owner(owner);
    if (known.isPresent()) {
      return known.get() == OwnerKind.GROUP;
    }
    String word = owner.strip().toLowerCase(Locale.ROOT);
    String bare = word.startsWith("@") ? word.substring(1) : word;
    return NOBODY.contains(bare)
        || bare.endsWith(" team")
        || bare.endsWith("-team")
        || bare.endsWith(" teams")
        || context.corpus().configuration().catalogues().teams().stream()
            .map(Team::id)
            .anyMatch(owner::equals)
        || PARTINGS.stream().anyMatch(parting -> parts(bare, parting));
  }

  /**
   * A slash may belong to a handle such as {@code @company/payments}; then it names a group too.
   */
  private static boolean parts(String owner, String parting) {
    int at = owner.indexOf(parting);
    return at > 0 && at + parting.length() < owner.length();
  }
}
