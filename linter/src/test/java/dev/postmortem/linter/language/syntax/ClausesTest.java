package dev.postmortem.linter.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.linter.language.syntax.NounPhrase.Referent;
import dev.postmortem.text.source.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {

  private static final KnownNames NAMES =
      KnownNames.none()
          .withSystems(List.of("Night Watch", "ledger"))
          .withPeople(List.of("Sam Doe"))
          .withTeams(List.of("orion"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The on-call engineer left.           | ROLE",
        "The operator pod restarted.          | SYSTEM",
        "The Kafka operator restarted.        | SYSTEM",
        "The night operator left.             | ROLE",
        "The operator left.                   | UNCERTAIN",
        "Kafka restarted.                     | SYSTEM",
        "The database team left.              | TEAM",
        "Our team left.                       | WE",
        "Our vendor's staff left.             | TEAM",
        "We left.                             | WE",
        "They left.                           | UNCERTAIN",
        "Nobody left.                         | NOBODY",
        "No one left.                         | NOBODY",
        "No engineer left.                    | NOBODY",
        "Users left.                          | CUSTOMER",
        "The user service restarted.          | SYSTEM",
        "The review app restarted.            | SYSTEM",
        "The help desk left.                  | TEAM",
        "Night Watch restarted.               | SYSTEM",
        "Sam Doe left.                        | PERSON",
        "Orion left.                          | TEAM",
        "@storage-rota left.                  | PERSON"
      })
  void theHeadOfANounPhraseSaysWhoItIs(String text, Referent referent) {
    assertThat(parse(text).nouns().get(0).referent()).isEqualTo(referent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The author of the change in the fare table forgot.       | The author",
        "The engineer who was on call forgot.                     | The engineer",
        "The contractor, who had no plan, rerouted the fibre.     | The contractor",
        "The architect (on leave) forgot.                         | The architect",
        "The manager and the architect both forgot.               | The manager",
        "The team responsible for the gateway never forgot.       | The team",
        "The developer creating the pull request forgot.          | The developer",
        "The engineer checked the graph and then forgot.          | The engineer",
        "After the outage the engineer forgot.                    | the engineer",
        "The pod that the engineer deployed crashed.              | The pod"
      })
  void theSubjectOfTheLastVerbIsFound(String text, String subject) {
    ParsedSentence parsed = parse(text);
    Clause last = parsed.clauses().get(parsed.clauses().size() - 1);
    assertThat(last.subject()).isNotNull();
    assertThat(parsed.sentence().words(last.subject().start(), last.subject().end()))
        .isEqualTo(subject);
  }

  @Test
  void aPassiveHasItsAgentBehindBy() {
    Clause clause = parse("The alert was ignored by the duty officer.").clauses().get(0);
    assertThat(clause.verb().passive()).isTrue();
    assertThat(clause.agent()).isNotNull();
    assertThat(clause.agent().referent()).isEqualTo(Referent.ROLE);
  }

  @Test
  void byMistakeAndByHandAreNoAgents() {
    assertThat(parse("The table was dropped by mistake.").clauses().get(0).agent()).isNull();
    assertThat(parse("The table was dropped by hand.").clauses().get(0).agent()).isNull();
  }

  @Test
  void modalsPerfectsAndNegationsBelongToTheVerb() {
    VerbGroup verb = parse("The team should not have merged it.").clauses().get(0).verb();
    assertThat(verb.modal()).isEqualTo("should");
    assertThat(verb.perfect()).isTrue();
    assertThat(verb.negated()).isTrue();
  }

  @Test
  void aQuestionsAuxiliaryAndVerbAreOne() {
    Clause clause = parse("Why did the engineer not check the lag?").clauses().get(0);
    assertThat(clause.asked()).isTrue();
    assertThat(clause.verb().negated()).isTrue();
    assertThat(clause.subject()).isNotNull();
    assertThat(clause.subject().referent()).isEqualTo(Referent.ROLE);
  }

  @Test
  void anInvertedHadSupposes() {
    assertThat(
            parse("Had we kept the old hall, nothing would have burned.")
                .clauses()
                .get(0)
                .conditional())
        .isTrue();
  }

  private static ParsedSentence parse(String text) {
    Context context = Context.plain().knowing(NAMES);
    List<Token> tokens = Tokenizer.tokenize(Prose.verbatim(text, 0), Lexicon.english());
    return ParsedSentence.parse(text, tokens, context, SectionContext.of(context));
  }
}
