package dev.postmortem.linter.report;

import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.linter.RuleDocument;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleInfo.InDraft;
import dev.postmortem.linter.rule.Stability;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reference of all rules as Markdown documents: an index, and each rule's page. */
public final class RuleReference {

  private static final String INDEX = "README.md";
  private static final String GENERATED =
      "<!-- Generated from the rules and their pages: edit those, then run"
          + " mvn test -pl linter -am -Dupdate.goldens=true -->\n\n";

  private RuleReference() {}

  /** The documents, by file name. */
  public static Map<String, String> format(List<RuleInfo> rules) {
    Map<String, String> documents = new TreeMap<>();
    documents.put(INDEX, index(rules));
    rules.forEach(rule -> documents.put(rule.id() + ".md", page(rule)));
    return documents;
  }

  private static String index(List<RuleInfo> rules) {
    StringBuilder markdown = new StringBuilder(GENERATED);
    markdown.append(
        """
        # Rules

        Each rule has a level in each profile; `postmortem.yml` sets the profile, and a level of
        your own for a rule, a family, or for some files. `—` is off. Rules marked ◦ are warnings
        in a draft.

        """);
    markdown.append(counts(rules));
    for (Family family : Family.values()) {
      List<RuleInfo> members = rules.stream().filter(r -> r.family() == family).toList();
      if (members.isEmpty()) {
        continue;
      }
      markdown
          .append("\n## ")
          .append(family.word())
          .append(": ")
          .append(family.about())
          .append("\n\n| Rule | Finds that … | essential | recommended | strict |\n")
          .append("|---|---|---|---|---|\n");
      for (RuleInfo rule : members) {
        markdown.append(
            "| [`%s`](%s.md)%s | %s |".formatted(rule.id(), rule.id(), mark(rule), rule.summary()));
        for (Profile profile : Profile.values()) {
          markdown.append(' ').append(level(rule, profile)).append(" |");
        }
        markdown.append('\n');
      }
    }
    return markdown.toString();
  }

  /** How many rules there are, in all and by family. */
  private static String counts(List<RuleInfo> rules) {
    return Arrays.stream(Family.values())
        .map(f -> Map.entry(f.word(), rules.stream().filter(r -> r.family() == f).count()))
        .filter(f -> f.getValue() > 0)
        .map(f -> "%d `%s`".formatted(f.getValue(), f.getKey()))
        .collect(Collectors.joining(", ", rules.size() + " rules: ", ".\n"));
  }

  private static String page(RuleInfo rule) {
    return GENERATED
        + RuleDocument.of(rule).markdown().stripTrailing()
        + "\n\nFamily [`%s`](%s) · %s\n"
            .formatted(rule.family().word(), INDEX, RuleFacts.line(rule));
  }

  private static String mark(RuleInfo rule) {
    String draft = rule.inDraft() == InDraft.WARNING ? " ◦" : "";
    return rule.stability() == Stability.PREVIEW ? draft + " (preview)" : draft;
  }

  private static String level(RuleInfo rule, Profile profile) {
    return switch (rule.level(profile)) {
      case OFF -> "—";
      case WARNING -> "warning";
      case ERROR -> "error";
    };
  }
}
