package dev.postmortem.benchmarks;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a generated corpus: {@code CorpusWriter <folder> <files> <words per file>}. The folder
 * must be new or empty.
 */
public final class CorpusWriter {

  private static final long SEED = 20_261_120L;

  private CorpusWriter() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: CorpusWriter <folder> <files> <words per file>");
      System.exit(2);
    }
    Path folder = Path.of(arguments[0]);
    write(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    System.out.println("Wrote " + arguments[1] + " postmortems to " + folder);
  }

  /**
   * Writes a corpus.
   *
   * @param files how many
   * @param words length of each body in words, roughly
   * @throws IOException if the folder holds files already or cannot be written
   */
  static void write(Path folder, int files, int words) throws IOException {
    Files.createDirectories(folder);
    try (var present = Files.list(folder)) {
      if (present.findAny().isPresent()) {
        throw new IOException(folder + " is not empty: nothing was written");
      }
    }
    Files.writeString(folder.resolve("postmortem.yml"), "site:\n  title: Generated corpus\n");
    List<String> factors = TaxonomyReader.builtIn().factors().stream().map(Factor::id).toList();
    for (int i = 0; i < files; i++) {
      GeneratedPostmortem postmortem = GeneratedPostmortem.of(i, words, factors, SEED);
      Path file = folder.resolve(postmortem.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, postmortem.text());
    }
  }
}
