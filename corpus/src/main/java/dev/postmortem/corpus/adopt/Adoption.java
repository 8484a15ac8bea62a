package dev.postmortem.corpus.adopt;

import java.util.List;

/**
 * What adopting a folder comes to; nothing is written yet.
 *
 * @param from the folder with the reports, as the user named it or relative to the repository
 * @param to the folder for the postmortems, relative to the repository
 * @param adopted reports that became postmortems, by path
 * @param alreadyThere postmortems that stand in the repository already and are left as they are,
 *     relative to it
 * @param passedOver files that are not reports, and why, one line each
 * @param proposed factors that the taxonomy does not know, by id
 */
public record Adoption(
    String from,
    String to,
    List<AdoptedReport> adopted,
    List<String> alreadyThere,
    List<String> passedOver,
    List<ProposedFactor> proposed) {

  /** File for the proposed factors, at the root of the repository. */
  public static final String PROPOSED_FACTORS_FILE = "proposed-factors.yml";

  /** Copies the lists. */
  public Adoption {
    adopted = List.copyOf(adopted);
    alreadyThere = List.copyOf(alreadyThere);
    passedOver = List.copyOf(passedOver);
    proposed = List.copyOf(proposed);
  }
}
