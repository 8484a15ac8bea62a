package dev.postmortem.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.languageserver.hover.Hover;
import dev.postmortem.languageserver.lenses.Lens;
import dev.postmortem.languageserver.navigation.EditorLink;
import dev.postmortem.languageserver.navigation.EditorLinks;
import dev.postmortem.languageserver.navigation.Navigation;
import dev.postmortem.languageserver.preview.Preview;
import dev.postmortem.languageserver.symbols.Folds;
import dev.postmortem.languageserver.symbols.Highlights;
import dev.postmortem.languageserver.symbols.Outline;
import dev.postmortem.languageserver.symbols.Symbol;
import dev.postmortem.languageserver.symbols.WorkspaceSymbols;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor shows for a position and for a file. */
class FeaturesTest {

  private static final String THIS =
      """
      ---
      id: this
      title: Orders were accepted twice
      status: published
      severity: SEV-2
      services: [labels]
      started_at: 2026-06-04T10:00:00Z
      contributing_factors:
        - factor: vans-left
      actions:
        - id: A1
          action: Send the vans later
          ticket: PAY-12
          addresses: [vans-left]
      related: [other]
      accept:
        - rule: too-few-factors
          reason: the other one is not known yet
      ---

      ## Summary

      The engineer should have checked, as [before](other.md) and [elsewhere](https://x.example).

      ## Timeline

      - 10:00 UTC Orders fail
      - 10:10 UTC Orders work

      ### Aftermath

      Words.
      """;

  @TempDir Path folder;
  private EditorBench bench;

  @BeforeEach
  void repository() {
    bench =
        EditorBench.in(folder)
            .file(
                "postmortem.yml",
                """
                factors:
                  - id: vans-left
                    name: Vans left
                    description: Too late.
                    layer: organisation
                    end: blunt
                services:
                  - {id: labels, name: Labels, description: Prints labels}
                trackers:
                  - {pattern: 'PAY-\\d+', url: 'https://t.example/{0}'}
                """)
            .file("postmortems/other.md", EditorBench.OTHER)
            .open(THIS);
  }

  @Test
  void namesAreExplained() {
    assertThat(hover("factor: vans-l¦eft")).contains("**Vans left**", "Too late.", "In 2 files");
    assertThat(hover("services: [lab¦els]")).contains("Prints labels");
    assertThat(hover("related: [oth¦er]")).contains("**Labels could not be printed**", "SEV-2");
    assertThat(hover("rule: too-few¦-factors")).contains("**too-few-factors**");
  }

  @Test
  void keysAreExplainedInTheWordsOfTheSchema() {
    assertThat(hover("contributing_fac¦tors:")).contains("The conditions that together made");
    assertThat(hover("    tick¦et: PAY")).isNotEmpty();
  }

  @Test
  void wordsThatARuleFindsAreExplainedByIt() {
    assertThat(hover("should ha¦ve checked")).contains("**hindsight**", "what is known today");
  }

  @Test
  void plainWordsAreNot() {
    assertThat(hover("Orders wo¦rk")).isEmpty();
  }

  @Test
  void settingsAreExplainedToo() {
    bench.open("postmortem.yml", "rules:\n  hindsi¦ght: off\nprofile: strict\n");
    assertThat(Hover.at(bench.view(), "postmortem.yml", bench.offset(), bench.findings()))
        .hasValueSatisfying(h -> assertThat(h.markdown()).contains("hindsight"));
  }

  @Test
  void aNameLeadsToItsDefinitionAndToWhereElseItStands() {
    at("factor: vans-l¦eft");
    assertThat(Navigation.definitions(bench.view(), bench.path(), bench.offset()))
        .singleElement()
        .satisfies(l -> assertThat(l.path()).isEqualTo("postmortem.yml"));
    assertThat(Navigation.uses(bench.view(), bench.path(), bench.offset()))
        .extracting(l -> l.path())
        .containsExactlyInAnyOrder(
            "postmortems/this.md",
            "postmortems/this.md",
            "postmortems/other.md",
            "postmortems/other.md");
    at("related: [oth¦er]");
    assertThat(Navigation.definitions(bench.view(), bench.path(), bench.offset()))
        .singleElement()
        .satisfies(l -> assertThat(l.path()).isEqualTo("postmortems/other.md"));
  }

