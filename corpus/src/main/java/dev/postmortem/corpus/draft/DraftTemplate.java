package dev.postmortem.corpus.draft;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Paths;
import dev.postmortem.corpus.config.Settings.Service;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.files.Glob;
import dev.postmortem.corpus.files.RepositoryFiles;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.yaml.YamlText;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.words.NearestWord;
import dev.postmortem.text.words.Slug;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Starts a postmortem: front matter with what is known, and the sections its severity asks for. */
public final class DraftTemplate {

  /** Placeholder for an unknown service; the catalogue will not know it either. */
  static final String UNNAMED_SERVICE = "name-the-service";

  private static final String TIMELINE_TABLE =
      """

      | Time | Event | Source |
      | --- | --- | --- |
      """;

  /** Where a repository may have a template of its own. */
  public static final String OWN_FILE = "templates/postmortem.md";

  /** The line of a template in whose place the sections go; without it they go to the end. */
  private static final String SECTIONS = "${sections}";

  private final Corpus corpus;
  private final Settings configuration;
  private final String template;

  private DraftTemplate(Corpus corpus, String template) {
    this.corpus = corpus;
    this.configuration = corpus.configuration();
    this.template = template;
  }

  /** The template of a repository that has none of its own. */
  public static String builtIn() {
    return DraftResource.text("postmortem.md");
  }

  /**
   * A draft for a request.
   *
   * @param corpus what is there already
   * @throws DraftRefusedException if the request names no title or an unknown severity, or no file
   *     name would be found by the configured globs
   */
  public static Draft of(DraftRequest request, Corpus corpus) throws DraftRefusedException {
    return of(request, corpus, RepositoryFiles.none());
  }

  /**
   * A draft for a request, from the repository's own template if there is one.
   *
   * @param files what the repository holds beside its postmortems
   */
  public static Draft of(DraftRequest request, Corpus corpus, RepositoryFiles files)
      throws DraftRefusedException {
    String template = files.read(OWN_FILE).map(SourceText::text).orElseGet(DraftTemplate::builtIn);
    return new DraftTemplate(corpus, template).draft(request);
  }

  private Draft draft(DraftRequest request) throws DraftRefusedException {
    if (request.title().isBlank()) {
      throw new DraftRefusedException("A postmortem needs a title: what broke, seen from outside.");
    }
    SeverityLevel severity = severity(request.severity());
    String path = path(request);
    String name = path.substring(path.lastIndexOf('/') + 1);
    return new Draft(path, name.substring(0, name.lastIndexOf('.')), text(request, severity));
  }

  private SeverityLevel severity(String name) throws DraftRefusedException {
    Optional<SeverityLevel> level = configuration.severity(name);
    if (level.isEmpty()) {
      List<String> known = configuration.severities().stream().map(SeverityLevel::name).toList();
      throw new DraftRefusedException(
          "There is no severity \""
              + name
              + "\""
              + NearestWord.of(name, known)
                  .map(n -> "; did you mean \"" + n + "\"?")
                  .orElse("; expected one of " + String.join(", ", known) + "."));
    }
    return level.get();
  }

  private String path(DraftRequest request) throws DraftRefusedException {
    String slug = Slug.of(request.title());
    String stem = request.date() + "-" + (slug.isEmpty() ? request.kind().word() : slug);
    Set<String> ids = corpus.postmortems().stream().map(Postmortem::id).collect(Collectors.toSet());
    Set<String> files =
        corpus.postmortems().stream().map(Postmortem::path).collect(Collectors.toSet());
    String unique = stem;
    for (int i = 2; ids.contains(unique); i++) {
      if (files.contains(place(request, unique))) {
        throw new DraftRefusedException(
            place(request, unique) + " is there already; give the postmortem another title.");
      }
      unique = stem + "-" + i;
    }
    return place(request, unique);
  }

