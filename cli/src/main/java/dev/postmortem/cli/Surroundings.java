package dev.postmortem.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the command finds around it.
 *
 * @param folder where it was started
 * @param out standard output
 * @param err standard error
 * @param terminals which of the two are terminals
 */
record Surroundings(
    Path folder,
    PrintStream out,
    PrintStream err,
    Set<Channel> terminals,
    Map<String, String> environment) {

  /** An output of the process. */
  enum Channel {
    OUT,
    ERR
  }

  /**
   * Set by the launcher, because Java 17 only tells whether input and output both are terminals.
   */
  private static final String TERMINALS = "postmortem.terminals";

  /**
   * Set by the launcher of an image, which starts Java in its own folder: a class-data archive is
   * valid only for the same name of the jar, so that an image can be moved.
   */
  private static final String FOLDER = "postmortem.folder";

  /** Those of this process. */
  static Surroundings ofProcess() {
    return new Surroundings(
        Path.of(System.getProperty(FOLDER, "")).toAbsolutePath(),
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        terminals(System.getProperty(TERMINALS)),
        System.getenv());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    // Readers of the output expect UTF-8, also where the locale is POSIX.
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }

  @SuppressWarnings("SystemConsoleNull")
  private static Set<Channel> terminals(@Nullable String told) {
    if (told == null) {
      return System.console() == null ? Set.of() : Set.of(Channel.OUT, Channel.ERR);
    }
    Set<Channel> terminals = EnumSet.noneOf(Channel.class);
    for (Channel channel : Channel.values()) {
      if (told.contains(channel.name().toLowerCase(Locale.ROOT))) {
        terminals.add(channel);
      }
    }
    return terminals;
  }
}
