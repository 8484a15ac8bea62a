package dev.postmortem.tasks.draft;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Visibility;
import dev.postmortem.text.format.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The next steps after a postmortem is created, from what the repository knows. */
final class NextSteps {

  private static final int MAX_EARLIER_POSTMORTEMS = 3;

  private NextSteps() {}

  static List<String> of(Corpus corpus, String severity, List<String> services) {
    List<String> steps = new ArrayList<>();
    steps.add("Link graphs, logs and the chat channel under evidence: first, before data expires.");
    if (services.isEmpty()) {
      steps.add("Name the affected services under services:.");
    }
    List<Postmortem> earlier = earlier(corpus, services);
    if (!earlier.isEmpty()) {
      steps.add(
          "Check for an earlier incident of the same kind and link it under related: or recurrence_of: "
              + earlier.stream().map(Postmortem::id).collect(Collectors.joining(", "))
              + ".");
    }
    steps.add("Check while you write: mvn postmortem:check");
    corpus
        .configuration()
        .severity(severity)
        .flatMap(SeverityLevel::publishWithinDays)
        .ifPresent(
            days ->
                steps.add(
                    "Publish within %s of the resolution (%s): status: in-review, then published."
                        .formatted(Counts.inWords(days, "day"), severity)));
    return steps;
  }

  /** The latest ones that touched the same services; without restricted ones. */
  private static List<Postmortem> earlier(Corpus corpus, List<String> services) {
    List<Postmortem> found = new ArrayList<>();
    List<Postmortem> all = corpus.postmortems();
    for (int i = all.size() - 1; i >= 0 && found.size() < MAX_EARLIER_POSTMORTEMS; i--) {
      Postmortem p = all.get(i);
      if (p.publishing().visibility() != Visibility.RESTRICTED
          && p.services().stream().anyMatch(services::contains)) {
        found.add(p);
      }
    }
    return found;
  }
}
