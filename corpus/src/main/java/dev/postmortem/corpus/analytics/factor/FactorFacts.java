package dev.postmortem.corpus.analytics.factor;

import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.figure.Group;
import dev.postmortem.corpus.analytics.period.FrequencyChange;
import dev.postmortem.corpus.taxonomy.Factor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the corpus says about one contributing factor. Incidents are counted, each once, however
 * often it names the factor.
 *
 * @param id canonical
 * @param factor its entry in the taxonomy; empty if the taxonomy does not know it
 * @param incidents ids, oldest first
 * @param nearMisses ids of near misses that name it; in no count
 * @param breakdown the incidents by what they have in common
 * @param actions all actions that address it, of any postmortem
 * @param lastSeen the latest incident's date
 * @param change how its frequency changed
 * @param returns incidents that came back although something was done, or was to be done, against
 *     it
 * @param unrelated the largest set of its incidents of which no two share a service
 */
public record FactorFacts(
    String id,
    Optional<Factor> factor,
    List<String> incidents,
    List<String> nearMisses,
    Breakdown breakdown,
    List<ActionRow> actions,
    Optional<LocalDate> lastSeen,
    FrequencyChange change,
    Returns returns,
    UnrelatedIncidents unrelated) {

  /**
   * The incidents with a factor by what they have in common.
   *
   * @param quarters incidents per quarter that has any, oldest first
   * @param severities incidents per severity
   * @param services incidents per service, most first
   * @param teams incidents per team, most first
   * @param detections incidents per detection
   */
  public record Breakdown(
      List<Group> quarters,
      List<Group> severities,
      List<Group> services,
      List<Group> teams,
      List<Group> detections) {}

  /**
   * Incidents that came back although something was done, or was to be done, against the factor.
   *
   * @param afterActions ids of incidents that started after every action against it, of postmortems
   *     noticed earlier, was done (dropped ones aside; at least one done)
   * @param whileOpen ids of incidents that started while such an action was open
   */
  public record Returns(List<String> afterActions, List<String> whileOpen) {}

  /** How many incidents. */
  public int count() {
    return incidents.size();
  }

  /** The actions against it that are still to be done. */
  public List<ActionRow> openActions() {
    return actions.stream().filter(a -> a.state().open()).toList();
  }
}
