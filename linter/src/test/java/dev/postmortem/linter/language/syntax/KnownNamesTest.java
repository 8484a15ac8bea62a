package dev.postmortem.linter.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.text.source.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

  private static final KnownNames NAMES =
      KnownNames.none()
          .withSystems(List.of("Atlas", "Night Owl"))
          .withTeams(List.of("Harbour"))
          .withPeopleUnlessWords(List.of("Quillon Brask", "zorvik", "deploy", "Will", "atlas"));

  @Test
  void aKnownPersonIsAtFaultAndAKnownServiceIsNot() {
    assertThat(labels("Quillon forgot to drain the node.")).containsExactly(Label.PERSON_AT_FAULT);
    assertThat(labels("Zorvik skipped the dry run.")).containsExactly(Label.PERSON_AT_FAULT);
    assertThat(labels("Harbour missed the second alert.")).containsExactly(Label.PERSON_AT_FAULT);
    assertThat(labels("Atlas missed the second alert.")).isEmpty();
    assertThat(labels("Night Owl skipped the dry run.")).isEmpty();
  }

  @Test
  void whatTheCatalogueSaysStandsAgainstTheNamesOfCommitters() {
    assertThat(NAMES.kindOf("atlas")).contains(Agent.Kind.SYSTEM);
  }

  @Test
  void ordinaryWordsAreNobodysName() {
    assertThat(NAMES.kindOf("will")).isEmpty();
    assertThat(NAMES.kindOf("deploy")).isEmpty();
  }

  @Test
  void givenNamesArePeopleUnlessTheCatalogueSaysOtherwise() {
    assertThat(labels("10:40 Marta forgot to drain the node."))
        .containsExactly(Label.PERSON_AT_FAULT);
    assertThat(labels("Marta Nowak ignored the second alert."))
        .containsExactly(Label.PERSON_AT_FAULT);
    assertThat(labels("The Marta service ignored the second alert.")).isEmpty();
    assertThat(labels("The marta daemon skipped the second node.")).isEmpty();
    Context catalogued = Context.plain().knowing(KnownNames.none().withSystems(List.of("marta")));
    assertThat(
            LanguageAnalyser.english()
                .observe(Prose.verbatim("Marta ignored the second alert.", 0), catalogued))
        .isEmpty();
  }

  @Test
  void peopleAreFoundByFullNameFirstNameAndHandle() {
    assertThat(
            people("Then Quillon Brask called @zorvik, and Quillon restarted Atlas for Harbour."))
        .containsExactly("Quillon Brask", "@zorvik", "Quillon");
    assertThat(people("The zorvik of the night owl is no name.")).isEmpty();
  }

  private static List<String> people(String text) {
    return NAMES.peopleIn(Prose.verbatim(text, 0)).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  private static List<Label> labels(String text) {
    return LanguageAnalyser.english()
        .observe(Prose.verbatim(text, 0), Context.plain().knowing(NAMES))
        .stream()
        .map(Match::label)
        .toList();
  }
}
