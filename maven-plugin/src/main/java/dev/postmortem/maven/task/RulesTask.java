package dev.postmortem.maven.task;

import dev.postmortem.corpus.config.Configuration.Profile;
import dev.postmortem.corpus.config.ConfigurationReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.schema.text.NearestWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells about the rules. */
public final class RulesTask {

  private RulesTask() {}

  /** All rules by family, with their level in the repository's profile. */
  public static String list(Path root) {
    Profile profile =
        ConfigurationReader.read(new RepositoryFolder(root, Map.of())).configuration().profile();
    StringBuilder text = new StringBuilder();
    for (Family family : Family.values()) {
      List<RuleInfo> rules =
          Rules.all().stream().map(Rule::info).filter(r -> r.family() == family).toList();
      if (!rules.isEmpty()) {
        text.append(family.word()).append(": ").append(family.about()).append('\n');
        rules.forEach(r -> text.append(line(r, profile)));
        text.append('\n');
      }
    }
    return text.append("Levels are those of the profile ")
        .append(profile.name().toLowerCase(Locale.ROOT))
        .append(". Explain one: mvn postmortem:rules -Dpostmortem.rule=<rule>\n")
        .toString();
  }

  private static String line(RuleInfo rule, Profile profile) {
    String level = rule.level(profile).name().toLowerCase(Locale.ROOT);
    return String.format(Locale.ROOT, "  %-32s %-8s %s%n", rule.id(), level, rule.summary())
        .replace(System.lineSeparator(), "\n");
  }

  /**
   * A rule's page.
   *
   * @throws TaskException if there is no such rule
   */
  public static String explain(String id) throws TaskException {
    List<String> known = Rules.all().stream().map(r -> r.info().id()).toList();
    return Rules.find(id.strip())
        .map(r -> r.info().page().markdown())
        .orElseThrow(
            () ->
                new TaskException(
                    "There is no rule \""
                        + id
                        + "\""
                        + NearestWord.of(id, known)
                            .map(n -> "; did you mean \"" + n + "\"?")
                            .orElse(".")
                        + " mvn postmortem:rules lists them all."));
  }
}
