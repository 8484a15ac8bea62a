package dev.postmortem.corpus.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.corpus.git.History;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.PostmortemReader;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.SectionKind;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.Visibility;
import dev.postmortem.text.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTemplateTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 4);

  @TempDir Path root;

  private static DraftRequest request(String title) {
    return new DraftRequest(
        title,
        DAY,
        "SEV-2",
        Kind.INCIDENT,
        List.of("checkout"),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Corpus corpus(String settings, Postmortem... postmortems) {
    RepositoryFolder folder = new RepositoryFolder(root, Map.of("postmortem.yml", settings));
    return new Corpus(
        SettingsReader.read(folder).configuration(), List.of(postmortems), History.none(), DAY);
  }

  private static PostmortemDocument parse(Draft draft, Corpus corpus) {
    return new DocumentParser(corpus.configuration().sectionNames())
        .parse(SourceText.of(draft.path(), draft.text()));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindAtEverySeverityGivesAValidDraftWithItsSections(Kind kind) throws Exception {
    Corpus corpus = corpus("");
    for (var severity : corpus.configuration().severities()) {
      Draft draft =
          DraftTemplate.of(
              new DraftRequest(
                  "Checkout fails",
                  DAY,
                  severity.name(),
                  kind,
                  List.of(),
                  List.of(),
                  Optional.empty(),
                  Optional.of("checkout-tech-lead")),
              corpus);
      PostmortemDocument document = parse(draft, corpus);
      Postmortem postmortem = PostmortemReader.read(document);

      assertThat(document.problems()).isEmpty();
      assertThat(postmortem.title()).isEqualTo("Checkout fails");
      assertThat(postmortem.publishing().status()).contains(Status.DRAFT);
      assertThat(postmortem.kind()).isEqualTo(kind);
      assertThat(postmortem.severity()).contains(severity.name());
      assertThat(document.sections().stream().flatMap(s -> s.kind().stream()))
          .containsAll(severity.requiredSections(kind))
          .isSorted();
      assertThat(document.comments()).hasSize(document.sections().size());
    }
  }

  @Test
  void whatIsKnownIsFilledIn() throws Exception {
    Corpus corpus =
        corpus(
            """
            services: [{id: checkout, team: shop}, {id: ledger, team: money}]
            teams: [shop, money]
            """);
    Draft draft =
        DraftTemplate.of(
            new DraftRequest(
                "Checkout: cache \"stampede\" # again",
                DAY,
                "SEV-1",
                Kind.SECURITY,
                List.of("checkout", "ledger"),
                List.of("security"),
                Optional.of(OffsetDateTime.parse("2026-06-04T14:02:00+02:00")),
                Optional.empty()),
            corpus);
    Postmortem postmortem = PostmortemReader.read(parse(draft, corpus));

    assertThat(draft.path())
        .isEqualTo("postmortems/2026/2026-06-04-checkout-cache-stampede-again.md");
    assertThat(draft.id()).isEqualTo("2026-06-04-checkout-cache-stampede-again");
    assertThat(postmortem.id()).isEqualTo(draft.id());
    assertThat(postmortem.title()).isEqualTo("Checkout: cache \"stampede\" # again");
    assertThat(postmortem.services()).containsExactly("checkout", "ledger");
    assertThat(postmortem.teams()).containsExactly("security", "shop", "money");
    assertThat(postmortem.publishing().visibility()).isEqualTo(Visibility.RESTRICTED);
    assertThat(postmortem.times().started())
        .contains(OffsetDateTime.parse("2026-06-04T14:02:00+02:00"));
    assertThat(postmortem.body().sections())
        .flatExtracting(s -> s.kind().stream().toList())
        .contains(SectionKind.WHERE_WE_GOT_LUCKY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "- a list?",
        "it's: \"both\" kinds of quotes",
        "C:\\path\\to\ttab",
        "two\nlines",
        "42",
        "2026-06-04",
        "{braces} [brackets] *star &and !bang %percent @at `tick`",
        "Überlauf — \uD83D\uDD25 im Lager",
        "---",
        "Ends with colon:"
      })
  void anyTitleSurvivesItsWayIntoTheFile(String title) throws Exception {
    Corpus corpus = corpus("");
    PostmortemDocument document = parse(DraftTemplate.of(request(title), corpus), corpus);

    assertThat(document.problems()).isEmpty();
    assertThat(PostmortemReader.read(document).title()).isEqualTo(title);
  }

  @Test
  void aTitleWithoutAnyLatinFormIsFiledUnderItsKind() throws Exception {
    assertThat(DraftTemplate.of(request("支払いが止まった"), corpus("")).path())
        .isEqualTo("postmortems/2026/2026-06-04-incident.md");
  }

  @Test
  void theFileLiesWhereTheConfiguredGlobsFindIt() throws Exception {
    assertThat(
            DraftTemplate.of(
                    request("Slow"), corpus("postmortems: {include: [docs/incidents/*.md]}\n"))
                .path())
        .isEqualTo("docs/incidents/2026-06-04-slow.md");
    assertThatThrownBy(
            () ->
                DraftTemplate.of(
                    request("Slow"), corpus("postmortems: {include: [docs/*.adoc]}\n")))
        .isInstanceOf(DraftRefusedException.class)
        .hasMessageContaining("postmortems.include (docs/*.adoc)");
  }

  @Test
  void anIdThatIsTakenElsewhereGetsANumberAndATakenFileIsRefused() throws Exception {
    Corpus empty = corpus("");
    Draft draft = DraftTemplate.of(request("Slow"), empty);
    Postmortem there = PostmortemReader.read(parse(draft, empty));
    Postmortem elsewhere =
        PostmortemReader.read(
            parse(new Draft("postmortems/old/2026-06-04-slow.md", "", draft.text()), empty));

    assertThatThrownBy(() -> DraftTemplate.of(request("Slow"), corpus("", there)))
        .isInstanceOf(DraftRefusedException.class)
        .hasMessage(
            "postmortems/2026/2026-06-04-slow.md is there already; give the postmortem another"
                + " title.");
    assertThat(DraftTemplate.of(request("Slow"), corpus("", elsewhere)).id())
        .isEqualTo("2026-06-04-slow-2");
  }

  @Test
  void aBlankTitleOrAnUnknownSeverityIsRefusedInOneSentence() {
    assertThatThrownBy(() -> DraftTemplate.of(request(" "), corpus("")))
        .isInstanceOf(DraftRefusedException.class);
    assertThatThrownBy(
            () ->
                DraftTemplate.of(
                    new DraftRequest(
                        "Slow",
                        DAY,
                        "sev2",
                        Kind.INCIDENT,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                    corpus("")))
        .hasMessage("There is no severity \"sev2\"; did you mean \"SEV-2\"?");
  }

  @Test
  void writingNeverOverwritesAndNeverLeavesTheRepository() throws Exception {
    Path inside = Files.createDirectories(root.resolve("repository"));
    Path outside = Files.createDirectories(root.resolve("outside"));
    Draft draft = DraftTemplate.of(request("Slow"), corpus(""));

    Path file = DraftWriter.write(inside, draft);

    assertThat(Files.readString(file)).isEqualTo(draft.text());
    assertThatThrownBy(() -> DraftWriter.write(inside, draft))
        .isInstanceOf(DraftRefusedException.class)
        .hasMessageContaining("is there already");
    linkTo(outside, inside.resolve("linked"));
    assertThatThrownBy(() -> DraftWriter.write(inside, new Draft("linked/a/b.md", "b", "")))
        .isInstanceOf(DraftRefusedException.class)
        .hasMessageContaining("outside");
    assertThatThrownBy(() -> DraftWriter.write(inside, new Draft("../b.md", "b", "")))
        .isInstanceOf(DraftRefusedException.class);
    assertThat(outside).isEmptyDirectory();
  }

  private static void linkTo(Path target, Path link) throws IOException {
    Files.createSymbolicLink(link, target);
  }
}
