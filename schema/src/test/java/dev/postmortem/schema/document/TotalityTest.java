package dev.postmortem.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever the input: a document, problems with places inside the file, and no exception. */
class TotalityTest {

  private static final String GOOD =
      """
      ---
      title: Checkout refuses cards
      status: in-review
      severity: SEV-2
      services: [checkout, payments]
      started_at: 2026-06-04T14:02:00+02:00
      impact: {users_affected: 12%, summary: 'Cards were refused'}
      contributing_factors:
        - factor: cache-stampede
          note: |
            Cold cache.
      actions:
        - id: A1
          action: Add jitter
          due: 2026-07-01
      ---
      # Checkout refuses cards

      ## Summary

      Cards were *refused* by `checkout` — see [the graph](https://graphs.example/1 "rate").
      <!-- postmortem-disable-next-line hindsight -- quoted -->
      > It "should have" worked. &amp; \\* 😀

      ## Timeline

      | Time (UTC) | Event | Source |
      |---|---|---|
      | 12:02 | Errors rise | [log][1] |

      - 12:30 restarted
        - [ ] nested ~~task~~

      [1]: https://logs.example/1

      ## Action items

      - [ ] Add jitter (PAY-1, @payments, due 2026-07-01)

      ```text
      a | b
      ```
      """;

  @TestFactory
  Stream<DynamicTest> hostileTextsAreReadToTheEnd() {
    List<String> units =
        List.of(
            "_",
            "*_",
            "**a",
            "![[](",
            "[a](",
            "[a][",
            "[a]: b\n",
            "[^a]: b\n",
            "`",
            "` ``",
            "<",
            "<!--",
            "&amp;",
            "> ",
            "- ",
            "1. ",
            "* * ",
            "- - -",
            "~~a",
            "|",
            "||\n",
            "a|b\n-|-\n",
            "- a\n",
            "  - a\n",
            "-\n\n",
            "```\n",
            "~~~\n",
            "!!! note\n",
            "<div>\n",
            "https://a.b ",
            "\r",
            "\t",
            "\\\n",
            "#",
            "## Timeline\n",
            "Timeline\n\n",
            "10:00 a\n",
            "- 10:00 http://a/b\n",
            "\uD83D",
            "\uFEFF",
            "\u0085",
            "=\n",
            "a\n===\n",
            "[x] ",
            "((((",
            "@a ",
            "(due 2026-01-01");
    return units.stream()
        .map(
            unit ->
                DynamicTest.dynamicTest(
                    shown(unit),
                    () -> {
                      String many = unit.repeat(20_000 / unit.length());
                      assertTotal(many);
                      assertTotal("---\ntitle: a\n---\n## Action items\n\n" + many);
                      assertTotal("---\n" + many + "\n---\n");
                    }));
  }

