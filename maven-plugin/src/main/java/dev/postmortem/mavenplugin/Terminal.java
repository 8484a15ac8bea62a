package dev.postmortem.mavenplugin;

import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.tasks.draft.TerminalQuestions;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.execution.MavenSession;

/** What the terminal that Maven was started in can do. */
final class Terminal {

  private Terminal() {}

  /**
   * Colours as Maven itself decides on them: {@code -Dstyle.color=always|never}, else none in batch
   * mode, with {@code NO_COLOR}, or where output goes to a file.
   */
  static Style style(MavenSession session, Map<String, String> environment) {
    String setting =
        session.getUserProperties().getProperty("style.color", "auto").toLowerCase(Locale.ROOT);
    return switch (setting) {
      case "always", "yes", "force" -> Style.COLOURED;
      case "never", "no", "none" -> Style.PLAIN;
      default ->
          isInteractive(session) && environment.getOrDefault("NO_COLOR", "").isEmpty()
              ? Style.COLOURED
              : Style.PLAIN;
    };
  }

  /**
   * Where reports are printed: standard output, as Maven 3 has it. Maven 4 puts a prefix in front
   * of every line that a plugin prints there, under which no terminal finds a place to jump to and
   * no caret its words; there it is the process's own output.
   */
  static PrintStream output(MavenSession session) {
    String version = session.getSystemProperties().getProperty("maven.version", "");
    return version.startsWith("3.")
        ? System.out
        : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }

  /** Whether a user can be asked. */
  static boolean isInteractive(MavenSession session) {
    return session.getRequest().isInteractiveMode() && TerminalQuestions.console().isPresent();
  }
}
