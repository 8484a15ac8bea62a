package dev.postmortem.linter.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.pattern.Label;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.syntax.Agent;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.linter.language.syntax.KnownNames;
import dev.postmortem.linter.language.syntax.ProsePlace;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.ProseBuilder;
import dev.postmortem.text.source.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageAnalyserTest {

  @Test
  void theTellingWordsAreThoseOfAgentAndFailure() {
    Match fault = only("At noon the engineer forgot to drain the node.", Label.PERSON_AT_FAULT);
    assertThat(fault.predicate()).isEqualTo("the engineer forgot to drain");
    assertThat(fault.object()).isEqualTo("the node");
    assertThat(fault.agent().kind()).isEqualTo(Agent.Kind.ROLE);
    assertThat(fault.agent().words()).isEqualTo("engineer");
    assertThat(fault.span()).isEqualTo(new Span(8, 36));
  }

  @Test
  void aPassivesAgentIsAmongTheTellingWords() {
    Match fault = only("The page was ignored by the night shift.", Label.PERSON_AT_FAULT);
    assertThat(fault.predicate()).isEqualTo("was ignored by the night shift");
    assertThat(fault.agent().kind()).isEqualTo(Agent.Kind.TEAM);
  }

  @Test
  void theClaimedCauseIsTheObject() {
    Match cause = only("The root cause was a full disk.", Label.SINGLE_CAUSE);
    assertThat(cause.predicate()).isEqualTo("The root cause was");
    assertThat(cause.object()).isEqualTo("a full disk");
  }

  @Test
  void theWorkIsTheObjectOfACommitment() {
    Match action = only("We will add an alert on lag.", Label.UNTRACKED_ACTION);
    assertThat(action.predicate()).isEqualTo("We will add");
    assertThat(action.object()).isEqualTo("an alert on lag");
  }

  @Test
  void whatWasDoneWithoutCareIsTold() {
    Match fault = only("The engineer merged it without checking the plan.", Label.PERSON_AT_FAULT);
    assertThat(fault.predicate()).isEqualTo("The engineer merged it without checking");
    assertThat(fault.object()).isEqualTo("the plan");
  }

  @Test
  void quotedSpeechIsMarked() {
    String text = "The mail said: \"your engineer forgot to call us back\".";
    assertThat(only(text, Label.PERSON_AT_FAULT).quoted()).isTrue();
    assertThat(only("The engineer forgot to call.", Label.PERSON_AT_FAULT).quoted()).isFalse();
  }

  @Test
  void wordsInsideCodeSpansSayNothing() {
    String text = "It printed human error and stopped.";
    ProseBuilder prose = new ProseBuilder(0).verbatim(text, 0, 11).verbatim(text, 11, 22);
    prose.codeSince(11).verbatim(text, 22, text.length());
    assertThat(LanguageAnalyser.english().observe(prose.build(), Context.plain())).isEmpty();
  }

  @Test
  void eachSentenceIsJudgedAndPlacedByItself() {
    String text = "All was well. The reviewer overlooked the index. We will add a test.";
    List<Match> found = observe(text, Context.plain());
    assertThat(found)
        .extracting(Match::label)
        .containsExactly(Label.PERSON_AT_FAULT, Label.UNTRACKED_ACTION);
    assertThat(text.substring(found.get(1).sentence().start(), found.get(1).sentence().end()))
        .isEqualTo("We will add a test.");
  }

  @Test
  void knownNamesTellPeopleFromThings() {
    String text = "Nimbus forgot to renew the lease.";
    KnownNames things = KnownNames.none().withSystems(List.of("nimbus"));
    KnownNames people = KnownNames.none().withPeople(List.of("Nimbus"));
    assertThat(observe(text, Context.plain())).isEmpty();
    assertThat(observe(text, Context.plain().knowing(things))).isEmpty();
    assertThat(observe(text, Context.plain().knowing(people)))
        .extracting(Match::label)
        .containsExactly(Label.PERSON_AT_FAULT);
  }

  @Test
  void anOrderIsWorkInAFollowUpAndAnEventInATimeline() {
    String text = "Raise the limit on the brokers.";
    Context item = Context.of(ProsePlace.LIST_ITEM, "What next");
    assertThat(observe(text, item.in(SectionKind.FOLLOW_UP)))
        .extracting(Match::label)
        .containsExactly(Label.UNTRACKED_ACTION);
    assertThat(
            observe(
                text, Context.of(ProsePlace.TIMELINE_EVENT, "Timeline").in(SectionKind.TIMELINE)))
        .isEmpty();
  }

  @Test
  void aHeadingIsJudgedForTheNumberOfCauses() {
    assertThat(observe("Root cause", Context.of(ProsePlace.HEADING, "")))
        .extracting(Match::label)
        .containsExactly(Label.SINGLE_CAUSE_HEADING);
    assertThat(observe("Root causes", Context.of(ProsePlace.HEADING, ""))).isEmpty();
  }

  @Test
  void emptyAndOddTextsAreHarmless() {
    for (String text :
        List.of(
            "",
            " ",
            ".",
            "?!",
            "`",
            "'",
            "'s",
            "\"",
            "[",
            "- [ ]",
            "\ud83d",
            "\ud83d\ude00",
            "@",
            "/",
            "a'",
            "…")) {
      assertThat(observe(text, Context.of(ProsePlace.LIST_ITEM, "Action items"))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the engineer of the engineer of ",
        "if we had ",
        "should have been ",
        "the root cause ",
        "not ",
        "\" ",
        "` ",
        "((((",
        "a.b.",
        "who ",
        "and the team, ",
        "'s",
        "because we will ",
        "human ",
        "to ",
        "by "
      })
  void aMegabyteOfNearMatchesTakesNoLongerThanAnyOther(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> observe(text, Context.of(ProsePlace.PARAGRAPH, "Action items")));
  }

  @Test
  void theSameTextGivesTheSameObservations() {
    String text =
        "The root cause was human error: the operator forgot, and we should have tested it.";
    assertThat(observe(text, Context.plain())).isEqualTo(observe(text, Context.plain())).isSorted();
  }

  private static List<Match> observe(String text, Context context) {
    return LanguageAnalyser.english().observe(Prose.verbatim(text, 0), context);
  }

  private static Match only(String text, Label label) {
    List<Match> found = observe(text, Context.of(ProsePlace.PARAGRAPH, "Notes"));
    assertThat(found)
        .as(found.stream().map(Object::toString).collect(joining("\n")))
        .extracting(Match::label)
        .containsExactly(label);
    return found.get(0);
  }
}
