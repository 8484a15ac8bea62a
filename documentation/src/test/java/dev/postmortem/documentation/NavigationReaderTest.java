package dev.postmortem.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.documentation.NavigationTree.Entry;
import dev.postmortem.documentation.NavigationTree.Listed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NavigationReaderTest {

  @Test
  void aFolderStandsForItsOtherFiles() throws DocumentationException {
    NavigationTree navigation =
        read(
            """
            title: Toolchain
            sections:
              Rules:
                docs/rules/README.md: All rules
                docs/rules/*.md:
              Last:
                docs/rules/b.md:
            """,
            "docs/rules/README.md",
            "docs/rules/a.md",
            "docs/rules/b.md",
            "docs/rules/c.md");

    assertThat(navigation.title()).isEqualTo("Toolchain");
    assertThat(navigation.sections().get(0).entries())
        .containsExactly(
            new Entry("docs/rules/README.md", Optional.of("All rules"), Listed.ON_EVERY_PAGE),
            new Entry("docs/rules/a.md", Optional.empty(), Listed.IN_ITS_SECTION),
            new Entry("docs/rules/c.md", Optional.empty(), Listed.IN_ITS_SECTION));
  }

  @Test
  void pagesAreNamedAfterTheirFiles() throws DocumentationException {
    NavigationTree navigation =
        read(
            "sections: {Start: {README.md: , CONTRIBUTING.md: , docs/ci.md: , docs/rules/README.md: }}",
            "README.md",
            "CONTRIBUTING.md",
            "docs/ci.md",
            "docs/rules/README.md");

    assertThat(navigation.entries())
        .extracting(Entry::page)
        .containsExactly("index.html", "contributing.html", "ci.html", "rules/index.html");
  }

  @Test
  void everyDocumentIsNamedOnceAndEveryNamedDocumentExists() {
    assertThatThrownBy(
            () ->
                read(
                    "sections: {Start: {README.md: , docs/gone.md: }, Guide: {README.md: }}",
                    "README.md",
                    "docs/new.md"))
        .isInstanceOf(DocumentationException.class)
        .hasMessage(
            """
            docs/navigation.yml: docs/gone.md does not exist
            docs/navigation.yml: names README.md twice
            docs/navigation.yml: names no section for docs/new.md; add it""");
  }

  @Test
  void aFileWithoutSectionsIsNoNavigation() {
    assertThatThrownBy(() -> read("title: Toolchain"))
        .hasMessage("docs/navigation.yml: has no sections");
  }

  private static NavigationTree read(String yaml, String... documents)
      throws DocumentationException {
    Set<String> all = new TreeSet<>(List.of(documents));
    return NavigationReader.read(yaml, all);
  }
}
