package dev.postmortem.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run for every build; {@code scripts/fuzz.sh} makes a long one. */
class FuzzTest {

  private static final int TRIALS = 300;
  private static final Path SEEDS = Path.of("src/test/resources/seeds");

  @TempDir private Path folder;

  @Test
  void oddTextsBreakNothing() throws IOException {
    assertThat(
            Fuzz.run(
                TRIALS,
                13,
                List.of(
                    SEEDS,
                    Path.of("../sample-postmortems/postmortems"),
                    Path.of("../../shared/corpora")),
                folder))
        .isEmpty();
  }

  @Test
  void whatOnceBrokeSomethingBreaksNothing() throws Exception {
    Trial trial = new Trial(folder);
    int seeds = 0;
    try (Stream<Path> files = Files.list(SEEDS)) {
      for (Path file : files.sorted().toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        trial.inMemory(text);
        trial.onDisk(text);
        seeds++;
      }
    }
    assertThat(seeds).isPositive();
  }
}
