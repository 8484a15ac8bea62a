package dev.postmortem.text.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontTest {

  @Test
  void aGoalBecomesASubcommand() {
    assertThat(Front.COMMAND.hint("Explain a rule: mvn postmortem:rules -Dpostmortem.rule=<rule>"))
        .isEqualTo("Explain a rule: postmortem rules --rule=<rule>");
  }

  @Test
  void aPropertyBecomesAnOption() {
    assertThat(Front.COMMAND.hint("postmortem.failOn is \"x\"; set -Dpostmortem.changedSince."))
        .isEqualTo("--fail-on is \"x\"; set --changed-since.");
  }

  @Test
  void aFileOrAPackageOfThatNameStaysAsItIs() {
    String sentence = "docs/postmortem.yml, postmortem.yml, dev.postmortem.cli and a.postmortem.x";
    assertThat(Front.COMMAND.hint(sentence)).isEqualTo(sentence);
  }

  @Test
  void mavenReadsEveryHintAsItIsWritten() {
    String sentence = "Run mvn postmortem:lint -Dpostmortem.formats=sarif.";
    assertThat(Front.MAVEN.hint(sentence)).isEqualTo(sentence);
  }
}
