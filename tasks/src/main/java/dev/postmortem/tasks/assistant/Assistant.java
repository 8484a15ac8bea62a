package dev.postmortem.tasks.assistant;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.similarity.SimilarIncident;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.draft.SectionGuidance;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.report.ConsoleReport;
import dev.postmortem.linter.report.JsonReport;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.PostmortemReader;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.model.Term;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.lint.LintTask;
import dev.postmortem.tasks.rules.RulesTask;
import dev.postmortem.text.format.Front;
import dev.postmortem.text.words.NearestWord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a writing assistant may ask about a repository. Reads it afresh for each question. */
public final class Assistant {

  private static final String DRAFT = "postmortems/draft.md";
  private static final int MAX_SIMILAR = 5;

  private final Path root;
  private final LocalDate today;

  /**
   * An assistant for a repository.
   *
   * @param today the date that deadlines and ages are counted to
   */
  public Assistant(Path root, LocalDate today) {
    this.root = root;
    this.today = today;
  }

  /**
   * What the rules say about a text.
   *
   * @param report for people
   * @param json the same as {@code docs/findings-json.md} describes it
   */
  public record Checked(String report, String json) {}

  /**
   * Checks the text of a postmortem as if it stood in the repository.
   *
   * @param path where it stands or will stand, relative to the root; decides which overrides apply
   * @throws TaskException if no postmortem can stand there
   */
  public Checked check(String text, Optional<String> path) throws TaskException {
    String place = path.orElse(DRAFT);
    RepositoryReader reader = reader(place, text);
    Repository files = reader.readFrontMatter();
    document(files, place);
    LintScope scope = LintScope.files(List.of(place));
    LintResult result =
        Linter.standard()
            .prepare(LintTask.read(reader, files, scope))
            .lint(scope, Baseline.empty());
    return new Checked(
        new ConsoleReport(ConsoleReport.Style.PLAIN, Front.COMMAND).format(result),
        JsonReport.format(result));
  }

  /**
   * A rule's page, and how the repository sets it.
   *
   * @throws TaskException if there is no such rule
   */
  public String explain(String rule) throws TaskException {
    return Front.COMMAND.hint(RulesTask.explain(root, rule).text());
  }

  /** The contributing factors with their meaning, one a line. */
  public String factors() {
    return corpus().configuration().taxonomy().factors().stream()
        .filter(f -> f.deprecatedBy().isEmpty())
        .map(Assistant::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Factor factor) {
    return "%s (%s, %s): %s. %s"
        .formatted(
            factor.id(),
            factor.layer().word(),
            factor.end().word(),
            factor.name(),
            factor.description());
  }

  /** The words that the front matter may use: services, teams, owners, severities and kinds. */
  public String services() {
    var settings = corpus().configuration();
    var catalogues = settings.catalogues();
    return String.join(
        "\n",
        "services: " + words(catalogues.services().stream().map(s -> s.id()).toList()),
        "teams: " + words(catalogues.teams().stream().map(t -> t.id()).toList()),
        "owners: " + words(catalogues.owners().stream().map(o -> o.id()).toList()),
        "severities: " + words(settings.severities().stream().map(SeverityLevel::name).toList()),
        "kinds: " + words(Arrays.stream(Kind.values()).map(Kind::word).toList()));
  }

  private static String words(List<String> words) {
    return words.isEmpty()
        ? "none in postmortem.yml; any word is accepted"
        : String.join(", ", words);
  }

  /**
   * The postmortems most like a text, by shared factors, services, trigger and tags. Restricted
   * ones are left out.
   *
   * @param path where it stands or will stand, relative to the root
   * @throws TaskException if no postmortem can stand there
   */
  public String similar(String text, Optional<String> path) throws TaskException {
    String place = path.orElse(DRAFT);
    Repository repository = reader(place, text).readFrontMatter();
    Postmortem draft = PostmortemReader.read(document(repository, place));
    CorpusView view = CorpusView.of(repository.corpus(), Audience.INTERNAL);
    List<SimilarIncident> similar = Analytics.of(view).similar(draft.id(), MAX_SIMILAR);
    if (similar.isEmpty()) {
      return "No other postmortem shares a factor, a service, a trigger or a tag with this text.";
    }
    return similar.stream()
        .map(s -> line(s, view.postmortem(s.postmortem()).orElseThrow()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(SimilarIncident similar, Postmortem postmortem) {
    return "%s: %s (%s); shares %s"
        .formatted(
            postmortem.id(),
            postmortem.title(),
            postmortem.path(),
            similar.shared().stream()
                .map(s -> s.trait().word() + " " + s.value())
                .collect(Collectors.joining(", ")));
  }

  /**
   * What a section should say, and which severities require it; all sections without a word.
   *
   * @param word a section's id or title
   * @throws TaskException if there is no such section
   */
  public String section(Optional<String> word) throws TaskException {
    List<SeverityLevel> severities = corpus().configuration().severities();
    List<SectionKind> asked =
        word.isPresent() ? List.of(section(word.get())) : List.of(SectionKind.values());
    return asked.stream().map(s -> line(s, severities)).collect(Collectors.joining("\n"));
  }

  private static String line(SectionKind section, List<SeverityLevel> severities) {
    String required =
        severities.stream()
            .filter(s -> s.requiredSections(Kind.INCIDENT).contains(section))
            .map(SeverityLevel::name)
            .collect(Collectors.joining(", "));
    return "## %s%n%s %s"
        .formatted(
            section.title(),
            SectionGuidance.of(section, Kind.INCIDENT),
            required.isEmpty() ? "No severity requires it." : "Required for " + required + ".")
        .replace(System.lineSeparator(), "\n");
  }

  private static SectionKind section(String word) throws TaskException {
    String slug = word.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    List<String> known = Arrays.stream(SectionKind.values()).map(Term::word).toList();
    return Arrays.stream(SectionKind.values())
        .filter(s -> s.word().equals(slug))
        .findFirst()
        .orElseThrow(
            () ->
                new TaskException(
                    "There is no section \""
                        + word
                        + "\""
                        + NearestWord.of(slug, known)
                            .map(n -> "; did you mean \"" + n + "\"?")
                            .orElse("; expected one of " + String.join(", ", known) + ".")));
  }

  private Corpus corpus() {
    return RepositoryReader.in(root, today).readFrontMatter().corpus();
  }

  private RepositoryReader reader(String place, String text) {
    return RepositoryReader.in(root, today).withUnsaved(Map.of(place, text));
  }

  private static PostmortemDocument document(Repository repository, String place)
      throws TaskException {
    return repository
        .document(place)
        .orElseThrow(
            () ->
                new TaskException(
                    "\""
                        + place
                        + "\" is not a place for a postmortem; expected a path relative to the"
                        + " repository that fits "
                        + String.join(", ", repository.corpus().configuration().paths().include())
                        + "."));
  }
}
