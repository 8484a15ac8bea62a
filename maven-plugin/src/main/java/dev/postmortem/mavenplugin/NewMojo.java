package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.ProjectPaths;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.draft.ImportTask;
import dev.postmortem.tasks.draft.NewRequest;
import dev.postmortem.tasks.draft.NewTask;
import dev.postmortem.tasks.draft.Questions;
import dev.postmortem.tasks.draft.TerminalQuestions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Creates a postmortem from the template: front matter with what is known, and the sections that
 * its severity requires. In a terminal it asks for what is missing.
 */
@Mojo(name = "new", aggregator = true, requiresProject = false, threadSafe = true)
public final class NewMojo extends PostmortemMojo {

  /** What broke, seen from outside. */
  @Parameter(property = "postmortem.title")
  private @Nullable String title;

  /** One of the configured severities. */
  @Parameter(property = "postmortem.severity")
  private @Nullable String severity;

  /** {@code incident}, {@code near-miss}, {@code security} or {@code drill}. */
  @Parameter(property = "postmortem.kind", defaultValue = "incident")
  private String kind = "incident";

  /** When it started, with the offset from UTC, for example {@code 2026-06-04T14:02:00+02:00}. */
  @Parameter(property = "postmortem.startedAt")
  private @Nullable String startedAt;

  /** Affected services, comma-separated. */
  @Parameter(property = "postmortem.services")
  private @Nullable List<String> services;

  /**
   * A file with incidents that another tool exports, JSON or CSV: creates a draft for each, instead
   * of one from the template.
   */
  @Parameter(property = "postmortem.from")
  private @Nullable String from;

  @Override
  List<ProjectPaths> places() {
    return List.of(ProjectPlaces.toWriteIn(project, session));
  }

  @Override
  void run(ProjectPaths place) throws TaskException {
    if (from != null) {
      ImportTask.run(place.root(), Path.of(from), output());
      return;
    }
    Questions questions =
        Terminal.isInteractive(session) ? new TerminalQuestions() : Questions.ofNobody();
    var request =
        new NewRequest(
            place.root(),
            today(),
            Optional.ofNullable(title),
            Optional.ofNullable(severity),
            Optional.of(kind),
            services == null ? List.of() : services,
            Optional.ofNullable(startedAt));
    NewTask.run(request, questions, output());
  }
}
