package dev.postmortem.importer;

import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented reports of different shapes, and the whole of what adopting makes of them. */
class ShapesTest {

  private static final Path SHAPES =
      Path.of("src/test/resources/dev/postmortem/importer").toAbsolutePath();

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"labels", "toml", "book"})
  void aFolderOfReportsBecomesPostmortems(String shape) throws Exception {
    Adoption adoption =
        Adopter.plan(
            new AdoptionRequest(
                root,
                SHAPES.resolve(shape),
                Path.of("postmortems"),
                SettingsReader.read(
                        new RepositoryFolder(
                            root, Map.of("postmortem.yml", "adopt: {zone: Europe/London}")))
                    .configuration(),
                AdoptionRequest.Otherwise.NOTHING));
    AdoptionWriter.write(root, adoption);

    StringBuilder all = new StringBuilder();
    for (Path file : files()) {
      String name = root.relativize(file).toString().replace('\\', '/');
      all.append("=== ").append(name).append('\n').append(Files.readString(file));
    }
    Golden.assertMatches(SHAPES.resolve(shape + ".golden"), all.toString());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.endsWith(AdoptionRecord.FILE))
          .sorted()
          .toList();
    }
  }
}
