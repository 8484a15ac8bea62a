package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.schema.model.Postmortem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which postmortem's page is where; numbers are places in the list of postmortems. */
final class IncidentFiles {

  private final List<Postmortem> postmortems;
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byFile = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private IncidentFiles(List<Postmortem> postmortems) {
    this.postmortems = postmortems;
    Slugs slugs = new Slugs();
    for (int i = 0; i < postmortems.size(); i++) {
      Postmortem p = postmortems.get(i);
      String page = "incidents/" + slugs.of(p.id()) + ".html";
      byId.put(p.id(), page);
      byFile.put(p.path(), page);
      numbers.put(page, i);
    }
  }

  /** The pages of some postmortems, each id once; those of an earlier state if they stay. */
  static IncidentFiles of(List<Postmortem> postmortems, Optional<IncidentFiles> before) {
    return before
        .filter(files -> files.serve(postmortems))
        .orElseGet(() -> new IncidentFiles(postmortems));
  }

  private boolean serve(List<Postmortem> others) {
    boolean same = others.size() == postmortems.size();
    for (int i = 0; same && i < others.size(); i++) {
      Postmortem here = postmortems.get(i);
      Postmortem there = others.get(i);
      same = here.id().equals(there.id()) && here.path().equals(there.path());
    }
    return same;
  }

  Optional<String> ofId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<String> ofFile(String path) {
    return Optional.ofNullable(byFile.get(path));
  }

  Optional<Integer> number(String page) {
    return Optional.ofNullable(numbers.get(page));
  }
}
