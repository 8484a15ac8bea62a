package dev.postmortem.schema.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.testkit.CaretText;
import dev.postmortem.text.source.Position;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

  @Test
  void wordsStayWhatTheirAuthorWrote() {
    YamlMap map = map("a: no\nb: 12:30\nc: 1e3\nd: 2026-06-04\ne: 0o17\nf: \"yes\"\ng:\nh: ~\n");

    assertThat(map.scalar("a")).map(YamlScalar::text).contains("no");
    assertThat(map.scalar("b")).map(YamlScalar::text).contains("12:30");
    assertThat(map.scalar("c")).map(YamlScalar::text).contains("1e3");
    assertThat(map.scalar("d")).map(YamlScalar::text).contains("2026-06-04");
    assertThat(map.scalar("e")).map(YamlScalar::text).contains("0o17");
    assertThat(map.scalar("f")).map(YamlScalar::plain).contains(false);
    assertThat(map.scalar("g")).isEmpty();
    assertThat(map.scalar("h")).isEmpty();
  }

  @Test
  void positionsCountUtf16UnitsAfterEmojiAndCarriageReturns() {
    SourceText source = SourceText.of("a.yml", "title: \uD83D\uDE00 down\r\nowner: 'it''s'\r\n");
    YamlMap map = (YamlMap) YamlReader.read(source).root().orElseThrow();

    assertThat(source.slice(map.scalar("title").orElseThrow().span()))
        .isEqualTo("\uD83D\uDE00 down");
    assertThat(source.slice(map.scalar("owner").orElseThrow().span())).isEqualTo("'it''s'");
  }

  @Test
  void aListOrMapEndsWhereItsLastValueEnds() {
    SourceText source = SourceText.of("a.yml", "a:\n  - x: 1\n    y: 2\n\n# remark\nb: 3\n");
    YamlMap map = (YamlMap) YamlReader.read(source).root().orElseThrow();

    assertThat(source.slice(map.get("a").orElseThrow().span())).isEqualTo("- x: 1\n    y: 2");
  }

  @Test
  void aDuplicateKeyIsReportedWithTheLineOfTheFirst() {
    check(
        """
        title: One
        status: draft
        title: Two
        ^^^^^ The key `title` is already in line 1; only the first counts: delete one of the two.
        """);
  }

  @Test
  void aTabInTheIndentationIsReportedAndTheOtherKeysAreStillRead() {
    String yaml = "title: One\nimpact:\n\tsummary: Two\nstatus: draft\n";
    YamlTree tree = YamlReader.read(SourceText.of("a.yml", yaml));

    assertThat(tree.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.message())
                  .isEqualTo("A tab is used for indentation here; replace it with spaces.");
              assertThat(p.span().start()).isEqualTo(yaml.indexOf('\t'));
            });
    assertThat(keys(tree)).contains("title", "status");
  }

  @Test
  void oneErrorHidesNeitherTheTextBeforeNorTheTextAfter() {
    check(
        """
        title: Deploy: it failed
                     ^ A value contains a second `: `, or the line is indented too far; put the value in quotes, or line the key up with its neighbours.
        status: draft
        owner: "never closed
               ^ The quote that begins here is never closed; put the same quote at the end.
        tags: [a, b
              ^ The `[` that begins here is not closed properly; separate the values by commas and end with `]`, or put the words in quotes if they are text.
        severity: SEV-1
        handle: @someone
                ^ A value cannot begin with `@`; put the value in quotes.
        kind: incident
        """);
  }

  @Test
  void keysAroundSlipsAreRead() {
    YamlTree tree =
        YamlReader.read(
            SourceText.of(
                "a.yml",
                "title: A: b\nstatus: draft\nowner: \"open\nseverity: SEV-1\nx: @y\nz: 1\n"));

    assertThat(keys(tree)).contains("status", "severity", "z");
  }

  @Test
  void anAliasThatRepeatsTooMuchIsNotFollowed() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1);
      bomb.append(
          "a%d: &a%d [%s]\n"
              .formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, before))));
    }
    YamlTree tree = YamlReader.read(SourceText.of("a.yml", bomb.toString()));

    assertThat(tree.problems()).hasSize(1);
    assertThat(tree.problems().get(0).message()).startsWith("The aliases up to here repeat more");
  }

  @Test
  void anAliasInsideItsOwnValueIsRefused() {
    YamlTree tree = YamlReader.read(SourceText.of("a.yml", "a: &a [1, *a]\nb: 2\n"));

    assertThat(tree.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.message())
                    .startsWith("The alias `*a` refers to a value that contains it"));
    assertThat(keys(tree)).containsExactly("a", "b");
  }

  @Test
  void nestingBeyondTheBoundIsReportedWithItsPlace() {
    String yaml = "title: One\ndeep: " + "[".repeat(3_000) + "\nstatus: draft\n";
    YamlTree tree = YamlReader.read(SourceText.of("a.yml", yaml));

    assertThat(tree.problems())
        .first()
        .satisfies(
            p -> {
              assertThat(p.message()).contains("nested deeper than 50 levels");
              assertThat(p.span().start()).isGreaterThan(yaml.indexOf('['));
            });
    assertThat(keys(tree)).contains("title", "status");
  }

  @Test
  void tagsMakeNothingAndAreRefused() {
    YamlTree tree = YamlReader.read(SourceText.of("a.yml", "a: !!java.net.URL [x]\nb: !local c\n"));

    assertThat(tree.problems())
        .extracting(YamlProblem::message)
        .anyMatch(m -> m.startsWith("The tag `!local` has no meaning here"));
  }

  @Test
  void everyCharacterOfAValueKnowsItsPositionInEveryStyle() {
    String yaml =
        """
        plain: the engineer
          forgot it
        single: 'it''s the engineer'
        double: "say \\"the engineer\\" twice"
        folded: >-
          At noon
          the engineer
          forgot.
        literal: |
          First.
          Then the engineer forgot.
        """;
    SourceText source = SourceText.of("a.yml", yaml.replace("\n", "\r\n"));
    YamlMap map = (YamlMap) YamlReader.read(source).root().orElseThrow();

    for (YamlEntry entry : map.entries()) {
      Prose prose = ((YamlScalar) entry.value()).prose(source);
      int at = prose.text().indexOf("the engineer");
      assertThat(at).as(entry.key().text() + ": " + prose).isNotNegative();
      Span span = prose.toSource(new Span(at, at + "the engineer".length()));
      assertThat(source.slice(span)).as(entry.key().text()).isEqualTo("the engineer");
    }
    Prose folded = map.scalar("plain").orElseThrow().prose(source);
    assertThat(folded.text()).isEqualTo("the engineer forgot it");
  }

  private static List<String> keys(YamlTree tree) {
    return ((YamlMap) tree.root().orElseThrow())
        .entries().stream().map(e -> e.key().text()).toList();
  }

  private static YamlMap map(String yaml) {
    return (YamlMap) YamlReader.read(SourceText.of("a.yml", yaml)).root().orElseThrow();
  }

  private static void check(String annotated) {
    String yaml = CaretText.parse(annotated).source();
    SourceText source = SourceText.of("a.yml", yaml);
    List<CaretText.Note> notes = new ArrayList<>();
    for (YamlProblem problem : YamlReader.read(source).problems()) {
      Position at = source.positionAt(problem.span().start());
      notes.add(
          new CaretText.Note(at.line(), at.column(), problem.span().length(), problem.message()));
    }
    assertThat(CaretText.annotate(yaml, notes)).isEqualTo(annotated);
  }

  @Test
  void aTextThatEndsInsideAnEscapeIsAMistakeOfThatTextOnly() {
    for (String yaml : List.of("title: \"a\\x", "title: \"a\\u", "a: b\ntitle: \"\\U")) {
      assertThat(YamlReader.read(SourceText.of("a.yml", yaml)).problems()).as(yaml).isNotEmpty();
    }
  }
}
