package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.baseline.Baseline;
import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.tasks.actions.ActionsRequest;
import dev.postmortem.tasks.actions.ActionsTask;
import dev.postmortem.tasks.lint.FindingsWriter;
import dev.postmortem.tasks.lint.FixRequest;
import dev.postmortem.tasks.lint.FixTask;
import dev.postmortem.tasks.lint.Format;
import dev.postmortem.tasks.lint.LintRequest;
import dev.postmortem.tasks.lint.LintTask;
import dev.postmortem.tasks.lint.ReportRequest;
import dev.postmortem.text.format.Front;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code secret} finds is shown in full nowhere. */
class SecretsAreNotShownTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
  private static final String TOKEN = "ghp_q8Wk2ZrT5vLx9BnC3mYd7Hs1Jf4Gp6Aa0RtE";
  private static final String PASSWORD = "Tr0ub4dorZq9";

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("postmortems"));
    Files.writeString(
        folder.resolve("postmortem.yml"), "profile: strict\nunknown_key: " + TOKEN + "\n");
    for (String name : List.of(TOKEN, "checkout")) {
      Files.writeString(folder.resolve("postmortems/" + name + ".md"), text());
    }
  }

  private static String text() {
    return """
        ---
        title: Checkout rejected cards
        status: publishd
        services: [checkout]
        actions:
          - {id: A1, action: Replace the token %s, owner: payments-lead, status: open}
        ---

        The engineer forgot that password=%s was in use; see [it](nothing-%s.md).
        """
        .formatted(TOKEN, PASSWORD, TOKEN);
  }

  @Test
  void noReportShowsOne() throws Exception {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    Path reports = folder.resolve("reports");
    new FindingsWriter(
            new ReportRequest(
                EnumSet.allOf(Format.class), reports, Style.PLAIN, Front.MAVEN, "1", Map.of()),
            new PrintStream(terminal, true, StandardCharsets.UTF_8))
        .write(LintTask.run(findings()));

    assertHidden(terminal.toString(StandardCharsets.UTF_8));
    try (Stream<Path> files = Files.list(reports)) {
      List<Path> written = files.toList();
      assertThat(written).isNotEmpty();
      for (Path file : written) {
        assertHidden(Files.readString(file));
      }
    }
  }

  @Test
  void noPatchShowsOne() throws Exception {
    var fixes = FixTask.plan(new FixRequest(findings(), List.of(), true));
    assertThat(fixes.diff(Style.PLAIN)).contains("REDACTED");
    assertHidden(fixes.diff(Style.PLAIN) + String.join("\n", fixes.summary()));
  }

  @Test
  void noListOfActionsShowsOne() throws Exception {
    for (String form : List.of("table", "csv", "json")) {
      String text =
          ActionsTask.run(
                  new ActionsRequest(
                      folder,
                      TODAY,
                      "internal",
                      form,
                      Optional.empty(),
                      new ActionsRequest.Filter(
                          Optional.empty(),
                          false,
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty()),
                      false))
              .text();
      assertThat(text).contains("Replace the token");
      assertHidden(text);
    }
  }

  private LintRequest findings() {
    return new LintRequest(folder, TODAY, Optional.empty(), folder.resolve(Baseline.FILE_NAME));
  }

  private static void assertHidden(String text) {
    assertThat(text).doesNotContain(TOKEN).doesNotContain(PASSWORD);
  }
}