  @Test
  void aValidFileIsReadAfterAnyDamage() {
    Random random = new Random(20261120);
    String signs = "\n\r\t -*_`[](){}<>|:#&!@'\"\\~0a\uD83D\uDE00\uFEFF";
    for (int round = 0; round < 1_000; round++) {
      StringBuilder text = new StringBuilder(GOOD);
      for (int change = random.nextInt(6); change >= 0; change--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(80)));
          default ->
              text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
        }
        if (text.isEmpty()) {
          text.append('-');
        }
      }
      assertTotal(text.toString());
    }
  }

  @Test
  void bytesThatAreNoTextAreOneProblem() {
    PostmortemDocument document =
        parser().parse(SourceText.decode("a.md", new byte[] {(byte) 0x89, 'P', 0, 1}));

    assertThat(document.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("This is not a text file"));
  }

  @Test
  void malformedUtf8IsReportedAtItsPlaceAndTheRestIsRead() {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    byte[] bad = good.clone();
    bad[GOOD.indexOf("# Checkout") + 3] = (byte) 0xFF;
    PostmortemDocument document = parser().parse(SourceText.decode("a.md", bad));

    assertThat(document.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("The bytes here are not UTF-8"));
    assertThat(document.sections()).hasSize(3);
  }

  @Test
  void aFileBeyondTheLimitIsOneProblem() {
    PostmortemDocument document = parser().parse(SourceText.of("a.md", "x".repeat(5_000_000)));

    assertThat(document.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).startsWith("This file has 5000000 characters"));
  }

  @Test
  void aVeryLongLineIsReadIfItIsAllowed() {
    PostmortemDocument document =
        new DocumentParser(SectionNames.builtIn(), 10_000_000)
            .parse(
                SourceText.of(
                    "a.md", "---\ntitle: a\n---\n" + "word *and* [a](b) ".repeat(280_000)));

    assertThat(document.blocks()).hasSize(1);
    assertThat(document.problems()).anyMatch(p -> p.message().contains("is read as plain text"));
  }

  @TestFactory
  Stream<DynamicTest> realReportsAreRead() throws IOException {
    Path corpora = Path.of("../../shared/corpora");
    List<DynamicTest> tests = new ArrayList<>();
    if (!Files.isDirectory(corpora)) {
      tests.add(
          DynamicTest.dynamicTest(
              "there are no reports beside the repository to read", () -> assertTotal(GOOD)));
      return tests.stream();
    }
    try (Stream<Path> files = Files.walk(corpora)) {
      files
          .filter(Files::isRegularFile)
          .filter(f -> !f.getFileName().toString().startsWith("LICENSE"))
          .sorted()
          .forEach(
              file ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          file.getFileName().toString(), () -> readAndTell(file))));
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void readAndTell(Path file) throws IOException {
    PostmortemDocument document =
        assertTotal(SourceText.decode(file.getFileName().toString(), Files.readAllBytes(file)));
    System.out.printf(
        "%s: %d events (%d with a moment), %d of %d sections known, %d actions (%d tracked)%n",
        document.path(),
        document.timeline().size(),
        document.timeline().stream().filter(e -> e.at().isPresent()).count(),
        document.sections().stream().filter(s -> s.kind().isPresent()).count(),
        document.sections().size(),
        document.proseActions().size(),
        document.proseActions().stream().filter(a -> a.ticket().isPresent()).count());
  }

  private static String shown(String unit) {
    return unit.chars()
        .mapToObj(c -> c > ' ' && c < 0x7F ? Character.toString(c) : String.format("\\u%04X", c))
        .collect(Collectors.joining());
  }

  private static void assertTotal(String text) {
    assertTotal(SourceText.of("postmortems/a.md", text));
  }

  private static PostmortemDocument assertTotal(SourceText source) {
    PostmortemDocument document = parser().parse(source);
    assertThat(PostmortemReader.read(document)).isNotNull();
    int length = source.text().length();
    for (DocumentProblem problem : document.problems()) {
      assertThat(problem.span().end()).isLessThanOrEqualTo(length);
      assertThat(problem.message()).isNotBlank().doesNotContain("\n").endsWith(ending(problem));
    }
    document.timeline().forEach(e -> assertInside(e.span(), length));
    document.proseActions().forEach(a -> assertInside(a.span(), length));
    document.sections().forEach(s -> assertInside(s.span(), length));
    assertProseInside(document.frontMatter().root(), source);
    return document;
  }

  private static String ending(DocumentProblem problem) {
    return problem.message().endsWith("?") ? "?" : ".";
  }

  private static void assertProseInside(YamlNode node, SourceText source) {
    if (node instanceof YamlNode.YamlScalar scalar) {
      assertInside(scalar.prose(source).span(), source.text().length());
    } else if (node instanceof YamlNode.YamlList list) {
      list.items().forEach(item -> assertProseInside(item, source));
    } else if (node instanceof YamlNode.YamlMap map) {
      map.entries().forEach(entry -> assertProseInside(entry.value(), source));
    }
  }

  private static void assertInside(Span span, int length) {
    assertThat(span.end()).isLessThanOrEqualTo(length);
  }

  private static DocumentParser parser() {
    return new DocumentParser(SectionNames.builtIn());
  }
}
