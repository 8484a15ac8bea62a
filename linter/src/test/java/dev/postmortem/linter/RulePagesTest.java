package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.postmortem.linter.PageExamples.Example;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.linter.rule.RuleOption;
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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has a page, every page has one form, and its examples behave as they say. */
class RulePagesTest {

  private static final Path PAGES = Path.of("src/main/resources/dev/postmortem/linter/pages");

  /** The sections of a page, in their order. */
  private static final List<String> FORM =
      List.of("Why", "Bad", "Good", "How to fix", "What it lets pass", "Options", "Sources");

  private static final Set<String> OPTIONAL = Set.of("What it lets pass", "Options");

  /** The examples that each section may show. */
  private static final Map<String, Set<String>> EXAMPLES =
      Map.of(
          "Bad", Set.of("bad", "other", "before", "tickets"),
          "Good", Set.of("good"),
          "How to fix", Set.of("fixed"));

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Rules.all().stream().map(r -> r.info().id() + ".md").toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPageHasTheForm() {
    return Rules.all().stream()
        .map(Rule::info)
        .map(rule -> dynamicTest(rule.id(), () -> hasTheForm(rule)));
  }

  private static void hasTheForm(RuleInfo rule) {
    RuleDocument page = RuleDocument.of(rule);
    assertThat(page.markdown())
        .as("the title, then one or two sentences on what the rule does")
        .matches("(?s)# " + rule.id() + "\n\n[A-Z][^\n#]+\\.\n\n## .*");
    Map<String, String> sections = page.sections();
    assertThat(sections.keySet())
        .as("the level-2 headings, in their order")
        .containsExactlyElementsOf(
            FORM.stream().filter(h -> !OPTIONAL.contains(h) || sections.containsKey(h)).toList());
    sections.forEach(
        (heading, text) -> {
          assertThat(text).as(heading).isNotBlank();
          assertThat(PageExamples.of(text).stream().map(Example::kind))
              .as("the kinds of examples under " + heading)
              .isSubsetOf(EXAMPLES.getOrDefault(heading, Set.of()));
        });
    assertThat(PageExamples.of(page.section("Bad").orElse("")).stream().map(Example::kind))
        .contains("bad");
    assertThat(PageExamples.of(page.section("Good").orElse(""))).isNotEmpty();
    List<String> options = page.section("Options").stream().flatMap(String::lines).toList();
    assertThat(options).as("a line for each option").hasSameSizeAs(rule.options());
    for (int i = 0; i < options.size(); i++) {
      assertThat(options.get(i)).startsWith(declared(rule.options().get(i)));
    }
  }

  /** How the line of an option begins. */
  private static String declared(RuleOption option) {
    String type =
        switch (option.type()) {
          case NUMBER -> "number";
          case WORDS -> "list of words";
          case CHOICE ->
              "`%s` or `%s`"
                  .formatted(
                      String.join("`, `", option.choices().subList(0, option.choices().size() - 1)),
                      option.choices().get(option.choices().size() - 1));
        };
    return "- `%s` (%s, default `%s`): %s."
        .formatted(option.name(), type, option.defaultValue(), option.about());
  }

  @TestFactory
  Stream<DynamicNode> examplesBehaveAsTheySay() {
    return Rules.all().stream()
        .map(Rule::info)
        .map(rule -> dynamicContainer(rule.id(), examples(rule)));
  }

  private static List<DynamicTest> examples(RuleInfo rule) {
    List<Example> examples = PageExamples.of(RuleDocument.of(rule).markdown());
    assertThat(examples).as("examples of " + rule.id()).isNotEmpty();
    RuleBench bench = bench(rule);
    List<Example> fixable =
        examples.stream().filter(e -> e.kind().equals("bad") && isFixable(e, rule)).toList();
    List<Example> fixed = examples.stream().filter(e -> e.kind().equals("fixed")).toList();
    List<DynamicTest> tests = new ArrayList<>();
    for (Example example : examples) {
      tests.add(
          dynamicTest(
              example.kind() + " at line " + example.line(),
              () -> {
                switch (example.kind()) {
                  case "bad" -> isBad(rule, example, bench);
                  case "good" -> bench.expects(example.path(), example.text());
                  case "fixed" -> isFixed(fixable.get(fixed.indexOf(example)), example, bench);
                  case "tickets" -> assertThat(PageExamples.tickets(examples)).isNotEmpty();
                  case "before" -> assertThat(Instant.parse(example.at())).isNotNull();
                  default -> assertThat(example.path()).isNotEqualTo(RuleBench.PATH);
                }
              }));
    }
    tests.add(
        dynamicTest(
            "each bad example that has a fix is shown fixed, in the same order",
            () -> assertThat(fixed).hasSameSizeAs(fixable)));
    return tests;
  }

  /** A bench with the files that stand beside a page's examples, and with their history. */
  private static RuleBench bench(RuleInfo rule) {
    List<Example> examples = PageExamples.of(RuleDocument.of(rule).markdown());
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
    return bench.findings(example.path(), CaretText.parse(example.text()).source()).stream()
        .anyMatch(f -> !f.fixes().isEmpty());
  }

  private static void isBad(RuleInfo rule, Example example, RuleBench bench) {
    String source = CaretText.parse(example.text()).source();
    String annotated = bench.annotate(example.path(), source);
    assertThat(annotated).as("a bad example is found").isNotEqualTo(source);
    bench.everyFixRemovesItsFinding(example.path(), source);
    Path page = PAGES.resolve(rule.id() + ".md");
    Golden.assertMatches(
        page, read(page).replace("\n" + example.text() + "```", "\n" + annotated + "```"));
  }

  private static void isFixed(Example bad, Example fixed, RuleBench bench) {
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
