package dev.postmortem.importer;

import dev.postmortem.importer.report.Attachment;
import java.util.List;

/**
 * What adopting a folder comes to; nothing is written yet.
 *
 * @param from the folder with the reports, as the user named it or relative to the repository
 * @param to the folder for the postmortems, relative to the repository
 * @param adopted reports that became postmortems, by path
 * @param kept what stays as it is
 * @param attachments files that the reports link to
 * @param brokenLinks links that lead elsewhere or nowhere from the postmortem, one line each
 * @param proposed factors that the taxonomy does not know, by id
 */
public record Adoption(
    String from,
    String to,
    List<AdoptedReport> adopted,
    KeptFiles kept,
    List<Attachment> attachments,
    List<String> brokenLinks,
    List<ProposedFactor> proposed) {

  /** File for the proposed factors, at the root of the repository. */
  public static final String PROPOSED_FACTORS_FILE = "proposed-factors.yml";

  /** Copies the lists. */
  public Adoption {
    adopted = List.copyOf(adopted);
    attachments = List.copyOf(attachments);
    brokenLinks = List.copyOf(brokenLinks);
    proposed = List.copyOf(proposed);
  }

  /**
   * What adopting leaves as it is.
   *
   * @param alreadyThere postmortems that stand in the repository already, body and all
   * @param changed postmortems whose body is no longer the report's, since either was changed
   * @param skipped files that are not reports, and why, one line each
   */
  public record KeptFiles(List<String> alreadyThere, List<String> changed, List<String> skipped) {
    /** Copies the lists. */
    public KeptFiles {
      alreadyThere = List.copyOf(alreadyThere);
      changed = List.copyOf(changed);
      skipped = List.copyOf(skipped);
    }
  }
}
