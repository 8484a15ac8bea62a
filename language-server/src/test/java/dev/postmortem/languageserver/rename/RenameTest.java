package dev.postmortem.languageserver.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.languageserver.Change;
import dev.postmortem.languageserver.EditorBench;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name changes everywhere at once, or nowhere. */
class RenameTest {

  private static final String SETTINGS =
      """
      factors:
        - {id: vans-left, name: Vans left, description: Too late., layer: organisation, end: blunt}
        - {id: old, name: Old, description: Old., layer: design, end: blunt, deprecated_by: vans-left}
      services: [labels]
      """;
  private static final String THIS =
      """
      ---
      id: this
      services: ["labels"]
      tags: [cache]
      contributing_factors:
        - factor: vans-left
      fault_tree:
        all: [vans-left]
      actions:
        - addresses: [missing-timeout, vans-left]
      ---
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
  void aFactorOfOnesOwnChangesInPostmortemsAndTaxonomy() throws Exception {
    Change change = rename("factor: vans-left", "factor: v¦ans-left", "late-vans");
    assertThat(change.paths())
        .containsExactlyInAnyOrder("postmortem.yml", "postmortems/other.md", "postmortems/this.md");
    assertThat(EditorBench.applied(change, "postmortem.yml"))
        .isEqualTo(SETTINGS.replace("vans-left", "late-vans"));
    assertThat(EditorBench.applied(change, "postmortems/this.md"))
        .isEqualTo(THIS.replace("vans-left", "late-vans"));
    assertThat(EditorBench.applied(change, "postmortems/other.md"))
        .isEqualTo(EditorBench.OTHER.replace("vans-left", "late-vans"));
  }

  @Test
  void aTagChangesInEveryFile() throws Exception {
    Change change = rename("[cache]", "[ca¦che]", "caching");
    assertThat(EditorBench.applied(change, "postmortems/other.md"))
        .isEqualTo(EditorBench.OTHER.replace("tags: [cache]", "tags: [caching]"));
  }

  @Test
  void quotationMarksStay() throws Exception {
    Change change = rename("\"labels\"", "\"la¦bels\"", "label-printing");
    assertThat(EditorBench.applied(change, "postmortems/this.md"))
        .contains("services: [\"label-printing\"]");
    assertThat(EditorBench.applied(change, "postmortem.yml"))
        .contains("services: [label-printing]");
  }

  @Test
  void aBuiltInFactorStaysWhatItIsUnlessAnotherIsMeant() throws Exception {
    String marked = THIS.replace("[missing-timeout", "[missing¦-timeout");
    bench.open(marked);
    assertThatThrownBy(() -> Rename.at(bench.view(), bench.path(), bench.offset()))
        .isInstanceOf(RenameRefusedException.class)
        .hasMessageContaining("built in");
    assertThatThrownBy(() -> rename("[missing-timeout", "[missing¦-timeout", "no-timeout"))
        .isInstanceOf(RenameRefusedException.class);
    assertThat(rename("[missing-timeout", "[missing¦-timeout", "retry-amplification").paths())
        .hasSize(2);
  }

  @Test
  void anotherThingsNameAndNoNameAreRefused() {
    assertThatThrownBy(() -> rename("factor: vans-left", "factor: vans¦-left", "old"))
        .hasMessageContaining("already");
    assertThatThrownBy(() -> rename("factor: vans-left", "factor: vans¦-left", "Late vans"))
        .hasMessageContaining("not a valid name");
    assertThatThrownBy(() -> rename("id: this", "id: th¦is", "that"))
        .hasMessageContaining("No factor");
  }

  private Change rename(String words, String marked, String name) throws Exception {
    bench.open(THIS.replace(words, marked));
    return Rename.to(bench.view(), bench.path(), bench.offset(), name);
  }
}
