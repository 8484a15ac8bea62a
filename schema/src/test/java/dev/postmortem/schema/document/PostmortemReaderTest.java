package dev.postmortem.schema.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.model.Visibility;
import dev.postmortem.text.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmortemReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nvisibility: restricted\n---\n",
        "---\nvisibility: Restricted\n---\n",
        "---\nvisibility: restrictd\n---\n",
        "---\nvisibility: [restricted]\n---\n",
        "---\nvisibility:\n  restricted: true\n---\n",
        "---\nVisibility: restricted\n---\n",
        "---\nvisibility: internal\nvisibility: restricted\n---\n",
        "---\ntitle: \"no closing quote\nvisibility: restricted\n---\n",
        "---\nvisibility: restricted\ntitle: a: b: c\n\tservices: [\n---\n",
        "---\ntitle: never closed\nvisibility: restricted\n\n# What happened\n",
        "\n---\nvisibility: restricted\n---\n",
      })
  void whatCannotBeReadDoesNotMakeARestrictedPostmortemVisible(String frontMatter) {
    assertThat(visibility(frontMatter + "\n## Summary\n\nKeys were copied.\n"))
        .isEqualTo(Visibility.RESTRICTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "---\ntitle: a\n---\n",
        "---\nvisibility:\n---\n",
        "---\nvisibility: internal\n---\n",
        "---\ntitle: \"no closing quote\nseverity: SEV-1\n---\n",
        "---\ntitle: Access to a restricted bucket\n---\n",
      })
  void aPostmortemThatDoesNotSayOtherwiseIsInternal(String frontMatter) {
    assertThat(visibility(frontMatter + "\n## Summary\n\nvisibility: restricted\n"))
        .isEqualTo(Visibility.INTERNAL);
  }

  @Test
  void aPublicPostmortemMayMentionRestrictedOnes() {
    assertThat(visibility("---\nvisibility: public\ntitle: restricted bucket\n---\n"))
        .isEqualTo(Visibility.PUBLIC);
  }

  private static Visibility visibility(String text) {
    return PostmortemReader.read(
            new DocumentParser(SectionNames.builtIn())
                .parse(SourceText.of("postmortems/a.md", text)))
        .publishing()
        .visibility();
  }
}
