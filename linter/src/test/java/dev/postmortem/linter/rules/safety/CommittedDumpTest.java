package dev.postmortem.linter.rules.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommittedDumpTest {

  private static boolean isFound(String path) {
    return Lint.body("").file(path, "x").run().findings().stream()
        .anyMatch(f -> f.rule().id().equals("committed-dump") && f.path().equals(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heap.hprof",
        "2026/x/java.HPROF.gz",
        "core",
        "core.4711",
        "web.dmp",
        "hs_err_pid12.log",
        "javacore.20260604.txt",
        "heapdump-1",
        "wire.pcapng",
        "node.heapsnapshot"
      })
  void dumpsAreFound(String name) {
    assertThat(isFound("postmortems/" + name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"core.md", "score.csv", "app.log", "dump.png", "core-team.txt"})
  void namesThatOnlySoundAlikeAreFine(String name) {
    assertThat(isFound("postmortems/" + name)).isFalse();
  }

  @Test
  void onlyFoldersOfPostmortemsAreLookedInto() {
    assertThat(isFound("src/test/heap.hprof")).isFalse();
  }
}
