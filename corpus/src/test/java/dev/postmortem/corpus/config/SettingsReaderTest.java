package dev.postmortem.corpus.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Settings.OwnerKind;
import dev.postmortem.corpus.config.Settings.Profile;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  @TempDir Path root;

  private SettingsReader.Reading read(String settings) {
    write("postmortem.yml", settings);
    return SettingsReader.read(new RepositoryFolder(root, Map.of()));
  }

  private Settings valid(String settings) {
    SettingsReader.Reading reading = read(settings);
    assertThat(messages(reading)).isEmpty();
    return reading.configuration();
  }

  private void write(String path, String text) {
    try {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), text);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Problems as {@code file:line:column: message}. */
  private static List<String> messages(SettingsReader.Reading reading) {
    return reading.problems().stream()
        .map(
            p ->
                p.source().path()
                    + ":"
                    + p.source().positionAt(p.span().start())
                    + ": "
                    + p.message())
        .toList();
  }

  @Test
  void aRepositoryWithoutSettingsHasADefaultForEverything() {
    SettingsReader.Reading reading = SettingsReader.read(new RepositoryFolder(root, Map.of()));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.source()).isEmpty();
    Settings configuration = reading.configuration();
    assertThat(configuration.path()).isEmpty();
    assertThat(configuration.paths().include()).containsExactly("postmortems/**/*.md");
    assertThat(configuration.linting().profile()).isEqualTo(Profile.RECOMMENDED);
    assertThat(configuration.severities())
        .extracting(SeverityLevel::name)
        .containsExactly("SEV-1", "SEV-2", "SEV-3", "SEV-4");
    assertThat(configuration.severities())
        .extracting(s -> s.publishWithinDays().orElse(-1))
        .containsExactly(5, 10, 30, -1);
    assertThat(configuration.taxonomy().factors()).isNotEmpty();
    assertThat(configuration.site().language()).isEqualTo("en");
  }

  @Test
  void anEmptyFileIsAsGoodAsNone() {
    assertThat(valid("").severities()).hasSize(4);
    assertThat(valid("# nothing yet\n").severities()).hasSize(4);
  }

  @Test
  void everySettingIsReadIntoItsType() {
    write("logo.svg", "<svg/>");
    Settings configuration =
        valid(
            """
            postmortems:
              include: [incidents/**/*.md]
              exclude: [incidents/drafts/**]
            profile: strict
            rules:
              hindsight: warning
              actions: {severity: error, maximum: 5}
              too-long: {words: 900}
            overrides:
              - paths: [incidents/2019/**]
                severities: [P1]
                statuses: [draft]
                rules: {evidence: off}
            severities:
              - name: P1
                description: Everything is down.
                requires_postmortem: true
                publish_within: 10d
                review_within: 2w
                required_sections: [summary, timeline]
              - P2
            services: [payments, {id: ledger, name: Ledger, description: Books, team: money}]
            teams: [{id: money, name: Money}]
            owners:
              - {id: money-on-call, kind: role}
              - {id: everybody, kind: group}
            trackers:
              - {pattern: 'PAY-\\d+', url: 'https://tickets.example/{0}'}
            terms:
              flag: [war room, {term: glitch, message: Too vague, instead: error}]
              allow: [blame layer]
            sections:
              what-went-poorly: [Could be better]
            adopt:
              labels: {Time to repair: impact.duration}
            site:
              title: Lessons
              base_url: https://lessons.example/
              repository_url: https://git.example/lessons
              logo: logo.svg
              language: de-CH
              navigation: [{title: Handbook, url: 'https://handbook.example/'}]
              feed_size: 5
              program_threshold: 4
            """);

    assertThat(configuration.path()).contains("postmortem.yml");
    assertThat(configuration.paths().exclude()).containsExactly("incidents/drafts/**");
    assertThat(configuration.linting().profile()).isEqualTo(Profile.STRICT);
    assertThat(configuration.linting().rules())
        .containsOnlyKeys("hindsight", "actions", "too-long");
    assertThat(configuration.linting().rules().get("hindsight").level()).contains(Level.WARNING);
    assertThat(configuration.linting().rules().get("actions").level()).contains(Level.ERROR);
    assertThat(configuration.linting().rules().get("actions").options().scalar("maximum"))
        .map(YamlScalar::text)
        .contains("5");
    assertThat(configuration.linting().rules().get("too-long").level()).isEmpty();
    assertThat(configuration.linting().overrides().get(0).rules().get("evidence").level())
        .contains(Level.OFF);
    SeverityLevel first = configuration.severity("P1").orElseThrow();
    assertThat(first.publishWithinDays()).contains(10);
    assertThat(first.reviewWithinDays()).contains(14);
    assertThat(first.requiredSections()).containsExactly(SectionKind.SUMMARY, SectionKind.TIMELINE);
    assertThat(configuration.severity("P2").orElseThrow().publishWithinDays()).isEmpty();
    assertThat(configuration.catalogues().services())
        .extracting(s -> s.id())
        .containsExactly("payments", "ledger");
    assertThat(configuration.catalogues().services().get(1).team()).contains("money");
    assertThat(configuration.catalogues().owners())
        .extracting(o -> o.kind())
        .containsExactly(OwnerKind.ROLE, OwnerKind.GROUP);
    assertThat(configuration.trackers().get(0).urlOf("PAY-12"))
        .contains("https://tickets.example/PAY-12");
    assertThat(configuration.trackers().get(0).urlOf("see PAY-12")).isEmpty();
    assertThat(configuration.linting().terms().flag())
        .extracting(t -> t.term().value())
        .containsExactly("war room", "glitch");
    assertThat(configuration.linting().terms().flag().get(1).instead()).contains("error");
    assertThat(configuration.linting().terms().allow()).hasSize(1);
    assertThat(configuration.sectionNames().kindOf("Could be better"))
        .contains(SectionKind.WHAT_WENT_POORLY);
    assertThat(configuration.adopt().labels()).containsEntry("time to repair", "impact.duration");
    assertThat(configuration.site())
        .isEqualTo(
            new Settings.Site(
                "Lessons",
                java.util.Optional.of("https://lessons.example/"),
                java.util.Optional.of("https://git.example/lessons"),
                java.util.Optional.of("logo.svg"),
                "de-CH",
                List.of(
                    new Settings.NavigationLink("Handbook", "https://handbook.example/", false)),
                5,
                4));
  }

  @Test
  void aSeverityOfADefaultNameKeepsWhatItsEntryDoesNotSay() {
    SeverityLevel level =
        valid("severities: [{name: SEV-1, publish_within: 3}, {name: SEV-9}]\n")
            .severity("SEV-1")
            .orElseThrow();

    assertThat(level.publishWithinDays()).contains(3);
    assertThat(level.reviewWithinDays()).contains(10);
    assertThat(level.requiredSections()).contains(SectionKind.DETECTION);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "10d, 10", "1 day, 1", "2w, 14", "3 weeks, 21"})
  void aTimeLimitIsInDaysOrWeeks(String written, int days) {
    assertThat(
            valid("severities: [{name: X, publish_within: " + written + "}]\n")
                .severities()
                .get(0)
                .publishWithinDays())
        .contains(days);
  }

  @Test
  void aTimeLimitMayBeNone() {
    assertThat(
            valid("severities: [{name: SEV-1, publish_within: none}]\n")
                .severities()
                .get(0)
                .publishWithinDays())
        .isEmpty();
  }

  @Test
  void anUnknownKeyIsShownAtItsPlaceWithTheNearestKnownOne() {
    SettingsReader.Reading reading = read("profile: strict\nserveces: [payments]\n");

    assertThat(messages(reading)).hasSize(1);
    assertThat(messages(reading).get(0)).startsWith("postmortem.yml:2:1: ").contains("services");
    assertThat(reading.problems().get(0).replacement()).contains("services");
    assertThat(reading.configuration().linting().profile()).isEqualTo(Profile.STRICT);
  }

  @Test
  void eachErrorIsReportedOnceAndTheDefaultApplies() {
    SettingsReader.Reading reading =
        read(
            """
            profile: strickt
            rules: {hindsight: fatal}
            severities:
              - {name: P1, publish_within: soon, required_sections: [sumary]}
              - {name: P1}
            teams: [money]
            services: [{id: ledger, team: monny}, {id: ledger}]
            trackers: [{pattern: 'PAY-(\\d+'}]
            overrides: [{severities: [P9], statuses: [drafted], rules: {evidence: off}}]
            site: {feed_size: many, language: "english, please"}
            """);

    assertThat(messages(reading))
        .extracting(line -> line.substring(0, line.indexOf(": ")))
        .containsExactly(
            "postmortem.yml:1:10",
            "postmortem.yml:2:20",
            "postmortem.yml:4:32",
            "postmortem.yml:4:58",
            "postmortem.yml:5:12",
            "postmortem.yml:7:31",
            "postmortem.yml:7:44",
            "postmortem.yml:8:22",
            "postmortem.yml:9:27",
            "postmortem.yml:9:43",
            "postmortem.yml:10:19",
            "postmortem.yml:10:35");
    Settings configuration = reading.configuration();
    assertThat(configuration.linting().profile()).isEqualTo(Profile.RECOMMENDED);
    assertThat(configuration.trackers()).isEmpty();
    assertThat(configuration.site().feedSize()).isEqualTo(20);
  }

  @Test
  void aTrackerSaysWhoseItIsAndWhereItAnswers() {
    SettingsReader.Reading reading =
        read(
            """
            trackers:
              - {pattern: 'A-\\d+', kind: jira, api: 'https://tickets.example'}
              - {pattern: 'B-\\d+', kind: jirra, api: 'http://tickets.example'}
              - {pattern: 'C-\\d+', kind: gitlab, api: 'http://localhost:8080/api/v4'}
              - {pattern: 'D-\\d+', api: 'https://token@tickets.example'}
            """);

    assertThat(reading.configuration().trackers())
        .extracting(t -> t.kind().map(k -> k.word()).orElse("-") + " " + t.api().orElse("-"))
        .containsExactly(
            "jira https://tickets.example", "- -", "gitlab http://localhost:8080/api/v4", "- -");
    assertThat(messages(reading))
        .hasSize(3)
        .anyMatch(line -> line.contains("jirra"))
        .anyMatch(line -> line.startsWith("postmortem.yml:3:42") && line.contains("https://"))
        .anyMatch(line -> line.startsWith("postmortem.yml:5:") && line.contains("https://"));
  }

  @Test
  void aPatternThatIsNotRe2SaysWhy() {
    assertThat(messages(read("trackers: [{pattern: 'PAY-(?=\\d)'}]\n")))
        .singleElement()
        .asString()
        .contains("RE2", "look-ahead");
  }

  @Test
  void aSettingsFileThatIsNotAMapOrNotYamlOrNotTextIsReportedAndTheDefaultsApply()
      throws IOException {
    assertThat(messages(read("- one\n- two\n"))).isNotEmpty();
    assertThat(messages(read("a: [1,\n"))).isNotEmpty();
    assertThat(messages(read("just words\n"))).isNotEmpty();
    Files.write(root.resolve("postmortem.yml"), new byte[] {'a', 0, 'b'});
    SettingsReader.Reading binary = SettingsReader.read(new RepositoryFolder(root, Map.of()));
    assertThat(messages(binary)).hasSize(1);
    assertThat(binary.configuration().severities()).hasSize(4);
  }

  @Test
  void aMisnamedSettingsFileIsPointedOut() {
    write("postmortem.yaml", "profile: strict\n");

    assertThat(messages(SettingsReader.read(new RepositoryFolder(root, Map.of()))))
        .containsExactly(
            "postmortem.yaml:1:1: The settings are read from postmortem.yml; rename this file.");
  }

  @Test
  void noPathLeadsOutOfTheRepository() throws IOException {
    Path outside = Files.writeString(root.resolveSibling("outside-" + root.getFileName()), "x");
    Files.createSymbolicLink(root.resolve("link.yml"), outside);
    SettingsReader.Reading reading =
        read(
            """
            postmortems: {include: [../other/*.md, /etc/*.md]}
            factors: link.yml
            site: {logo: ../logo.svg}
            """);

    assertThat(messages(reading)).hasSize(4);
    assertThat(messages(reading)).filteredOn(t -> t.contains("outside the repository")).hasSize(4);
    assertThat(reading.configuration().paths().include()).containsExactly("postmortems/**/*.md");
    assertThat(reading.configuration().site().logo()).isEmpty();
    Files.delete(outside);
  }

  @Test
  void ownFactorsJoinTheBuiltInOnesUnlessThoseAreSwitchedOff() {
    String own =
        "[{id: locker-jammed, name: Locker jammed, description: A door., layer: design, end: sharp}]";
    int builtIn = TaxonomyReader.builtIn().factors().size();

    assertThat(valid("factors: " + own + "\n").taxonomy().factors()).hasSize(builtIn + 1);
    assertThat(
            valid("factors: {include_builtin: false, factors: " + own + "}\n").taxonomy().factors())
        .hasSize(1);
  }

  @Test
  void aTaxonomyFileIsReadAndItsProblemsStandInItAtTheirLine() {
    write(
        "taxonomy.yml",
        """
        include_bultin: true
        factors:
          - {id: locker-jammed, name: Locker jammed, description: A door., layer: desing, end: sharp}
        """);
    SettingsReader.Reading reading = read("factors: taxonomy.yml\nprofil: strict\n");

    assertThat(messages(reading))
        .extracting(line -> line.substring(0, line.indexOf(": ")))
        .containsExactly("postmortem.yml:2:1", "taxonomy.yml:1:1", "taxonomy.yml:3:75");
    assertThat(messages(reading).get(2)).contains("did you mean \"design\"?");
  }

  @Test
  void aTaxonomyOutsideOfTheRepositoryIsNotRead() {
    assertThat(messages(read("factors: ../taxonomy.yml\n")))
        .containsExactly(
            "postmortem.yml:1:10: ../taxonomy.yml is outside the repository, and is not"
                + " read.");
  }

  @Test
  void aMissingOrEmptyTaxonomyFileIsReportedWhereItIsNamed() {
    assertThat(messages(read("factors: taxonomy.yml\n")))
        .containsExactly("postmortem.yml:1:10: There is no file taxonomy.yml in the repository.");
    write("taxonomy.yml", "");
    assertThat(messages(read("factors: taxonomy.yml\n")))
        .singleElement()
        .asString()
        .startsWith("taxonomy.yml:1:1: Expected a list of factors");
  }

  @Test
  void theSameBytesGiveTheSameAnswerInAnyLocale() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr-TR"));
      String settings = "profile: STRICT\nsite: {feed_size: 0}\n";
      List<String> turkish = messages(read(settings));
      java.util.Locale.setDefault(java.util.Locale.ROOT);
      assertThat(turkish).hasSize(2).isEqualTo(messages(read(settings)));
    } finally {
      java.util.Locale.setDefault(before);
    }
  }
}
