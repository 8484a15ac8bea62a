package dev.postmortem.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the man pages' sources; the profile {@code image} runs it and makes the pages. */
final class ManPages {

  private ManPages() {}

  /**
   * Writes one page per command.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws Exception {
    CommandLine line = PostmortemCommand.line(Surroundings.ofProcess());
    List<CommandSpec> specs = new ArrayList<>(List.of(line.getCommandSpec()));
    line.getSubcommands().values().forEach(sub -> specs.add(sub.getCommandSpec()));
    int code =
        ManPageGenerator.generateManPage(
            new File(arguments[0]), null, new boolean[0], true, specs.toArray(CommandSpec[]::new));
    if (code != 0) {
      throw new IllegalStateException("the man pages could not be written: " + code);
    }
  }
}
