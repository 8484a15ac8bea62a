package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.testkit.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What adopting finds in reports of invented organisations, against what a reader finds in them.
 */
class InventedShapesTest {

  private static final Path SHAPES = Path.of("src/test/resources/dev/postmortem/importer/invented");

  @TempDir Path root;

  @Test
  void noValueIsWrongAndTheTableOfFieldsIsTheRecordedOne() throws Exception {
    FieldScores scores = new FieldScores();
    List<FieldScores.Expected> expected =
        Files.readAllLines(SHAPES.resolve("expected.tsv"), StandardCharsets.UTF_8).stream()
            .filter(l -> !l.startsWith("#"))
            .map(FieldScores.Expected::of)
            .toList();
    Map<String, Adoption> adoptions = new HashMap<>();
    for (String file : expected.stream().map(FieldScores.Expected::file).distinct().toList()) {
      String folder = file.substring(0, file.indexOf('/'));
      if (!adoptions.containsKey(folder)) {
        adoptions.put(folder, adopt(folder));
      }
      Optional<AdoptedReport> adopted =
          adoptions.get(folder).adopted().stream()
              .filter(r -> (folder + "/" + r.from()).equals(file))
              .findFirst();
      scores.add(file, adopted, expected.stream().filter(e -> e.file().equals(file)).toList());
    }

    assertThat(scores.wrong()).isEmpty();
    Golden.assertMatches(SHAPES.resolveSibling("invented.golden"), scores.report());
  }

  private Adoption adopt(String folder) throws IOException, AdoptionException {
    Settings configuration =
        SettingsReader.read(new RepositoryFolder(root, Map.of())).configuration();
    return Adopter.plan(
        new AdoptionRequest(
            root,
            SHAPES.resolve(folder).toAbsolutePath(),
            Path.of("postmortems"),
            configuration,
            AdoptionRequest.Otherwise.NOTHING));
  }
}
