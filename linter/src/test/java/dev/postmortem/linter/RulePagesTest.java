package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.postmortem.linter.PageExamples.Example;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.RuleDocument;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.testkit.CaretText;
import dev.postmortem.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has a page, every page tells all it should, and its examples behave as they say. */
class RulePagesTest {

  private static final Path PAGES = Path.of("src/main/resources/dev/postmortem/linter/pages");
  private static final List<String> PARTS =
      List.of("Why", "What it catches", "What it lets pass", "Examples", "Sources");

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Rules.all().stream().map(r -> r.info().id() + ".md").toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageHasAllItsParts() {
    return Rules.all().stream()
        .map(Rule::info)
        .map(rule -> dynamicTest(rule.id(), () -> hasAllParts(rule)));
  }

  private static void hasAllParts(RuleInfo rule) {
    RuleDocument page = rule.page();
    assertThat(page.markdown()).startsWith("# " + rule.id() + "\n\n");
    for (String part : PARTS) {
      assertThat(page.section(part)).as(part).isPresent().get().asString().isNotBlank();
    }
    assertThat(page.section("Options").isPresent())
        .as("a section on options if the rule has any")
        .isEqualTo(!rule.options().isEmpty());
    rule.options()
        .forEach(
            o -> assertThat(page.section("Options").orElse("")).contains("`" + o.name() + "`"));
    List<String> kinds = PageExamples.of(page.markdown()).stream().map(Example::kind).toList();
    assertThat(kinds).contains("bad", "good");
    assertThat(List.of("bad", "good", "fixed", "other", "before", "tickets")).containsAll(kinds);
  }

  @TestFactory
  Stream<DynamicNode> examplesBehaveAsTheySay() {
    return Rules.all().stream()
        .map(Rule::info)
        .map(rule -> dynamicContainer(rule.id(), examples(rule)));
  }

  private static List<DynamicTest> examples(RuleInfo rule) {
    List<Example> examples = PageExamples.of(rule.page().markdown());
    assertThat(examples).as("examples of " + rule.id()).isNotEmpty();
    RuleBench bench = bench(rule);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      RuleBench onBench = bench;
      int at = i;
      tests.add(
          dynamicTest(
              example.kind() + " at line " + example.line(),
              () -> {
                switch (example.kind()) {
                  case "bad" -> isBad(rule, example, onBench);
                  case "good" -> onBench.expects(example.path(), example.text());
                  case "fixed" -> isFixed(examples.get(at - 1), example, onBench);
                  case "tickets" -> assertThat(PageExamples.tickets(examples)).isNotEmpty();
                  case "before" -> assertThat(Instant.parse(example.at())).isNotNull();
                  default -> assertThat(example.path()).isNotEqualTo(RuleBench.PATH);
                }
              }));
    }
    tests.add(
        dynamicTest(
            "what can be fixed is shown fixed",
            () ->
                assertThat(examples.stream().anyMatch(e -> e.kind().equals("fixed")))
                    .isEqualTo(examples.stream().anyMatch(e -> isFixable(e, rule)))));
    return tests;
  }

  /** A bench with the files that stand beside a page's examples, and with their history. */
  private static RuleBench bench(RuleInfo rule) {
    List<Example> examples = PageExamples.of(rule.page().markdown());
    RuleBench bench = RuleBench.of(rule.id());
    for (Map.Entry<String, String> other : PageExamples.others(examples).entrySet()) {
      bench = bench.with(other.getKey(), other.getValue());
    }
    Map<String, TicketState> tickets = PageExamples.tickets(examples);
    if (!tickets.isEmpty()) {
      bench = bench.tickets(tickets);
    }
    for (Example before : PageExamples.before(examples)) {
      bench = bench.before(before.at(), before.path(), before.text());
    }
    return bench;
  }

  private static boolean isFixable(Example example, RuleInfo rule) {
    RuleBench bench = bench(rule);
    return example.kind().equals("bad")
        && bench.findings(example.path(), CaretText.parse(example.text()).source()).stream()
            .anyMatch(f -> !f.fixes().isEmpty());
  }

  private static void isBad(RuleInfo rule, Example example, RuleBench bench) {
    String source = CaretText.parse(example.text()).source();
    String annotated = bench.annotate(example.path(), source);
    assertThat(annotated).as("a bad example is found").isNotEqualTo(source);
    bench.everyFixMends(example.path(), source);
    Path page = PAGES.resolve(rule.id() + ".md");
    Golden.assertMatches(
        page, read(page).replace("\n" + example.text() + "```", "\n" + annotated + "```"));
  }

  private static void isFixed(Example bad, Example fixed, RuleBench bench) {
    assertThat(bad.kind()).as("a fixed example follows a bad one").isEqualTo("bad");
    bench.fixes(bad.path(), CaretText.parse(bad.text()).source(), fixed.text());
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