  @Test
  void aLensShowsWhatTheCorpusKnowsAboutAFactor() {
    assertThat(Lens.of(bench.view(), bench.path()))
        .extracting(Lens::words)
        .containsExactly("in 1 other postmortem, 1 open action");
    assertThat(Lens.of(bench.view(), "postmortem.yml"))
        .extracting(Lens::words)
        .containsExactly("in 2 postmortems, 1 open action");
  }

  @Test
  void ticketsPostmortemsAndFilesAreLinks() {
    assertThat(EditorLinks.of(bench.view(), bench.path()))
        .extracting(EditorLink::target)
        .containsExactlyInAnyOrder(
            new EditorLink.Target.Address("https://t.example/PAY-12"),
            new EditorLink.Target.File("postmortems/other.md"),
            new EditorLink.Target.File("postmortems/other.md"));
  }

  @Test
  void theOutlineHasFactsAndSections() {
    assertThat(Outline.of(bench.view(), bench.path()))
        .extracting(Symbol::name)
        .containsExactly("Orders were accepted twice", "Summary", "Timeline");
    Symbol timeline = Outline.of(bench.view(), bench.path()).get(2);
    assertThat(timeline.children())
        .extracting(Symbol::name)
        .containsExactly("10:00 UTC Orders fail", "10:10 UTC Orders work", "Aftermath");
    assertThat(Folds.of(bench.view(), bench.path())).isNotEmpty();
  }

  @Test
  void postmortemsFactorsAndActionsAreFoundByName() {
    assertThat(WorkspaceSymbols.matching(bench.view(), "printed"))
        .extracting(WorkspaceSymbols.Found::name)
        .containsExactly("Labels could not be printed");
    assertThat(WorkspaceSymbols.matching(bench.view(), "vans"))
        .extracting(WorkspaceSymbols.Found::name)
        .containsExactly("vans-left", "Send the vans later");
  }

  @Test
  void timesOfTheTimelineAreHighlighted() {
    assertThat(Highlights.of(bench.view(), bench.path()))
        .filteredOn(h -> h.meaning() == Highlights.Meaning.TIME)
        .extracting(h -> bench.text().substring(h.span().start(), h.span().end()))
        .containsExactly("10:00 UTC", "10:10 UTC");
  }

  @Test
  void thePreviewIsTheSitesPageAlone() throws Exception {
    String html = Preview.of(bench.view(), bench.path()).orElseThrow();
    assertThat(html)
        .contains("Orders were accepted twice", "<style>")
        .doesNotContain("<script", "rel=\"stylesheet\"");
  }

  @Test
  void filesThatBearOnNothingAreNotReadAgain() {
    bench.view();
    bench.workspace().wasReadAgain();
    View before = bench.view();
    bench.workspace().edit("docker-compose.yml", "services: {}\n");
    bench.workspace().changedOnDisk(java.util.Set.of("node_modules/x/README.md", "src/notes.md"));
    assertThat(bench.view()).isSameAs(before);
    bench.workspace().edit("postmortems/new.md", "---\nid: other\n---\n");
    assertThat(bench.workspace().wasReadAgain()).isTrue();
    assertThat(bench.view().document("postmortems/new.md")).isPresent();
  }

  private void at(String marked) {
    bench.open(THIS.replace(marked.replace("¦", ""), marked));
  }

  private String hover(String marked) {
    at(marked);
    return Hover.at(bench.view(), bench.path(), bench.offset(), bench.findings())
        .map(Hover::markdown)
        .orElse("");
  }
}