  /**
   * The first place that the configured globs find, in a folder for the year if there can be one.
   */
  private String place(DraftRequest request, String stem) throws DraftRefusedException {
    Paths paths = configuration.paths();
    List<Glob> include = paths.include().stream().map(Glob::of).toList();
    List<Glob> exclude = paths.exclude().stream().map(Glob::of).toList();
    for (Glob glob : include) {
      for (String base : glob.bases()) {
        String folder = base.isEmpty() ? "" : base + "/";
        for (String between : List.of(request.date().getYear() + "/", "")) {
          for (String ending : List.of(".md", ".markdown")) {
            String path = folder + between + stem + ending;
            if (glob.matches(path) && exclude.stream().noneMatch(e -> e.matches(path))) {
              return path;
            }
          }
        }
      }
    }
    throw new DraftRefusedException(
        "No file name fits the setting postmortems.include ("
            + String.join(", ", paths.include())
            + "); use a glob such as postmortems/**/*.md.");
  }

  private String text(DraftRequest request, SeverityLevel severity) {
    Kind kind = request.kind();
    List<String> services =
        request.services().isEmpty() ? List.of(UNNAMED_SERVICE) : request.services();
    String startedAt =
        request
            .startedAt()
            .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
            .orElse(request.date() + "T00:00:00Z");
    Map<String, String> values =
        Map.of(
            "title", YamlText.scalar(request.title().strip()),
            "kind", kind == Kind.INCIDENT ? "" : kind.word(),
            "severity", YamlText.scalar(severity.name()),
            "visibility", kind == Kind.SECURITY ? "restricted" : "",
            "services", list(services),
            "teams", list(teams(request)),
            "started_at", startedAt,
            "author", request.author().map(YamlText::scalar).orElse(""));
    String filled = filled(template, values);
    int place = filled.indexOf(SECTIONS);
    StringBuilder text = new StringBuilder(place < 0 ? filled : filled.substring(0, place));
    for (SectionKind section : sections(severity, kind)) {
      text.append("\n## ").append(section.title()).append("\n\n<!-- ");
      text.append(SectionGuidance.of(section, kind)).append(" -->\n");
      if (section == SectionKind.TIMELINE) {
        text.append(TIMELINE_TABLE);
      }
    }
    return place < 0
        ? text.toString()
        : text.append(filled.substring(place + SECTIONS.length() + 1)).toString();
  }

  /** Lines whose value is empty are left out. */
  private static String filled(String template, Map<String, String> values) {
    List<String> lines = new ArrayList<>();
    for (String line : template.lines().toList()) {
      int open = line.indexOf("${");
      if (open < 0 || line.equals(SECTIONS) || line.indexOf('}', open) < 0) {
        lines.add(line);
        continue;
      }
      String value = values.getOrDefault(line.substring(open + 2, line.indexOf('}', open)), "");
      if (!value.isEmpty()) {
        lines.add(line.substring(0, open) + value);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> teams(DraftRequest request) {
    Set<String> teams = new LinkedHashSet<>(request.teams());
    for (String id : request.services()) {
      configuration.catalogues().services().stream()
          .filter(s -> s.id().equals(id))
          .map(Service::team)
          .flatMap(Optional::stream)
          .forEach(teams::add);
    }
    return List.copyOf(teams);
  }

  /** In the schema's order; luck is asked of the gravest events and of those that luck ended. */
  private Collection<SectionKind> sections(SeverityLevel severity, Kind kind) {
    Set<SectionKind> sections = new TreeSet<>(severity.requiredSections(kind));
    if (configuration.severities().indexOf(severity) < 2 || kind == Kind.NEAR_MISS) {
      sections.add(SectionKind.WHERE_WE_GOT_LUCKY);
    }
    return sections;
  }

  /** Nothing for an empty list: the author fills it in. */
  private static String list(List<String> items) {
    return items.isEmpty() ? "" : YamlText.list(items);
  }
}
