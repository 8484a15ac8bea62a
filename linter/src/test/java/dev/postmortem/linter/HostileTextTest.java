package dev.postmortem.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Texts that would make a careless linter slow: a quarter of a megabyte each takes about half a
 * second; twice that in quadratic time would take minutes.
 */
class HostileTextTest {

  private static final int LENGTH = 250_000;

  private static final Map<String, String> PIECES = new LinkedHashMap<>();

  static {
    PIECES.put("stacked comments", "<!-- postmortem-disable-next-line hindsight -- x -->\n");
    PIECES.put("open ranges", "<!-- postmortem-disable hindsight -- x -->\n\n");
    PIECES.put("keys that never end", "-----BEGIN PRIVATE KEY\n");
    PIECES.put("tokens", "ghp_abcdefghijklmnopqrstuvwxyz0123456789\n\n");
    PIECES.put("token beginnings", "eyJ.eyJ_");
    PIECES.put("addresses of nobody", "@a.b@");
    PIECES.put("numbers", "+1.2.3.4.5 ");
    PIECES.put("schemes", "://a:b");
    PIECES.put("quotation marks", "\"a ");
    PIECES.put("hindsight", "The engineer should have checked it.\n\n");
    PIECES.put("tasks", "- [ ] do it\n");
    PIECES.put("open comments", "<!--");
    PIECES.put("broken links", "[a](x.md) <b c=d>\n\n");
    PIECES.put("durations", "the outage lasted 5 minutes ");
    PIECES.put("whys", "- Why? Because.\n");
  }

  @TestFactory
  Stream<DynamicTest> timeStaysInProportion() {
    assertThat(PIECES).isNotEmpty();
    return PIECES.entrySet().stream()
        .map(
            piece ->
                DynamicTest.dynamicTest(
                    piece.getKey(),
                    () -> {
                      String text = piece.getValue().repeat(LENGTH / piece.getValue().length());
                      LintResult result =
                          Assertions.assertTimeoutPreemptively(
                              Duration.ofSeconds(20), () -> Lint.body(text).run());
                      assertThat(result.failures()).isEmpty();
                    }));
  }
}
