package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.rules.SchemaTask;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the JSON Schemas with this repository's own severities, services, factors and rules, and
 * editor settings that use them. Existing settings stay unchanged.
 */
@Mojo(name = "schema", aggregator = true, requiresProject = false, threadSafe = true)
public final class SchemaMojo extends PostmortemMojo {

  /** Folder for the schemas, in the repository. */
  @Parameter(property = "postmortem.to", defaultValue = ".postmortem")
  private String to = ".postmortem";

  @Override
  List<ProjectPaths> places() {
    return List.of(ProjectPlaces.toWriteIn(project, session));
  }

  @Override
  void run(ProjectPaths place) throws TaskException {
    SchemaTask.run(place.root(), to, today()).forEach(output().result()::println);
  }
}
