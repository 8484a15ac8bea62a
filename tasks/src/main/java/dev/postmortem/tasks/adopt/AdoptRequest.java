package dev.postmortem.tasks.adopt;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to adopt, in the words of the parameters.
 *
 * @param from folder with the reports, relative to the root
 * @param to folder for the postmortems, relative to the root
 * @param defaults what the user says about reports that say nothing themselves
 * @param dryRun whether nothing is written
 * @param review what to do with values that were not trusted
 */
public record AdoptRequest(
    Path root, String from, String to, Defaults defaults, boolean dryRun, Review review) {

  /**
   * What to do with the values that were seen and not trusted.
   *
   * @param wanted whether to ask about them or to write them into a sheet
   * @param sheet a sheet with an {@code x} at what is right, or null
   */
  public record Review(boolean wanted, @Nullable String sheet) {}

  /**
   * What the user says about all reports, as it was typed.
   *
   * @param status null to take only what each report says
   * @param services null for none
   * @param zone null to take only times whose zone a report names
   */
  public record Defaults(
      @Nullable String status, @Nullable List<String> services, @Nullable String zone) {}
}
