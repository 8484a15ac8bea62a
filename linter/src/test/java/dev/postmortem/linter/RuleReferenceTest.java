package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.report.RuleReference;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.testkit.Golden;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleReferenceTest {

  @Test
  void theReferenceInDocsIsWhatTheRulesSay() {
    Map<String, String> documents =
        RuleReference.format(Rules.all().stream().map(Rule::info).toList());
    assertThat(documents).hasSizeGreaterThan(40).containsKey("README.md");
    Golden.assertMatches(Path.of("../docs/rules"), documents);
  }
}
