package dev.postmortem.cli;

import dev.postmortem.linter.report.ConsoleReport.Style;
import dev.postmortem.tasks.CurrentDate;
import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What all subcommands share: where they work, what day it is, what they say, how they end. */
abstract class TaskCommand implements Callable<Integer> {

  @ParentCommand private @Nullable PostmortemCommand parent;
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-C", "--directory"},
      paramLabel = "<folder>",
      order = 900,
      description = "Works in the repository of this folder, instead of the current one.")
  private @Nullable String directory;

  @Option(
      names = "--today",
      paramLabel = "<date>",
      order = 901,
      description = "The date that deadlines and ages are counted to, for example 2026-06-04.")
  private @Nullable String today;

  @Option(
      names = "--color",
      paramLabel = "<when>",
      defaultValue = "auto",
      order = 902,
      description =
          "Colours: ${COMPLETION-CANDIDATES}. The default follows NO_COLOR, CLICOLOR_FORCE and the terminal.")
  private ColorChoice color = ColorChoice.auto;

  @Option(
      names = {"-q", "--quiet"},
      order = 903,
      description = "Prints the result and errors only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      order = 904,
      description =
          "Also says where it works and how long it took; shows the stack trace of an internal error.")
  private boolean verbose;

  @Override
  public final Integer call() throws TaskException {
    if (quiet && verbose) {
      throw new TaskException("--quiet and --verbose exclude each other; leave one out.");
    }
    long start = System.nanoTime();
    Progress progress = Progress.of(name(), surroundings(), loudness());
    CommandOutput output = new CommandOutput(surroundings(), loudness(), progress);
    try {
      ProjectPaths place = place();
      output.detail("Working in " + place.root());
      Optional<String> reason = run(place, output);
      reason.ifPresent(output::note);
      output.detail(
          String.format(Locale.ROOT, "%s: %.2f s", name(), (System.nanoTime() - start) / 1e9));
      return reason.isPresent() ? ExitCode.FINDINGS : ExitCode.PASSED;
    } finally {
      progress.stop();
    }
  }

  /**
   * Does the work.
   *
   * @return why the run fails; empty if it passes
   */
  abstract Optional<String> run(ProjectPaths place, CommandOutput output) throws TaskException;

  final Surroundings surroundings() {
    return parent().surroundings();
  }

  final PostmortemCommand parent() {
    return Objects.requireNonNull(parent);
  }

  private String name() {
    return Objects.requireNonNull(spec).name();
  }

  final Loudness loudness() {
    return quiet ? Loudness.QUIET : verbose ? Loudness.VERBOSE : Loudness.NORMAL;
  }

  final Style style() {
    return color.style(surroundings());
  }

  final LocalDate today() throws TaskException {
    return CurrentDate.read(Optional.ofNullable(today));
  }

  /** A path of the user, relative to where the command was started. */
  final Optional<Path> path(@Nullable String path) throws TaskException {
    try {
      return Optional.ofNullable(path).map(surroundings().folder()::resolve);
    } catch (InvalidPathException invalid) {
      throw new TaskException("\"" + path + "\" is not a path.", invalid);
    }
  }

  private ProjectPaths place() throws TaskException {
    Path folder = path(directory).orElse(surroundings().folder());
    if (!Files.exists(folder)) {
      throw new TaskException("There is no folder " + folder + "; give another with --directory.");
    }
    if (!Files.isDirectory(folder)) {
      throw new TaskException(folder + " is a file; give a folder with --directory.");
    }
    if (!Files.isReadable(folder)) {
      throw new TaskException("The folder " + folder + " cannot be read.");
    }
    return around(folder);
  }

  /** Where the command works when it is started in a folder. */
  ProjectPaths around(Path folder) {
    return ProjectPaths.around(folder);
  }
}
