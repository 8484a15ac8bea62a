package dev.postmortem.linter;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.config.RulePack;
import dev.postmortem.corpus.config.RulePack.Example;
import dev.postmortem.corpus.config.RulePack.PackRule;
import dev.postmortem.corpus.config.RulePack.Verdict;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.files.RepositoryFiles;
import dev.postmortem.corpus.git.History;
import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.reading.CorpusContextReader;
import dev.postmortem.linter.reading.Reading;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Diagnostics;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.Options;
import dev.postmortem.linter.rule.Quote;
import dev.postmortem.linter.rules.house.HouseRule;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tries the examples of an organisation's rule packs: bad ones are found, good ones are not, and
 * the fixes make of a bad one what the pack says they do.
 */
public final class RulePackTester {

  /**
   * What came of it.
   *
   * @param rules number of rules
   * @param examples number of examples
   * @param withoutExamples ids of rules that show nothing
   * @param failures examples that do not behave as they say
   */
  public record Result(
      int rules, int examples, List<String> withoutExamples, List<Failure> failures) {
    /** Copies the lists. */
    public Result {
      withoutExamples = List.copyOf(withoutExamples);
      failures = List.copyOf(failures);
    }
  }

  /**
   * An example that does not behave as it says.
   *
   * @param source the pack
   * @param span the example
   * @param rule id of its rule
   * @param message what was expected and what came
   */
  public record Failure(SourceText source, Span span, String rule, String message) {}

  private static final String FILE = "postmortems/example.md";

  private final Settings configuration;
  private final List<Failure> failures = new ArrayList<>();

  private RulePackTester(Settings configuration) {
    this.configuration = configuration;
  }

  /**
   * Tries the examples of some rules.
   *
   * @param chosen which rules, by id
   */
  public static Result run(Settings configuration, Predicate<String> chosen) {
    RulePackTester trial = new RulePackTester(configuration);
    int rules = 0;
    int examples = 0;
    List<String> silent = new ArrayList<>();
    for (RulePack pack : configuration.linting().packs()) {
      for (PackRule rule : pack.rules()) {
        if (chosen.test(rule.id().value())) {
          rules++;
          examples += rule.examples().size();
          if (rule.examples().isEmpty()) {
            silent.add(rule.id().value());
          }
          HouseRule houseRule = new HouseRule(pack, rule);
          rule.examples().forEach(example -> trial.check(houseRule, example, pack.source()));
        }
      }
    }
    return new Result(rules, examples, silent, trial.failures);
  }

  private void check(HouseRule rule, Example example, SourceText pack) {
    Frame frame = Frame.of(rule.declaration(), example);
    String text = frame.before() + frame.written(example.text().value()) + "\n";
    List<Diagnostic> remarks = remarks(rule, text);
    if (example.verdict() == Verdict.GOOD) {
      remarks.stream()
          .findFirst()
          .ifPresent(
              remark ->
                  fail(
                      rule,
                      example,
                      pack,
                      "The rule reports this good example: "
                          + Quote.of(text.substring(remark.span().start(), remark.span().end()))));
      return;
    }
    if (remarks.isEmpty()) {
      fail(rule, example, pack, "The rule does not report this bad example");
      return;
    }
    String fixed = fixed(text, remarks);
    if (example.fixed().isPresent()) {
      String expected = frame.before() + frame.written(example.fixed().get()) + "\n";
      if (!fixed.stripTrailing().equals(expected.stripTrailing())) {
        String came = fixed.substring(Math.min(frame.before().length(), fixed.length()));
        fail(rule, example, pack, "The fix gives " + Quote.of(came));
      }
    }
    if (!fixed.equals(text)
        && remarks(rule, fixed).stream().anyMatch(remark -> !remark.fixes().isEmpty())) {
      fail(rule, example, pack, "The rule also reports the fixed text");
    }
  }

  private void fail(HouseRule rule, Example example, SourceText pack, String message) {
    failures.add(new Failure(pack, example.text().span(), rule.info().id(), message));
  }

  private static String fixed(String text, List<Diagnostic> remarks) {
    List<Fix.Edit> edits = new ArrayList<>();
    int end = -1;
    for (Diagnostic remark : remarks) {
      List<Fix.Edit> own =
          remark.fixes().stream().findFirst().map(Fix::edits).orElse(List.<Fix.Edit>of());
      if (!own.isEmpty() && own.get(0).span().start() >= end) {
        edits.addAll(own);
        end = own.get(own.size() - 1).span().end();
      }
    }
    return new Fix("all", edits).apply(text);
  }

  private List<Diagnostic> remarks(HouseRule rule, String text) {
    PostmortemDocument document =
        new DocumentParser(configuration.sectionNames()).parse(SourceText.of(FILE, text));
    Repository repository =
        new Repository(
            Path.of(""),
            List.of(document),
            Optional.empty(),
            List.of(),
            List.of(),
            RepositoryFiles.none(),
            new Corpus(configuration, List.of(), History.none(), LocalDate.EPOCH));
    CorpusContext corpus = CorpusContextReader.read(repository, List.of(rule));
    Diagnostics remarks = new Diagnostics(document.frontMatter().anchor());
    rule.check(
        new Reading(document, corpus, LanguageAnalyser.english())
            .forRule(new Options(rule.info(), List.of()), Set.of()),
        remarks);
    return remarks.all();
  }

  /**
   * What is around an example.
   *
   * @param before all that comes first
   * @param form how the text itself is written
   */
  private record Frame(String before, Form form) {

    private enum Form {
      MARKDOWN,
      VALUE
    }

    static Frame of(PackRule rule, Example example) {
      List<String> fields = rule.scope().fields();
      List<String> sections = rule.scope().sections();
      Optional<String> in = example.in().map(Located::value);
      boolean isField =
          in.map(place -> fields.contains(place) || (!sections.contains(place) && isPath(place)))
              .orElse(sections.isEmpty() && !fields.isEmpty());
      if (isField) {
        return new Frame(keys(in.orElseGet(() -> fields.get(0))), Form.VALUE);
      }
      String section = in.orElseGet(() -> sections.isEmpty() ? "summary" : sections.get(0));
      String heading = SectionKind.of(section).map(SectionKind::title).orElse(section);
      return new Frame("---\nstatus: draft\n---\n\n## " + heading + "\n\n", Form.MARKDOWN);
    }

    private static boolean isPath(String place) {
      return place.equals("title") || (place.indexOf('.') > 0 && place.indexOf(' ') < 0);
    }

    /** The keys down to the value: {@code actions.action} is written as a map in a list. */
    private static String keys(String path) {
      StringBuilder text = new StringBuilder("---\n");
      String[] keys = path.split("\\.");
      for (int i = 0; i < keys.length; i++) {
        boolean inList =
            i == 1 && Set.of("actions", "contributing_factors", "evidence").contains(keys[0]);
        text.append("  ".repeat(i)).append(inList ? "- " : "").append(keys[i]).append(':');
        text.append(i + 1 < keys.length ? "\n" : " ");
      }
      return text.toString();
    }

    String written(String text) {
      return form == Form.VALUE ? YamlText.scalar(text.strip()) + "\n---" : text;
    }
  }
}
