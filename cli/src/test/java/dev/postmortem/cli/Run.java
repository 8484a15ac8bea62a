package dev.postmortem.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One run of the command in this process.
 *
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
record Run(int exitCode, String out, String err) {

  static Run in(Path folder, String... arguments) {
    return in(folder, Map.of(), Set.of(), arguments);
  }

  static Run in(
      Path folder,
      Map<String, String> environment,
      Set<Surroundings.Channel> terminals,
      String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var surroundings =
        new Surroundings(
            folder,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminals,
            new HashMap<>(environment));
    int code = PostmortemCommand.run(surroundings, arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
