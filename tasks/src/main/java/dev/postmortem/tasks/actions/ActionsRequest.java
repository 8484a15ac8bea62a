package dev.postmortem.tasks.actions;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which actions are asked for, in the words of the parameters.
 *
 * @param root the repository
 * @param audience the audience of the list
 * @param form {@code table}, {@code csv} or {@code json}
 * @param file where to write it; empty for the terminal
 * @param filter what limits the list
 * @param failOnOverdue whether an overdue action fails the run
 */
public record ActionsRequest(
    Path root,
    LocalDate today,
    String audience,
    String form,
    Optional<Path> file,
    Filter filter,
    boolean failOnOverdue) {

  /**
   * What limits a list of actions; an empty word limits nothing.
   *
   * @param status comma-separated words, or {@code all}; without it those still to be done
   * @param owner a role or group of the catalogue of owners
   */
  public record Filter(
      Optional<String> status,
      boolean overdue,
      Optional<String> service,
      Optional<String> kind,
      Optional<String> factor,
      Optional<String> owner) {}
}
