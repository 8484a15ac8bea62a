package dev.postmortem.importer.report;

import java.nio.file.Path;

/**
 * A file that a report links to, to be copied so that the link leads to it from the postmortem too.
 *
 * @param from the file
 * @param to where it goes, relative to the repository
 */
public record Attachment(Path from, String to) {}
