package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rules.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The conventions that every rule keeps; see CONTRIBUTING.md, "Add a rule". */
class RulesTest {

  private final List<RuleInfo> rules = Rules.all().stream().map(Rule::info).toList();

  @Test
  void idsAreKebabCaseAndUnique() {
    assertThat(rules).isNotEmpty();
    assertThat(rules).extracting(RuleInfo::id).doesNotHaveDuplicates();
    assertThat(rules).allSatisfy(r -> assertThat(r.id()).matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void noRuleIsCalledLikeAFamily() {
    assertThat(rules).noneMatch(r -> Family.of(r.id()).isPresent());
  }

  @Test
  void theListIsSortedByFamilyAndThenById() {
    assertThat(rules)
        .isSortedAccordingTo(Comparator.comparing(RuleInfo::family).thenComparing(RuleInfo::id));
  }

  @Test
  void theClassAndItsPackageAreNamedAfterIdAndFamily() {
    for (Rule rule : Rules.all()) {
      assertThat(rule.getClass().getSimpleName()).isEqualTo(camelCase(rule.info().id()));
      assertThat(rule.getClass().getPackageName())
          .endsWith(".rules." + rule.info().family().word());
    }
  }

  @Test
  void everyRuleHasATestOfItsEdges() {
    for (Rule rule : Rules.all()) {
      String name = rule.getClass().getName().replace('.', '/') + "Test.java";
      assertThat(Path.of("src/test/java", name))
          .as("the edge cases of " + rule.info().id())
          .exists();
    }
  }

  @Test
  void rulesAreShort() throws Exception {
    for (Rule rule : Rules.all()) {
      String name = rule.getClass().getName().replace('.', '/') + ".java";
      assertThat(Files.readAllLines(Path.of("src/main/java", name)))
          .as(rule.info().id() + ": what is longer belongs beside the rule, with a name of its own")
          .hasSizeLessThan(150);
    }
  }

  @Test
  void aStricterProfileIsNeverLaxer() {
    assertThat(rules)
        .allSatisfy(
            r -> {
              assertThat(r.level(Profile.RECOMMENDED))
                  .isGreaterThanOrEqualTo(r.level(Profile.ESSENTIAL));
              assertThat(r.level(Profile.STRICT))
                  .isGreaterThanOrEqualTo(r.level(Profile.RECOMMENDED));
            });
  }

  @Test
  void everyRuleNamesTheReleaseThatBroughtIt() {
    assertThat(rules)
        .allSatisfy(
            r ->
                assertThat(r.since())
                    .as(r.id() + ": add .since(…) or .previewSince(…)")
                    .isPresent())
        .allSatisfy(r -> assertThat(r.since().orElse("")).matches("\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void summariesAreOneLineThatFollowsThat() {
    assertThat(rules)
        .allSatisfy(
            r ->
                assertThat(r.summary())
                    .as(r.id())
                    .doesNotContain("\n")
                    .doesNotEndWith(".")
                    .matches(s -> s.length() < 90));
  }

  private static String camelCase(String id) {
    StringBuilder name = new StringBuilder();
    for (String part : id.split("-")) {
      name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return name.toString();
  }
}
