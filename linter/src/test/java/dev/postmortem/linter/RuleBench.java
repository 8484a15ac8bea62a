package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.TicketStates;
import dev.postmortem.linter.rule.TicketStates.TicketState;
import dev.postmortem.linter.rules.Rules;
import dev.postmortem.schema.document.frontmatter.DocumentProblem;
import dev.postmortem.testkit.CaretText;
import dev.postmortem.text.source.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Tries one rule on texts with carets: what the rule finds is written back under the lines, and the
 * two texts are compared. A text that does not begin with front matter is a body, and is given
 * front matter that no rule objects to.
 */
public final class RuleBench {

  public static final String PATH = "postmortems/2026-06-04-checkout.md";

  /** A day after everything that happens in the tests. */
  public static final LocalDate TODAY = LocalDate.parse("2026-07-01");

  public static final String FRONT_MATTER =
      """
      ---
      title: Checkout rejected cards
      status: published
      severity: SEV-4
      services: [checkout]
      started_at: 2026-06-04T14:00:00Z
      detected_at: 2026-06-04T14:05:00Z
      mitigated_at: 2026-06-04T14:30:00Z
      resolved_at: 2026-06-04T15:00:00Z
      impact: { users_affected: 900 }
      trigger: { kind: deploy, summary: Release 41 reached all hosts }
      contributing_factors: [{ factor: missing-canary }, { factor: alert-missing }]
      actions:
        - { id: A1, owner: payments-on-call, due: 2026-08-01, ticket: PAY-12, addresses: [alert-missing, missing-canary],
            action: Page when the share of rejected cards passes two per cent }
      evidence: [{ kind: metric, url: 'https://dashboards.example/checkout/rejected' }]
      roles: { author: checkout-tech-lead }
      reviewers:
        - search-tech-lead
        - platform-tech-lead
      ---
      """;

  private static final Path BENCHES = benches();

  private final String rule;
  private final String configuration;
  private final Map<String, String> others;
  private final List<Revision> past;
  private final TicketStates tickets;

  /** What a file was at some time. */
  private record Revision(String at, String path, String text) {}

  private RuleBench(
      String rule,
      String configuration,
      Map<String, String> others,
      List<Revision> past,
      TicketStates tickets) {
    this.rule = rule;
    this.configuration = configuration;
    this.others = others;
    this.past = past;
    this.tickets = tickets;
  }

  /** A bench for a rule, everything else as strict as can be. */
  public static RuleBench of(String rule) {
    assertThat(Rules.find(rule)).as("the rule " + rule).isPresent();
    return new RuleBench(rule, "profile: strict\n", Map.of(), List.of(), TicketStates.notAsked());
  }

  /** The same with another {@code postmortem.yml}. */
  public RuleBench configured(String yaml) {
    return new RuleBench(rule, yaml, others, past, tickets);
  }

  /** The same with one more file in the repository, be it its settings. */
  public RuleBench with(String path, String text) {
    if (path.equals("postmortem.yml")) {
      return configured(text);
    }
    Map<String, String> more = new LinkedHashMap<>(others);
    more.put(path, text);
    return new RuleBench(rule, configuration, more, past, tickets);
  }

  /** The same where trackers were asked about tickets. */
  public RuleBench tickets(Map<String, TicketState> states) {
    return new RuleBench(rule, configuration, others, past, TicketStates.of(states));
  }

  /**
   * The same in a Git repository in which a file once had another text; what is tried is what its
   * author has not committed yet.
   *
   * @param at RFC 3339, later than those before
   */
  public RuleBench before(String at, String path, String text) {
    List<Revision> more = new ArrayList<>(past);
    more.add(new Revision(at, path, text));
    return new RuleBench(rule, configuration, others, more, tickets);
  }

  /** The rule says of a text what its carets say, and nothing else. */
  public void expects(String annotated) {
    expects(PATH, annotated);
  }

  /** The rule says of a text, at some path, what its carets say. */
  public void expects(String path, String annotated) {
    String source = CaretText.parse(annotated).source();
    assertThat(annotate(path, source)).isEqualTo(annotated);
  }

  /** The rule says nothing of any of some texts. */
  public void passes(String... texts) {
    for (String text : texts) {
      expects(text);
    }
  }

  /**
   * The first fix of each finding, applied to a text, gives another one: there the finding is gone,
   * fixing again changes nothing, and the file can be read as well as before.
   */
  public void fixes(String text, String fixed) {
    fixes(PATH, text, fixed);
  }

  /** The same for a file at some path. */
  public void fixes(String path, String text, String fixed) {
    assertThat(applyFixes(path, text)).isEqualTo(fixed).isNotEqualTo(text);
    assertThat(applyFixes(path, fixed)).as("a second pass changes nothing").isEqualTo(fixed);
    assertThat(findings(path, fixed).stream().filter(f -> !f.fixes().isEmpty()))
        .as("fixed findings are gone")
        .isEmpty();
    assertThat(unreadable(path, fixed)).as("what cannot be read").isEqualTo(unreadable(path, text));
  }

