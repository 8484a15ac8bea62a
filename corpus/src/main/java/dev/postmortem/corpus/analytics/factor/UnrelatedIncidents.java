package dev.postmortem.corpus.analytics.factor;

import dev.postmortem.schema.model.Postmortem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A largest set of incidents of which no two share a service. Incidents that name no service are
 * left out: what they touched is not known.
 *
 * @param incidents ids of one such set, oldest first
 * @param exact whether there is certainly none larger; false only where thousands of overlapping
 *     sets of services made the search stop early
 */
public record UnrelatedIncidents(List<String> incidents, boolean exact) {

  /** Steps after which the search returns the largest set so far. */
  private static final int MAX_SEARCH_STEPS = 5_000;

  /** How many. */
  public int count() {
    return incidents.size();
  }

  /**
   * The largest set among some incidents, oldest first. Finding it is set packing, which is hard in
   * general and easy here: an incident that touches one service only can always be part of a
   * largest set, so such incidents are taken first and all others that touch their services are set
   * aside. Only what remains is searched.
   */
  static UnrelatedIncidents among(List<Postmortem> incidents) {
    Map<Set<String>, Integer> firstWith = new LinkedHashMap<>();
    for (int i = 0; i < incidents.size(); i++) {
      Set<String> services = new TreeSet<>(incidents.get(i).services());
      if (!services.isEmpty()) {
        firstWith.putIfAbsent(services, i);
      }
    }
    List<Integer> chosen = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    firstWith.forEach(
        (services, index) -> {
          if (services.size() == 1) {
            chosen.add(index);
            taken.addAll(services);
          }
        });
    List<Candidate> open = new ArrayList<>();
    firstWith.forEach(
        (services, index) -> {
          if (services.stream().noneMatch(taken::contains)) {
            open.add(new Candidate(index, services));
          }
        });
    open.sort(
        Comparator.comparingInt((Candidate c) -> c.services().size())
            .thenComparingInt(Candidate::index));
    Search search = new Search();
    for (List<Candidate> part : parts(open)) {
      search.largest(part).forEach(c -> chosen.add(c.index()));
    }
    return new UnrelatedIncidents(
        chosen.stream().sorted().map(i -> incidents.get(i).id()).toList(),
        search.steps < MAX_SEARCH_STEPS);
  }

  /** The candidates, split into groups that are linked by shared services. */
  private static List<List<Candidate>> parts(List<Candidate> candidates) {
    Map<String, String> leader = new HashMap<>();
    for (Candidate c : candidates) {
      String first = c.services().iterator().next();
      c.services().forEach(s -> leader.put(find(leader, s), find(leader, first)));
    }
    Map<String, List<Candidate>> parts = new LinkedHashMap<>();
    for (Candidate c : candidates) {
      parts
          .computeIfAbsent(find(leader, c.services().iterator().next()), key -> new ArrayList<>())
          .add(c);
    }
    return List.copyOf(parts.values());
  }

  private static String find(Map<String, String> leader, String service) {
    String at = service;
    String next = leader.getOrDefault(at, at);
    while (!next.equals(at)) {
      leader.put(at, leader.getOrDefault(next, next));
      at = next;
      next = leader.getOrDefault(at, at);
    }
    return at;
  }

  private record Candidate(int index, Set<String> services) {

    boolean unrelatedTo(Candidate other) {
      return other.services().stream().noneMatch(services::contains);
    }
  }

  /** Branch and bound over which of the candidates with the rarest service is in, if any. */
  private static final class Search {
    private int steps;
    private List<Candidate> best = List.of();

    List<Candidate> largest(List<Candidate> candidates) {
      best = List.of();
      extend(new ArrayList<>(), candidates);
      return best;
    }

    private void extend(List<Candidate> chosen, List<Candidate> candidates) {
      int before = chosen.size();
      List<Candidate> left = candidates;
      while (!left.isEmpty() && steps < MAX_SEARCH_STEPS) {
        steps++;
        Map<String, List<Candidate>> byService = new TreeMap<>();
        int smallest = Integer.MAX_VALUE;
        for (Candidate c : left) {
          smallest = Math.min(smallest, c.services().size());
          c.services().forEach(s -> byService.computeIfAbsent(s, k -> new ArrayList<>()).add(c));
        }
        int bound = Math.min(left.size(), byService.size() / smallest);
        if (chosen.size() + bound <= best.size()) {
          break;
        }
        Optional<Candidate> free =
            left.stream().filter(c -> sharedServices(c, byService) <= 1).findFirst();
        if (free.isPresent()) {
          chosen.add(free.get());
          left = left.stream().filter(free.get()::unrelatedTo).toList();
          continue;
        }
        List<Candidate> rarest = left;
        for (List<Candidate> withService : byService.values()) {
          rarest = withService.size() < rarest.size() ? withService : rarest;
        }
        for (Candidate c : rarest) {
          chosen.add(c);
          extend(chosen, left.stream().filter(c::unrelatedTo).toList());
          chosen.remove(chosen.size() - 1);
        }
        Set<Candidate> without = new HashSet<>(rarest);
        left = left.stream().filter(o -> !without.contains(o)).toList();
      }
      if (chosen.size() > best.size()) {
        best = List.copyOf(chosen);
      }
      chosen.subList(before, chosen.size()).clear();
    }

    /**
     * How many of its services others touch too. With one at most, a candidate can always be part
     * of a largest set: it displaces one candidate at most.
     */
    private static long sharedServices(
        Candidate candidate, Map<String, List<Candidate>> byService) {
      return candidate.services().stream()
          .filter(s -> byService.getOrDefault(s, List.of()).size() > 1)
          .count();
    }
  }
}
