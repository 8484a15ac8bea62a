package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.site.ServeTask;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Serves the site on this machine while you edit postmortems, settings and theme, and reloads the
 * browser after each change. Ends with Ctrl-C.
 */
@Mojo(name = "serve", requiresProject = false)
public final class ServeMojo extends PostmortemMojo {

  /** Port on the loopback address; 0 for any that is free. */
  @Parameter(property = "postmortem.port", defaultValue = "4000")
  private int port = 4000;

  /** Who reads the site: {@code internal} or {@code public}. */
  @Parameter(property = "postmortem.audience", defaultValue = "internal")
  private String audience = "internal";

  /** Seconds after which serving ends; 0 for never. */
  @Parameter(property = "postmortem.serveSeconds", defaultValue = "0")
  private long serveSeconds;

  @Override
  void run(ProjectPaths place) throws TaskException {
    ServeTask.run(place.root(), today(), audience, port, serveSeconds, output().result()::println);
  }
}
