package dev.postmortem.tasks.site;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.PlainRepository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.sitegenerator.BuiltSite;
import dev.postmortem.sitegenerator.SiteException;
import dev.postmortem.sitegenerator.SiteGenerator;
import dev.postmortem.sitegenerator.SiteRequest;
import dev.postmortem.tasks.AudienceWord;
import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Reads a repository and builds its site. */
public final class SiteTask {

  static final String THEME = "theme";
  private static final String FOLDER = "postmortem-site";

  private SiteTask() {}

  /**
   * Builds a site, and says where it is.
   *
   * @throws TaskException if the audience is unknown or the site cannot be built
   */
  public static void run(SiteTaskRequest request, TaskOutput output) throws TaskException {
    long start = System.nanoTime();
    ProjectPaths place = request.place();
    Path folder = request.folder().orElse(place.output().resolve(FOLDER));
    BuiltSite site = run(place.root(), request.today(), request.audience(), folder);
    site.notes().forEach(output::warning);
    double seconds = (System.nanoTime() - start) / 1e9;
    output
        .result()
        .println(
            String.format(
                Locale.ROOT,
                "%d postmortems, %d files in %.1f s. Open %s",
                site.incidents(),
                site.files(),
                seconds,
                site.home().toAbsolutePath()));
  }

  /**
   * Builds a site.
   *
   * @param root the repository
   * @param audience the audience
   * @throws TaskException if the audience is unknown or the site cannot be built
   */
  public static BuiltSite run(Path root, LocalDate today, String audience, Path output)
      throws TaskException {
    Audience readers = AudienceWord.read(audience);
    try {
      PlainRepository repository = RepositoryReader.in(root, today).readPlain();
      return SiteGenerator.generate(
          new SiteRequest(
              repository,
              readers,
              output,
              Optional.of(root.resolve(THEME)),
              SiteRules.of(repository.corpus().configuration())));
    } catch (SiteException failed) {
      throw TaskException.of(failed);
    } catch (IOException unwritable) {
      throw new TaskException(
          "The site cannot be written to " + output + ": " + unwritable.getMessage(), unwritable);
    }
  }
}
