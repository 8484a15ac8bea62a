package dev.postmortem.tasks.adopt;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to adopt, in the words of the parameters.
 *
 * @param from folder with the reports, relative to the root
 * @param to folder for the postmortems, relative to the root
 * @param defaults what the user says of reports that say nothing themselves
 * @param dryRun whether nothing is written
 */
public record AdoptRequest(Path root, String from, String to, Defaults defaults, boolean dryRun) {

  /**
   * What the user says of all reports, as it was typed.
   *
   * @param status null to take only what each report says
   * @param services null for none
   * @param zone null to take only times whose zone a report names
   */
  public record Defaults(
      @Nullable String status, @Nullable List<String> services, @Nullable String zone) {}
}
