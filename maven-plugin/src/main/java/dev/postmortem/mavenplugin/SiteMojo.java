package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.site.SiteTask;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Builds the static site of the whole corpus. */
@Mojo(
    name = "site",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresProject = false,
    threadSafe = true)
public final class SiteMojo extends PostmortemMojo {

  /**
   * Who reads the site: {@code internal}, or {@code public} for a site of public postmortems only,
   * without internal blocks, owners and tickets.
   */
  @Parameter(property = "postmortem.audience", defaultValue = "internal")
  private String audience = "internal";

  /** Folder for the site; {@code postmortem-site} in the build's folder by default. */
  @Parameter(property = "postmortem.outputDirectory")
  private @Nullable File outputDirectory;

  @Override
  void run(ProjectPaths place) throws TaskException {
    long start = System.nanoTime();
    Path output =
        outputDirectory == null
            ? place.output().resolve("postmortem-site")
            : outputDirectory.toPath();
    var site = SiteTask.run(place.root(), today(), audience, output);
    site.notes().forEach(getLog()::warn);
    double seconds = (System.nanoTime() - start) / 1e9;
    getLog()
        .info(
            String.format(
                Locale.ROOT,
                "%d postmortems, %d files in %.1f s. Open %s",
                site.incidents(),
                site.files(),
                seconds,
                site.home().toAbsolutePath()));
  }
}
