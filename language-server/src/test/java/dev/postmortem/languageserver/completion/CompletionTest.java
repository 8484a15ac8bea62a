package dev.postmortem.languageserver.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.languageserver.EditorBench;
import dev.postmortem.linter.rule.Fix;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered where. */
class CompletionTest {

  private static final String SETTINGS =
      """
      severities:
        - {name: SEV-1, description: Nobody can order}
        - SEV-2
      factors:
        - {id: vans-left, name: Vans left, description: Too late., layer: organisation, end: blunt}
      services:
        - {id: labels, name: Labels, team: merchants}
        - shop
      teams: [merchants]
      owners:
        - {id: labels-on-call, kind: role}
        - {id: everyone-else, kind: group}
      trackers:
        - {pattern: 'PAY-\\d+', url: 'https://t.example/{0}'}
      """;

  @TempDir Path folder;
  private EditorBench bench;

  @BeforeEach
  void repository() {
    bench =
        EditorBench.in(folder)
            .file("postmortem.yml", SETTINGS)
            .file("postmortems/other.md", EditorBench.OTHER);
  }

  @Test
  void keysThatAreMissingAreOfferedRequiredOnesFirst() {
    List<String> labels = labels("---\ntitle: x\n¦\n---\n");
    assertThat(labels).startsWith("status", "severity", "services", "started_at");
    assertThat(labels).contains("actions", "impact").doesNotContain("title");
  }

  @Test
  void keysComeWithTheirDescription() {
    assertThat(one("---\n¦\n---\n", "trigger").documentation())
        .contains("The event that started the incident");
  }

  @Test
  void wordsOfAnEnumAreOffered() {
    assertThat(labels("---\nstatus: ¦\n---\n"))
        .containsExactly("draft", "in-review", "published", "closed");
  }

  @Test
  void severitiesAreThoseOfTheOrganisation() {
    assertThat(labels("---\nseverity: ¦\n---\n")).containsExactly("SEV-1", "SEV-2");
    assertThat(one("---\nseverity: ¦\n---\n", "SEV-1").detail()).isEqualTo("Nobody can order");
  }

  @Test
  void factorsComeWithNameDescriptionAndCount() {
    Suggestion factor = one("---\ncontributing_factors:\n  - factor: ¦\n---\n", "vans-left");
    assertThat(factor.detail()).isEqualTo("Vans left · in 1 postmortem");
    assertThat(factor.documentation()).contains("Too late.", "Labels could not be printed");
  }

  @Test
  void factorsThatManyNameComeFirst() {
    assertThat(labels("---\ncontributing_factors:\n  - factor: ¦\n---\n").subList(0, 2))
        .containsExactlyInAnyOrder("missing-timeout", "vans-left");
  }

  @Test
  void namesOfTheCataloguesAndTagsInUseAreOffered() {
    assertThat(labels("---\nservices: [¦]\n---\n")).containsExactly("labels", "shop");
    assertThat(labels("---\nteams: [¦\n---\n")).containsExactly("merchants");
    assertThat(labels("---\ntags:\n  - ¦\n---\n")).containsExactly("cache");
    assertThat(labels("---\nactions:\n  - owner: ¦\n---\n")).containsExactly("labels-on-call");
    assertThat(labels("---\nactions:\n  - ticket: ¦\n---\n")).containsExactly("PAY-");
  }

  @Test
  void otherPostmortemsAreOfferedByIdWithTheirTitle() {
    assertThat(one("---\nrelated: [¦\n---\n", "other").detail())
        .isEqualTo("Labels could not be printed");
    assertThat(labels("---\nrecurrence_of: ¦\n---\n")).containsExactly("other");
  }

  @Test
  void brokenYamlIsNoHindrance() {
    assertThat(labels("---\ntitle: [never closed\nimpact: {\nstatus: ¦\n---\n")).contains("draft");
    assertThat(labels("---\nstatus: ¦")).contains("draft");
  }

  @Test
  void aWholeActionIsOfferedWithTheNextId() {
    Suggestion action = one("---\nactions:\n  - id: A1\n  - ¦\n---\n", "action");
    assertThat(action.plainText()).startsWith("id: A2\n    action: what changes");
    assertThat(after("---\nactions:\n  ¦\n---\n", "action"))
        .startsWith("---\nactions:\n  - id: A1\n    action: what");
  }

  @Test
  void sectionsThatTheSeverityAsksForAreOfferedFirst() {
    List<String> labels = labels("---\nseverity: SEV-1\n---\n\n## Summary\n\nWords.\n\n## ¦\n");
    assertThat(labels).doesNotContain("Summary").contains("Timeline");
  }

  @Test
  void aHeadingReplacesWhatWasTyped() {
    assertThat(after("---\nseverity: SEV-1\n---\n\n## Imp¦\n", "Impact"))
        .isEqualTo("---\nseverity: SEV-1\n---\n\n## Impact\n\n\n");
  }

  @Test
  void rulesThatFindSomethingBelowComeFirstInASuppression() {
    assertThat(
            labels(
                "---\nstatus: draft\n---\n\n<!-- postmortem-disable-next-line ¦ -->\n"
                    + "The engineer should have checked the lag.\n"))
        .startsWith("hindsight");
  }

  @Test
  void settingsAreCompletedToo() {
    assertThat(settings("¦")).contains("profile", "factors", "trackers");
    assertThat(settings("profile: ¦")).containsExactly("essential", "recommended", "strict");
    assertThat(settings("rules:\n  ¦")).contains("hindsight", "wording");
    assertThat(settings("rules:\n  hindsight: ¦")).contains("off", "warning", "error");
    assertThat(settings("services:\n  - id: a\n    ¦")).contains("team").doesNotContain("id");
    assertThat(settings("factors:\n  - id: a\n    layer: ¦")).contains("organisation");
  }

  @Test
  void snippetsAreWordsToAnEditorThatKnowsNone() {
    assertThat(
            new Suggestion(
                    "",
                    Suggestion.Kind.SNIPPET,
                    "",
                    "",
                    bench.view().repository().documents().get(0).body(),
                    "a ${1:b} \\$ $0 \\} ${2}")
                .plainText())
        .isEqualTo("a b $  } ");
  }

  private List<String> labels(String marked) {
    return suggestions(marked).stream().map(Suggestion::label).toList();
  }

  private List<Suggestion> suggestions(String marked) {
    bench.open(marked);
    return Completion.at(bench.view(), bench.path(), bench.offset());
  }

  private Suggestion one(String marked, String label) {
    return suggestions(marked).stream()
        .filter(s -> s.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private String after(String marked, String label) {
    Suggestion chosen = one(marked, label);
    return new Fix("", List.of(new Fix.Edit(chosen.replaced(), chosen.plainText())))
        .apply(bench.text());
  }

  private List<String> settings(String marked) {
    bench.open("postmortem.yml", marked);
    return Completion.at(bench.view(), "postmortem.yml", bench.offset()).stream()
        .map(Suggestion::label)
        .toList();
  }
}
