package dev.postmortem.corpus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryRootTest {

  @TempDir Path folder;

  private Path folder(String path) throws IOException {
    return Files.createDirectories(folder.resolve(path));
  }

  @Test
  void theSettingsFileMarksTheRootFromAnySubFolderOrFile() throws IOException {
    Path deep = folder("repo/docs/postmortems/2026");
    folder("repo/.git");
    Files.writeString(folder.resolve("repo/docs/postmortem.yml"), "");
    Path file = Files.writeString(deep.resolve("a.md"), "");

    assertThat(RepositoryRoot.find(deep)).isEqualTo(folder.resolve("repo/docs"));
    assertThat(RepositoryRoot.find(file)).isEqualTo(folder.resolve("repo/docs"));
  }

  @Test
  void withoutSettingsGitMarksTheRootAlsoInAWorkTreeWhereItIsAFile() throws IOException {
    Path deep = folder("repo/postmortems/2026");
    Files.writeString(folder.resolve("repo/.git"), "gitdir: /elsewhere\n");

    assertThat(RepositoryRoot.find(deep)).isEqualTo(folder.resolve("repo"));
  }

  @Test
  void settingsAboveTheGitRepositoryAreSomebodyElses() throws IOException {
    Path deep = folder("home/repo/postmortems");
    folder("home/repo/.git");
    Files.writeString(folder.resolve("home/postmortem.yml"), "");

    assertThat(RepositoryRoot.find(deep)).isEqualTo(folder.resolve("home/repo"));
  }

  @Test
  void withoutBothTheFolderItselfIsTheRoot() throws IOException {
    Path plain = folder("plain/postmortems");

    assertThat(RepositoryRoot.find(plain)).isEqualTo(plain);
  }
}
