package dev.postmortem.tasks.site;

import dev.postmortem.tasks.ProjectPaths;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which site to build, in the words of the parameters.
 *
 * @param audience who reads it
 * @param folder for the site; empty for the default
 */
public record SiteTaskRequest(
    ProjectPaths place, LocalDate today, String audience, Optional<Path> folder) {}
