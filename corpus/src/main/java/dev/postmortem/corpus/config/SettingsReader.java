package dev.postmortem.corpus.config;

import dev.postmortem.corpus.config.Settings.Adopting;
import dev.postmortem.corpus.config.Settings.FlaggedTerm;
import dev.postmortem.corpus.config.Settings.Linting;
import dev.postmortem.corpus.config.Settings.NavigationLink;
import dev.postmortem.corpus.config.Settings.Paths;
import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.config.Settings.Site;
import dev.postmortem.corpus.config.Settings.Terms;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.files.RepositoryRoot;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.validation.PostmortemSchema;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.schema.yaml.YamlReader;
import dev.postmortem.schema.yaml.YamlTree;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.SourceText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code postmortem.yml} and the files it names; total: each error becomes a problem with a
 * position, and the default applies.
 */
public final class SettingsReader {

  private final NamedFiles files;
  private final SourceText source;
  private final Problems problems;

  private SettingsReader(RepositoryFolder folder, SourceText source) {
    this.source = source;
    this.problems = new Problems(source);
    this.files = new NamedFiles(folder, problems);
  }

  /**
   * What was read.
   *
   * @param configuration the settings, complete
   * @param source the text of {@code postmortem.yml}; empty if there is none
   * @param problems what is wrong with it, and with the files it names
   */
  public record Reading(
      Settings configuration, Optional<SourceText> source, List<ConfigurationProblem> problems) {
    /** Copies the problems. */
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads the settings of a repository; those of one without {@code postmortem.yml} are the
   * defaults.
   */
  public static Reading read(RepositoryFolder folder) {
    RepositoryFolder.Reading file = folder.read(RepositoryRoot.CONFIGURATION_FILE);
    if (file instanceof RepositoryFolder.Reading.Text text) {
      return new SettingsReader(folder, text.source()).read();
    }
    if (file instanceof RepositoryFolder.Reading.Skipped skipped) {
      return withDefaults(skipped.file().path(), skipped.file().message());
    }
    String misnamed = "postmortem.yaml";
    if (folder.read(misnamed) instanceof RepositoryFolder.Reading.Text) {
      return withDefaults(
          misnamed,
          "The settings are read from "
              + RepositoryRoot.CONFIGURATION_FILE
              + "; rename this file.");
    }
    return new Reading(Defaults.settings(), Optional.empty(), List.of());
  }

  private static Reading withDefaults(String path, String message) {
    Problems problems = new Problems(SourceText.of(path, ""));
    problems.add(SourceText.of(path, "").span(), message);
    return new Reading(Defaults.settings(), Optional.empty(), problems.sorted());
  }

  private Reading read() {
    if (source.encoding() == SourceText.Encoding.BINARY) {
      problems.add(source.span(), "This file is not UTF-8 text.");
    }
    YamlTree tree = YamlReader.read(source);
    tree.problems().forEach(p -> problems.add(p.span(), p.message()));
    YamlMap root =
        tree.root()
            .map(n -> n instanceof YamlMap map ? map : null)
            .orElse(new YamlMap(source.span(), List.of()));
    if (tree.root().isPresent() && !(tree.root().get() instanceof YamlMap)) {
      problems.add(
          tree.root().get().span(),
          "Expected `key: value` lines; the configuration reference lists the keys.");
    }
    problems.schema(tree, PostmortemSchema.configuration());
    Settings configuration = configuration(root);
    return new Reading(configuration, Optional.of(source), problems.sorted());
  }

  private Settings configuration(YamlMap root) {
    List<SeverityLevel> severities = new SeveritiesReader(problems).read(root);
    return new Settings(
        Optional.of(source.path()),
        paths(root),
        linting(root, severities),
        severities,
        new FactorsSetting(files, problems).read(root),
        new CataloguesReader(problems).read(root),
        new TrackersReader(problems).read(root),
        sectionNames(root),
        adopting(root),
        site(root));
  }

  private Linting linting(YamlMap root, List<SeverityLevel> severities) {
    RulesReader rules = new RulesReader(problems, severities);
    return new Linting(
        profile(root),
        rules.rules(root),
        rules.overrides(root),
        terms(root),
        new PacksSetting(files, problems).read(root));
  }

  private Paths paths(YamlMap root) {
    YamlMap map = root.map("postmortems").orElse(new YamlMap(source.span(), List.of()));
    List<Located<String>> include = new ArrayList<>(Values.texts(map, "include"));
    if (root.get("postmortems").isPresent() && root.map("postmortems").isEmpty()) {
      include.addAll(Values.texts(root, "postmortems"));
    }
    List<Located<String>> exclude = Values.texts(map, "exclude");
    List<String> inside = include.stream().filter(this::staysInside).map(Located::value).toList();
    return new Paths(
        inside.isEmpty() ? Defaults.PATHS.include() : inside,
        exclude.stream().filter(this::staysInside).map(Located::value).toList());
  }

  private boolean staysInside(Located<String> path) {
    String words = path.value().replace('\\', '/');
    boolean leaves =
        List.of(words.split("/")).contains("..")
            || words.startsWith("/")
            || words.startsWith("~")
            || words.matches("[A-Za-z]:.*");
    if (leaves) {
      problems.add(
          path.span(),
          "\"" + path.value() + "\" is outside the repository; use a path relative to its root.");
    }
    return !leaves;
  }

  private Profile profile(YamlMap root) {
    Optional<Located<String>> word = Values.text(root, "profile");
    for (Profile profile : Profile.values()) {
      if (word.isPresent() && word.get().value().equals(profile.name().toLowerCase(Locale.ROOT))) {
        return profile;
      }
    }
    word.ifPresent(
        w -> problems.addUnknown(w, "no profile", List.of("essential", "recommended", "strict")));
    return Profile.RECOMMENDED;
  }

  private Terms terms(YamlMap root) {
    YamlMap map = root.map("terms").orElse(new YamlMap(source.span(), List.of()));
    List<FlaggedTerm> flagged = new ArrayList<>();
    for (YamlNode node : map.list("flag")) {
      if (node instanceof YamlScalar word && !word.isNull()) {
        flagged.add(new FlaggedTerm(word.located(), Optional.empty(), Optional.empty()));
      } else if (node instanceof YamlMap term) {
        Values.text(term, "term")
            .map(
                t ->
                    new FlaggedTerm(
                        t, Values.words(term, "message"), Values.words(term, "instead")))
            .ifPresent(flagged::add);
      }
    }
    return new Terms(List.copyOf(flagged), List.copyOf(Values.texts(map, "allow")));
  }

  private SectionNames sectionNames(YamlMap root) {
    Map<String, SectionKind> aliases = new LinkedHashMap<>();
    for (YamlEntry entry : root.map("sections").map(YamlMap::entries).orElse(List.of())) {
      Optional<SectionKind> kind = SectionKind.of(entry.key().text());
      if (kind.isEmpty()) {
        problems.addUnknown(entry.key().located(), "no section", SeveritiesReader.SECTIONS);
        continue;
      }
      YamlMap one = new YamlMap(entry.value().span(), List.of(entry));
      for (Located<String> alias : Values.texts(one, entry.key().text())) {
        SectionKind other = aliases.putIfAbsent(alias.value().toLowerCase(Locale.ROOT), kind.get());
        if (other != null && other != kind.get()) {
          problems.add(
              alias.span(),
              "\""
                  + alias.value()
                  + "\" is already a heading of the section "
                  + other.title()
                  + ".");
        }
      }
    }
    return SectionNames.builtIn().with(aliases);
  }

  private Adopting adopting(YamlMap root) {
    YamlMap adopt = root.map("adopt").orElse(new YamlMap(source.span(), List.of()));
    Optional<Located<String>> zone = Values.text(adopt, "zone");
    return new Adopting(
        byWord(adopt, "labels"),
        byWord(adopt, "severities"),
        byWord(adopt, "services"),
        zone.flatMap(this::zone),
        Values.flag(adopt, "approximate_times").orElse(false));
  }

  /** A map from words, in any case, to what they stand for. */
  private static Map<String, String> byWord(YamlMap adopt, String key) {
    Map<String, String> words = new LinkedHashMap<>();
    for (YamlEntry entry : adopt.map(key).map(YamlMap::entries).orElse(List.of())) {
      if (entry.value() instanceof YamlScalar value && !value.isNull()) {
        words.putIfAbsent(entry.key().text().strip().toLowerCase(Locale.ROOT), value.text());
      }
    }
    return Map.copyOf(words);
  }

  private Optional<ZoneId> zone(Located<String> name) {
    try {
      return Optional.of(ZoneId.of(name.value().strip()));
    } catch (DateTimeException unknown) {
      problems.add(
          name.span(),
          "\""
              + name.value()
              + "\" is not a time zone; write a region such as Europe/Copenhagen, UTC or an offset"
              + " such as +02:00.");
      return Optional.empty();
    }
  }

  private Site site(YamlMap root) {
    YamlMap map = root.map("site").orElse(new YamlMap(source.span(), List.of()));
    List<NavigationLink> navigation = new ArrayList<>();
    for (YamlMap link : map.maps("navigation")) {
      Optional<String> title = Values.words(link, "title");
      Optional<String> url = Values.words(link, "url");
      if (title.isPresent() && url.isPresent()) {
        navigation.add(
            new NavigationLink(title.get(), url.get(), Values.flag(link, "public").orElse(false)));
      }
    }
    return new Site(
        Values.words(map, "title").orElse(Defaults.SITE.title()),
        Values.words(map, "base_url"),
        Values.words(map, "repository_url"),
        Values.text(map, "logo")
            .filter(this::staysInside)
            .filter(path -> files.open(path).isPresent())
            .map(Located::value),
        language(map),
        List.copyOf(navigation),
        Values.wholeNumber(map, "feed_size").orElse(Defaults.SITE.feedSize()),
        Values.wholeNumber(map, "program_threshold").orElse(Defaults.SITE.programThreshold()));
  }

  private String language(YamlMap site) {
    Optional<Located<String>> tag = Values.text(site, "language");
    if (tag.isPresent() && !isLanguageTag(tag.get().value())) {
      problems.add(
          tag.get().span(),
          "\"" + tag.get().value() + "\" is not a language tag such as en, en-GB or pt-BR.");
      return Defaults.SITE.language();
    }
    return tag.map(Located::value).orElse(Defaults.SITE.language());
  }

  private static boolean isLanguageTag(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
    } catch (java.util.IllformedLocaleException illFormed) {
      return false;
    }
  }
}
