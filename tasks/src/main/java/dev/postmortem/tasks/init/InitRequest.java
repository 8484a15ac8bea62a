package dev.postmortem.tasks.init;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a repository to be set up; what is empty is asked for.
 *
 * @param root where {@code postmortem.yml} goes
 * @param host who runs the workflow: {@code github}, {@code gitlab} or {@code none}
 * @param services the services that incidents touch
 * @param profile which rules are enabled
 * @param title the title of the site
 */
public record InitRequest(
    Path root,
    Optional<String> host,
    Optional<List<String>> services,
    String profile,
    Optional<String> title) {}
