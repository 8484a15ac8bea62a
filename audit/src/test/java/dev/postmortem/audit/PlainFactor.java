package dev.postmortem.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What can be counted of one factor. */
record PlainFactor(
    PlainCorpus corpus,
    String id,
    List<PlainPostmortem> with,
    List<PlainPostmortem> nearMisses,
    List<PlainPostmortem.Action> against) {

  static PlainFactor of(PlainCorpus corpus, String id) {
    return new PlainFactor(
        corpus,
        id,
        corpus.incidentsWith(id),
        corpus.nearMisses().stream().filter(t -> t.factors().contains(id)).toList(),
        corpus.actionsAgainst(id));
  }

  /** Every factor that the taxonomy has or a file names: in its order, then by id. */
  static List<PlainFactor> all(PlainCorpus corpus) {
    List<String> ids = new ArrayList<>(corpus.settings().factors().keySet());
    TreeSet<String> named = new TreeSet<>();
    corpus.all().stream()
        .filter(t -> t.isIncident() || t.isNearMiss())
        .forEach(t -> named.addAll(t.factors()));
    corpus.actions().forEach(a -> named.addAll(a.addresses()));
    named.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    return ids.stream().map(id -> of(corpus, id)).toList();
  }

  /** By incidents; of equals the one seen last, then the one whose id comes first. */
  static List<PlainFactor> ranked(PlainCorpus corpus) {
    return all(corpus).stream()
        .filter(f -> !f.with().isEmpty())
        .sorted(
            Comparator.comparing((PlainFactor f) -> -f.with().size())
                .thenComparing(f -> f.lastSeen().orElseThrow(), Comparator.reverseOrder())
                .thenComparing(PlainFactor::id))
        .toList();
  }

  /** Whether the taxonomy has it. */
  boolean isSorted() {
    return corpus.settings().factors().containsKey(id);
  }

  String name() {
    return corpus.settings().factorName(id);
  }

  String layer() {
    return corpus.settings().layer(id);
  }

  Optional<LocalDate> lastSeen() {
    return with.stream().map(PlainPostmortem::started).max(Comparator.naturalOrder());
  }

  int unrelated() {
    return Arithmetic.unrelated(with).get(0).size();
  }

  boolean isProgram() {
    return unrelated() >= corpus.settings().programThreshold();
  }

  long done() {
    return PlainCorpus.count(against, PlainPostmortem.Action::isDone);
  }

  long open() {
    return PlainCorpus.count(against, PlainPostmortem.Action::isOpen);
  }

  private static long within(
      List<PlainPostmortem> incidents, PlainQuarter first, PlainQuarter last) {
    return PlainCorpus.count(
        incidents, t -> t.quarter().compareTo(first) >= 0 && t.quarter().compareTo(last) <= 0);
  }

  private PlainQuarter current() {
    return PlainQuarter.of(corpus.today());
  }

  int recent() {
    return (int) within(with, current().before(1), current());
  }

  private int recentOf() {
    return (int) within(corpus.incidents(), current().before(1), current());
  }

  private int previous() {
    return (int) within(with, current().before(3), current().before(2));
  }

  private int previousOf() {
    return (int) within(corpus.incidents(), current().before(3), current().before(2));
  }

  boolean isLarger() {
    return recent() >= 2 && recent() * previousOf() > previous() * recentOf();
  }

  double chance() {
    return Arithmetic.chance(recent(), recentOf(), previous(), previousOf());
  }

  boolean isPerhapsRising() {
    return isLarger() && chance() < 0.25;
  }

  boolean isRising() {
    return isLarger() && chance() < 0.05;
  }

  String change() {
    return recent()
        + " of "
        + recentOf()
        + " in the last two quarters, "
        + previous()
        + " of "
        + previousOf()
        + " in the two before";
  }

  /** How an incident came back, if it did. */
  enum Return {
    AFTER("after every earlier action against it was done"),
    WHILE_OPEN("while an earlier action against it was open"),
    NEITHER("");

    private final String words;

    Return(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * Whether an incident came back after all that was known to be against the factor was done, or
   * while something was not: of postmortems whose events had been noticed on an earlier day.
   */
  Return cameBack(PlainPostmortem incident) {
    List<PlainPostmortem.Action> earlier =
        against.stream()
            .filter(a -> !a.isDropped() && a.of().noticed().isBefore(incident.started()))
            .toList();
    boolean waiting =
        earlier.stream()
            .anyMatch(
                a ->
                    a.isOpen()
                        || a.endedOn().filter(d -> !d.isBefore(incident.started())).isPresent());
    if (waiting) {
      return Return.WHILE_OPEN;
    }
    boolean allDated = earlier.stream().allMatch(a -> a.endedOn().isPresent());
    return !earlier.isEmpty() && allDated ? Return.AFTER : Return.NEITHER;
  }

  long cameBack(Return how) {
    return PlainCorpus.count(with, t -> cameBack(t) == how);
  }
}
