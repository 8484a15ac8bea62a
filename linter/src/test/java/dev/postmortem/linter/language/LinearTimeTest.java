package dev.postmortem.linter.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.text.source.Prose;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made to be slow are read in time that grows with their length. Compared is the CPU time of
 * a text and of one eight times as long: eight where time is linear, sixty-four where it is
 * quadratic.
 */
class LinearTimeTest {

  private static final int SHORT = 30_000;
  private static final int TIMES = 8;
  private static final double MOST = 24;
  private static final int ATTEMPTS = 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static Stream<String> pieces() {
    return Stream.of(
        "the engineer did not ",
        "the engineer who did not know that ",
        "nobody nor neither never ",
        "one of the one of the ",
        "root cause of the root cause is the ",
        "the culprit was the reason for the only cause ",
        "should have been could have been would have ",
        "if only if we had had we in hindsight ",
        "why why did the team why ",
        "by mistake by accident by by ",
        "careless blame fault responsible for the ",
        "we will need to have to plan to ",
        "add investigate improve and review and ",
        "let it let it sit on leave the ",
        "remind make sure that people be more careful ",
        "without testing without asking without ",
        "the engineer left the flag on the old instead of the ",
        "the engineer assumed that it was although the test before the ",
        "the team took two days to only then wait too late by running ",
        "the engineer, with no, in a, contrary to the, despite the ",
        "Marta told no one that Jonas by the owner of the ",
        "((((((",
        "[[[[ ]] ( ",
        "\"\"\"\"",
        "\u201c\u201c\u201c said ",
        "`a ",
        "```",
        "'s 's n't 'd ",
        "a.b.c.d/",
        "http://a",
        "@a/b@c ",
        "----",
        "1:2:3 10:10 AM ",
        "e.g. i.e. etc. ",
        "word ",
        "wordwordword",
        "!?! . . ");
  }

  @BeforeAll
  static void warmUp() {
    pieces().forEach(piece -> cpuTime(text(piece, SHORT)));
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void timeGrowsWithTheLength(String piece) {
    long one = Math.max(leastTime(text(piece, SHORT)), 500_000);
    String longText = text(piece, SHORT * TIMES);
    long many = cpuTime(longText);
    // Read again only if something else may have slowed the long text down.
    for (int i = 1; i < ATTEMPTS && many > one * MOST; i++) {
      many = Math.min(many, cpuTime(longText));
    }
    assertThat((double) many / one).as("nanoseconds: %d and %d", one, many).isLessThan(MOST);
  }

  private static String text(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }

  private static long leastTime(String text) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS; i++) {
      least = Math.min(least, cpuTime(text));
    }
    return least;
  }

  private static long cpuTime(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    LanguageAnalyser.english().observe(Prose.verbatim(text, 0), Context.plain());
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
