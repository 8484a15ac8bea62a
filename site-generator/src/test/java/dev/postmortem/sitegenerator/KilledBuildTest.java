package dev.postmortem.sitegenerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that builds a site is killed at several moments: no half of a site is ever left. */
class KilledBuildTest {

  @TempDir Path folder;

  @Test
  void theOldSiteStaysWhole() throws IOException, InterruptedException {
    Path output = folder.resolve("site");
    SortedMap<String, String> old = build(output, "2026-11-25").files();
    SortedMap<String, String> fresh = build(folder.resolve("other"), "2027-01-20").files();
    assertThat(fresh).isNotEqualTo(old);
    int died = 0;
    for (int millis = 50; millis <= 1_550; millis += 300) {
      Process process = start(output);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isEqualTo("building");
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        died += ended ? 0 : 1;
      }
      SortedMap<String, String> left = SiteBench.Site.at(output).files();
      assertThat(left.equals(old) || left.equals(fresh)).as("after %s ms", millis).isTrue();
    }
    assertThat(died).isPositive();
    assertThat(build(output, "2026-11-25").files()).isEqualTo(old);
    try (var left = Files.list(folder)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("site", "other");
    }
  }

  @Test
  void aSiteThatWasSetAsideInTheLastMomentIsPutBack() throws IOException {
    Path output = folder.resolve("site");
    SortedMap<String, String> old = build(output, "2026-11-25").files();
    Files.move(output, folder.resolve(".site-before-1"));
    Files.createDirectories(folder.resolve("theme"));
    Files.writeString(folder.resolve("theme/home.html"), "{{nothingOfTheKind}}");
    try {
      SiteBench.of(SiteBench.SAMPLE).theme(folder.resolve("theme")).buildInto(output);
    } catch (IllegalStateException broken) {
      assertThat(broken).hasMessageContaining("nothingOfTheKind");
    }
    assertThat(SiteBench.Site.at(output).files()).isEqualTo(old);
  }

  private static SiteBench.Site build(Path output, String today) {
    return SiteBench.of(SiteBench.SAMPLE).today(today).buildInto(output);
  }

  private static Process start(Path output) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Build.class.getName(),
                output.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** What the other process does. */
  static final class Build {

    private Build() {}

    public static void main(String[] arguments) {
      System.out.println("building");
      build(Path.of(arguments[0]), "2027-01-20");
    }
  }
}
