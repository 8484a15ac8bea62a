package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.site.SiteTask;
import dev.postmortem.tasks.site.SiteTaskRequest;
import java.io.File;
import java.util.Optional;
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
    SiteTask.run(
        new SiteTaskRequest(
            place, today(), audience, Optional.ofNullable(outputDirectory).map(File::toPath)),
        output());
  }
}
