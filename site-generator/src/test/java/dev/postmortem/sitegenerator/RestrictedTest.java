package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is restricted leaves nothing at all: with it and without it, every byte is the same. */
class RestrictedTest {

  @TempDir Path folder;

  @Test
  void aSiteIsTheSameWithAndWithoutARestrictedPostmortem() throws IOException {
    Path repository = copyOfTheSamples();
    List<Path> restricted;
    try (Stream<Path> files = Files.walk(repository.resolve("postmortems"))) {
      restricted = files.filter(RestrictedTest::isRestricted).toList();
    }
    assertThat(restricted).isNotEmpty();
    SortedMap<String, String> with = build(repository, "with");
    for (Path file : restricted) {
      Files.delete(file);
    }
    SortedMap<String, String> without = build(repository, "without");
    assertThat(with.keySet()).isEqualTo(without.keySet());
    with.forEach((path, bytes) -> assertThat(bytes.equals(without.get(path))).as(path).isTrue());
  }

  @Test
  void anyPostmortemThatBecomesRestrictedIsGone() throws IOException {
    Path repository = copyOfTheSamples();
    Path file = repository.resolve("postmortems/2025/2025-02-27-pickup-code-stampede.md");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("visibility: public", "visibility: restricted"));
    SortedMap<String, String> with = build(repository, "with");
    Files.delete(file);
    SortedMap<String, String> without = build(repository, "without");
    with.forEach(
        (path, bytes) ->
            assertThat(bytes).as(path).doesNotContain("refused during the evening rush"));
    assertThat(with.keySet()).isEqualTo(without.keySet());
    // A link to a file that is gone leads to the repository, one to a restricted file nowhere: only
    // the pages that name it in their text may differ.
    with.forEach(
        (path, bytes) ->
            assertThat(path.startsWith("incidents/2") || bytes.equals(without.get(path)))
                .as(path)
                .isTrue());
  }

  private static boolean isRestricted(Path file) {
    try {
      return Files.isRegularFile(file)
          && file.toString().endsWith(".md")
          && Files.readString(file).contains("\nvisibility: restricted\n");
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private Path copyOfTheSamples() throws IOException {
    Path copy = folder.resolve("repository");
    try (Stream<Path> files = Files.walk(SiteBench.SAMPLE)) {
      for (Path file : files.toList()) {
        String path = SiteBench.SAMPLE.relativize(file).toString();
        boolean wanted = path.equals("postmortem.yml") || path.startsWith("postmortems");
        if (wanted && Files.isRegularFile(file)) {
          Path target = copy.resolve(path);
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return copy;
  }

  private SortedMap<String, String> build(Path repository, String name) {
    return SiteBench.of(repository).today("2026-11-25").buildInto(folder.resolve(name)).files();
  }
}
