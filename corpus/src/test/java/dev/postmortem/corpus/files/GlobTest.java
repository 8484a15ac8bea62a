package dev.postmortem.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postmortems/**/*.md | postmortems/a.md",
        "postmortems/**/*.md | postmortems/2026/06/a.md",
        "**/*.md             | a.md",
        "**                  | a/b/c.md",
        "docs/               | docs/deep/a.md",
        "./docs/*.md         | docs/a.md",
        "docs/202?/*.md      | docs/2026/a.md",
        "docs/[0-9]*.md      | docs/7-a.md",
        "docs/[!_]*.md       | docs/a.md",
        "{docs,notes}/*.md   | notes/a.md",
        "a.{md,{mark,m}down} | a.mdown",
        "docs/*-*-*.md       | docs/2026-06-04-cache.md",
        "docs/**/x/**/*.md   | docs/x/a.md",
        "a{b.md              | a{b.md",
      })
  void matches(String glob, String path) {
    assertThat(Glob.of(glob).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postmortems/**/*.md | postmortems/a.txt",
        "postmortems/**/*.md | other/postmortems/a.md",
        "postmortems/*.md    | postmortems/2026/a.md",
        "docs/202?/*.md      | docs/20266/a.md",
        "docs/[!_]*.md       | docs/_a.md",
        "*.MD                | a.md",
        "docs/a.md           | docs/a.md.bak",
      })
  void doesNotMatch(String glob, String path) {
    assertThat(Glob.of(glob).matches(path)).isFalse();
  }

  @Test
  void knowsInWhichFoldersToLook() {
    assertThat(Glob.of("postmortems/**/*.md").bases()).containsExactly("postmortems");
    assertThat(Glob.of("{a,b/c}/x-*/*.md").bases()).containsExactlyInAnyOrder("a", "b/c");
    assertThat(Glob.of("**/*.md").bases()).containsExactly("");
    assertThat(Glob.of("incident.md").bases()).containsExactly("");
  }

  @Test
  void noGlobTakesLongOnAnyPath() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          Glob glob = Glob.of("**/*a*a*a*a*a*a*a*a*b".repeat(4) + "{x,y}{x,y}".repeat(40));
          assertThat(glob.matches("a/".repeat(500) + "a".repeat(5_000))).isFalse();
        });
  }
}
