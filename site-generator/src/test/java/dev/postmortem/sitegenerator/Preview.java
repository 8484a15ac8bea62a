package dev.postmortem.sitegenerator;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.RepositoryReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Builds a site of a folder, to look at: {@code Preview <repository> <output> <today>}. */
final class Preview {

  private Preview() {}

  public static void main(String[] arguments) throws Exception {
    long begin = System.nanoTime();
    BuiltSite site =
        SiteGenerator.generate(
            new SiteRequest(
                RepositoryReader.at(Path.of(arguments[0]), LocalDate.parse(arguments[2]))
                    .readPlain(),
                arguments.length > 3 ? Audience.PUBLIC : Audience.INTERNAL,
                Path.of(arguments[1]),
                Optional.empty(),
                List.of()));
    System.out.println(
        site.incidents()
            + " incidents, "
            + site.files()
            + " files, "
            + site.bytes()
            + " bytes in "
            + (System.nanoTime() - begin) / 1_000_000
            + " ms");
  }
}
