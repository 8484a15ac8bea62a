package dev.postmortem.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.testkit.CaretText;
import dev.postmortem.text.source.Position;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmortemSchemaTest {

  @Test
  void aMisspeltKeyIsOneProblemAndNamesTheKeyThatWasMeant() {
    check(
        """
        title: Checkout refuses cards
        status: draft
        serverity: SEV-2
        ^^^^^^^^^ Unknown key `serverity`; did you mean `severity`?
        services: [checkout]
        started_at: 2026-06-04T14:02:00+02:00
        """);
  }

  @Test
  void eachMistakeIsOneProblemInOurWordsUnderTheWordsItIsAbout() {
    check(
        """
        title:
        ^^^^^ `title` has no value; expected text.
        status: publishd
                ^^^^^^^^ `status` is `publishd`; expected one of draft, in-review, published, closed; did you mean `published`?
        kind: [incident]
              ^^^^^^^^^^ `kind` is a list; expected one of incident, near-miss, security, drill.
        severity: SEV-2
        services: Check out
                  ^^^^^^^^^ `services` is `Check out`; expected a list, as in `[Check out]`.
        tags: [Big Cache, ok, [a], ]
               ^^^^^^^^^ An item of `tags` is `Big Cache`; expected lower-case letters, digits and hyphens; did you mean `big-cache`?
                              ^^^ An item of `tags` is a list; expected text.
        started_at: 2026-06-04 14:02
                    ^^^^^^^^^^^^^^^^ `started_at` is `2026-06-04 14:02`, which has no offset; expected date, time and offset, as in `2026-06-04T14:02:00+02:00` or `2026-06-04T12:02:00Z`.
        detected_at: 2026-06-04
        mitigated_at: 2026-02-30T14:02:00Z
                      ^^^^^^^^^^^^^^^^^^^^ `mitigated_at` is `2026-02-30T14:02:00Z`, and there is no such day; expected date, time and offset, as in `2026-06-04T14:02:00+02:00` or `2026-06-04T12:02:00Z`.
        resolved_at: soon
                     ^^^^ `resolved_at` is `soon`, which is not a date and time; expected date, time and offset, as in `2026-06-04T14:02:00+02:00` or `2026-06-04T12:02:00Z`.
        review_score: 7
                      ^ `review_score` is `7`; expected 1 to 5.
        color: blue
        ^^^^^ Unknown key `color`; fields of your own go under `extra`.
        impact:
          users_affected: 12%
          slo: none
          ^^^ Unknown key `slo`; did you mean `slos`?
        trigger: deploy
                 ^^^^^^ `trigger` is `deploy`; expected a map of keys and values.
        actions:
          - id: A1
            actoin: Do it
            ^^^^^^ Unknown key `actoin`; did you mean `action`?
            due: 2025-02-30
                 ^^^^^^^^^^ `due` is `2025-02-30`, and there is no such day; expected a date, as in `2026-06-30`.
            kind: fix
                  ^^^ `kind` is `fix`; expected one of prevent, detect, mitigate, recover, learn.
          - Do that
            ^^^^^^^ An item of `actions` is `Do that`; expected a map of keys and values.
          - kind: prevent
            ^^^^ The key `action` is missing in an item of `actions`; expected text.
        fault_tree: {any: [a, b], all: [c]}
        ^^^^^^^^^^ `fault_tree` must have exactly one of the keys `any`, `all`.
        extra: {whatever: 1}
        accept:
          - rule: no-actions
            ^^^^ The key `reason` is missing in an item of `accept`; expected text.
        """);
  }

  @Test
  void settingsAreCheckedAgainstTheirOwnSchema() {
    SourceText source =
        SourceText.of(
            "postmortem.yml",
            """
            profil: strict
            rules: {hindsight: waring, secret: {severity: error, anything: 3}}
            severities: [{name: S1, publish_within: 2 weeks, required_sections: [sumary]}]
            services: [checkout, {id: payments, team: money}]
            factors: {include_builtin: maybe}
            site: {feed_size: many}
            """);
    YamlMap root = (YamlMap) YamlReader.read(source).root().orElseThrow();

    assertThat(PostmortemSchema.configuration().problems(root, Span.at(0)))
        .extracting(SchemaProblem::message)
        .containsExactly(
            "Unknown key `profil`; did you mean `profile`?",
            "`hindsight` is `waring`; expected one of off, warning, error; did you mean `warning`?",
            "An item of `required_sections` is `sumary`; expected one of summary, impact, detection,"
                + " timeline, trigger, contributing-factors, resolution, what-went-well,"
                + " what-went-poorly, where-we-got-lucky, follow-up, five-whys,"
                + " supporting-information; did you mean `summary`?",
            "`include_builtin` is `maybe`; expected `true` or `false`.",
            "`feed_size` is `many`; expected a whole number.");
  }

  private static void check(String annotated) {
    CaretText expected = CaretText.parse(annotated);
    assertThat(annotated(expected.source())).isEqualTo(annotated);
  }

  private static String annotated(String text) {
    SourceText source = SourceText.of("postmortem.md", text);
    YamlMap root = (YamlMap) YamlReader.read(source).root().orElseThrow();
    List<CaretText.Note> notes = new ArrayList<>();
    for (SchemaProblem problem : PostmortemSchema.frontMatter().problems(root, Span.at(0))) {
      Position at = source.positionAt(problem.span().start());
      notes.add(
          new CaretText.Note(at.line(), at.column(), problem.span().length(), problem.message()));
    }
    return CaretText.annotate(text, notes);
  }
}
