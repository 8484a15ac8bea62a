package dev.postmortem.cli;

import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.format.Front;
import dev.postmortem.text.words.NearestWord;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code postmortem}, and how it reports what went wrong. */
@Command(
    name = "postmortem",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    synopsisSubcommandLabel = "<command>",
    description =
        "Incident postmortems as Markdown in Git: checks them, and publishes them as a site.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    resourceBundle = "dev.postmortem.cli.words",
    versionProvider = PostmortemCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing at or above the limit", "1:findings", "2:could not be run"},
    footer = {
      "",
      "Examples:",
      "  postmortem init",
      "  postmortem new --title=\"Checkout slow\" --severity=SEV-2",
      "  postmortem check",
      "  postmortem check --changed-since=origin/main --format=console --format=sarif",
      "  postmortem site",
      "  postmortem rules --rule=hindsight",
      "",
      "Help of one command: postmortem <command> --help"
    },
    subcommands = {
      InitCommand.class,
      NewCommand.class,
      CheckCommand.class,
      LintCommand.class,
      FixCommand.class,
      SiteCommand.class,
      ServeCommand.class,
      ActionsCommand.class,
      ReportCommand.class,
      AdoptCommand.class,
      BaselineCommand.class,
      RulesCommand.class,
      SchemaCommand.class,
      LspCommand.class,
      McpCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    })
final class PostmortemCommand implements Runnable {

  private final Surroundings surroundings;

  PostmortemCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** Runs the command; returns the exit code. */
  static int run(Surroundings surroundings, String... arguments) {
    try {
      return line(surroundings).execute(arguments);
    } catch (Error internal) {
      return internalError(
          surroundings,
          internal,
          List.of(arguments).contains("--verbose") ? Loudness.VERBOSE : Loudness.NORMAL);
    } finally {
      surroundings.out().flush();
      surroundings.err().flush();
    }
  }

  /** The command with its options as the library reads them. */
  static CommandLine line(Surroundings surroundings) {
    CommandLine line = new CommandLine(new PostmortemCommand(surroundings));
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            ColorChoice.auto.style(surroundings) == Style.COLOURED ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setAbbreviatedOptionsAllowed(false);
    line.setParameterExceptionHandler((wrong, given) -> refuse(surroundings, wrong));
    line.setExecutionExceptionHandler(
        (failed, command, parsed) ->
            failed instanceof TaskException
                ? error(surroundings, String.valueOf(failed.getMessage()))
                : internalError(
                    surroundings,
                    failed,
                    command.getCommand() instanceof TaskCommand task
                        ? task.loudness()
                        : Loudness.NORMAL));
    return line;
  }

  /** Without a subcommand. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        line(surroundings), "Missing command; postmortem --help lists them.");
  }

  private static int refuse(Surroundings surroundings, CommandLine.ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (wrong instanceof UnmatchedArgumentException unmatched
        && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      return error(surroundings, unknown(command, name, word));
    }
    String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    return error(
        surroundings, message.endsWith(".") ? message : message + "; see " + name + " --help.");
  }

  private static String unknown(CommandLine command, String name, String word) {
    boolean option = word.startsWith("-");
    List<String> known =
        new ArrayList<>(
            option
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet());
    String bare = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    String kind = option ? "option" : command.getSubcommands().isEmpty() ? "argument" : "command";
    return "Unknown %s \"%s\" of %s%s"
        .formatted(
            kind,
            bare,
            name,
            NearestWord.of(bare, known)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("; see " + name + " --help."));
  }

  private static int error(Surroundings surroundings, String message) {
    surroundings.out().flush();
    surroundings.err().println("postmortem: " + Front.COMMAND.hint(message));
    return ExitCode.NOT_RUN;
  }

  private static int internalError(Surroundings surroundings, Throwable failed, Loudness loudness) {
    if (loudness == Loudness.VERBOSE) {
      failed.printStackTrace(surroundings.err());
    }
    return error(
        surroundings,
        "Internal error (%s)%s"
            .formatted(
                failed.getClass().getSimpleName(),
                loudness == Loudness.VERBOSE ? "." : "; --verbose shows where."));
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"postmortem " + number()};
    }

    static String number() {
      String version = Version.class.getPackage().getImplementationVersion();
      return version == null ? "development" : version;
    }
  }
}