  /**
   * Each fix that is offered, applied alone, changes the text and fixes its finding, and what can
   * be read stays readable; applied one after the other they come to an end.
   */
  public void everyFixRemovesItsFinding(String path, String text) {
    String now = whole(path, text);
    for (Finding finding : findings(path, now)) {
      for (Fix fix : finding.fixes()) {
        String fixed = fix.apply(now);
        assertThat(fixed).as(fix.title()).isNotEqualTo(now);
        assertThat(findings(path, fixed))
            .as(fix.title())
            .hasSizeLessThan(findings(path, now).size());
        assertThat(problems(path, fixed)).as(fix.title()).isLessThanOrEqualTo(problems(path, now));
      }
    }
    for (int pass = 0; pass < 30; pass++) {
      Optional<Fix> next =
          findings(path, now).stream().flatMap(f -> f.fixes().stream()).findFirst();
      if (next.isEmpty()) {
        return;
      }
      now = next.get().apply(now);
    }
    throw new AssertionError("fixes never come to an end:\n" + now);
  }

  private long problems(String path, String text) {
    return run(path, text).documents().stream().mapToLong(d -> d.problems().size()).sum();
  }

  /** A text after the first fix of each finding. */
  public String applyFixes(String path, String text) {
    String whole = whole(path, text);
    List<Fix.Edit> edits = new ArrayList<>();
    for (Finding finding : findings(path, text)) {
      finding.fixes().stream().findFirst().ifPresent(fix -> edits.addAll(fix.edits()));
    }
    edits.sort((a, b) -> a.span().compareTo(b.span()));
    return new Fix("all", edits).apply(whole).substring(whole.length() - text.length());
  }

  private long unreadable(String path, String text) {
    return run(path, text).documents().stream()
        .flatMap(d -> d.problems().stream())
        .filter(p -> p.kind() == DocumentProblem.Kind.SYNTAX)
        .count();
  }

  /** What the rule finds in a text. */
  public List<Finding> findings(String path, String text) {
    LintResult result =
        Linter.standard()
            .prepare(run(path, text), tickets)
            .lint(LintScope.everything(), Baseline.empty());
    assertThat(result.failures()).isEmpty();
    return result.findings().stream()
        .filter(f -> f.rule().id().equals(rule) && f.path().equals(path))
        .toList();
  }

  /** What the rule finds in a text at the usual path. */
  public List<Finding> findings(String text) {
    return findings(PATH, text);
  }

  /** A text with carets under what the rule finds in it. */
  public String annotate(String path, String text) {
    int above =
        whole(path, text)
                .substring(0, whole(path, text).length() - text.length())
                .split("\n", -1)
                .length
            - 1;
    List<CaretText.Note> notes = new ArrayList<>();
    for (Finding finding : findings(path, text)) {
      Position start = finding.start();
      int line = start.line() - above;
      int length = finding.span().length();
      notes.add(
          line < 1
              ? new CaretText.Note(1, 1, 0, finding.message())
              : new CaretText.Note(line, start.column(), length, finding.message()));
    }
    return CaretText.annotate(text, notes);
  }

  private static String whole(String path, String text) {
    boolean body = path.equals(PATH) && !text.startsWith("---");
    return body ? FRONT_MATTER + text : text;
  }

  private Repository run(String path, String text) {
    Map<String, String> files = new LinkedHashMap<>(others);
    if (!path.equals("postmortem.yml")) {
      files.put("postmortem.yml", configuration);
    }
    files.put(path, whole(path, text));
    return repository(past, files);
  }

  /** A repository of some files, by path. */
  public static Repository repository(Map<String, String> files) {
    return repository(List.of(), files);
  }

  private static Repository repository(List<Revision> past, Map<String, String> files) {
    try {
      Path folder = Files.createTempDirectory(BENCHES, "bench");
      Files.createDirectories(folder.resolve("postmortems"));
      commit(past, folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        write(folder, file.getKey(), file.getValue());
      }
      RepositoryReader reader = RepositoryReader.in(folder, TODAY);
      return past.isEmpty() ? reader.readWithoutHistory() : reader.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, String path, String text) throws IOException {
    Path target = folder.resolve(path);
    Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(folder));
    Files.writeString(target, text);
  }

  private static void commit(List<Revision> past, Path folder) throws IOException {
    if (past.isEmpty()) {
      return;
    }
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      for (Revision revision : past) {
        write(folder, revision.path(), revision.text());
        git.add().addFilepattern(".").call();
        PersonIdent robot =
            new PersonIdent(
                "robot[bot]", "robot@example.org", Instant.parse(revision.at()), ZoneOffset.UTC);
        git.commit()
            .setMessage("Change")
            .setAuthor(robot)
            .setCommitter(robot)
            .setSign(false)
            .call();
      }
    } catch (GitAPIException failed) {
      throw new IOException(failed);
    }
  }

  /** Rules look at files while they run: the folders stay until the tests end. */
  private static Path benches() {
    try {
      Path folder = Files.createTempDirectory("benches");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
