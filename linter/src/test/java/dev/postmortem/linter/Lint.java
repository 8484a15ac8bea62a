package dev.postmortem.linter;

import dev.postmortem.corpus.Repository;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.rule.Rule;
import dev.postmortem.linter.rules.Rules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A repository in a test, file by file, and what the linter says of it. */
public final class Lint {

  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<Rule> more = new ArrayList<>();
  private LintScope scope = LintScope.everything();
  private Baseline baseline = Baseline.empty();

  private Lint() {}

  /** A repository whose one postmortem has a body and front matter that no rule objects to. */
  public static Lint body(String body) {
    return new Lint().file(RuleBench.PATH, RuleBench.FRONT_MATTER + body);
  }

  /** An empty repository. */
  public static Lint files() {
    return new Lint();
  }

  /** Adds or replaces a file. */
  public Lint file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Sets {@code postmortem.yml}. */
  public Lint configured(String yaml) {
    return file("postmortem.yml", yaml);
  }

  /** Adds a rule. */
  public Lint with(Rule rule) {
    more.add(rule);
    return this;
  }

  /** Limits what is asked for. */
  public Lint scope(LintScope asked) {
    scope = asked;
    return this;
  }

  /** Puts findings on record. */
  public Lint baseline(Baseline record) {
    baseline = record;
    return this;
  }

  /** What the linter says. */
  public LintResult run() {
    Repository repository = RuleBench.repository(files);
    List<Rule> rules = new ArrayList<>(Rules.of(repository.corpus().configuration()));
    rules.addAll(more);
    return new Linter(rules).lint(repository, scope, baseline);
  }

  /** Each finding as {@code line level rule}, those of some rules left out. */
  public List<String> lines(String... without) {
    return run().findings().stream()
        .filter(f -> !List.of(without).contains(f.rule().id()))
        .map(f -> f.start().line() - lineShift(f) + " " + f.level() + " " + f.rule().id())
        .toList();
  }

  private int lineShift(Finding finding) {
    String text = files.getOrDefault(finding.path(), "");
    return text.startsWith(RuleBench.FRONT_MATTER)
        ? (int) RuleBench.FRONT_MATTER.lines().count()
        : 0;
  }
}
