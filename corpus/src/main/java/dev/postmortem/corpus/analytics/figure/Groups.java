package dev.postmortem.corpus.analytics.figure;

import dev.postmortem.schema.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Members gathered by value, in an order that does not depend on that of the members. */
public final class Groups<T> {

  private final Order order;
  private final Map<String, List<T>> members = new TreeMap<>();
  private final List<T> unstated = new ArrayList<>();

  public Groups(Order order) {
    this.order = order;
  }

  /** In which order values are listed. */
  public record Order(boolean bySize, List<String> listed) {

    /** As in a list; those not in it follow, alphabetically. */
    public static Order listed(List<String> values) {
      return new Order(false, List.copyOf(values));
    }

    /** As the constants of an enumeration. */
    public static Order listed(Term[] values) {
      return new Order(false, Arrays.stream(values).map(Term::word).toList());
    }

    /** Most members first, equals alphabetically. */
    public static Order mostFirst() {
      return new Order(true, List.of());
    }

    /** Alphabetically. */
    public static Order alphabetical() {
      return new Order(false, List.of());
    }
  }

  /** Adds a member under each of its values, or under none. */
  public void add(T member, List<String> values) {
    if (values.isEmpty()) {
      unstated.add(member);
    }
    values.stream()
        .distinct()
        .forEach(v -> members.computeIfAbsent(v, k -> new ArrayList<>()).add(member));
  }

  /** The groups, in order; the members without a value, if any, last. */
  public <G> List<G> map(BiFunction<Optional<String>, List<T>, G> group) {
    Comparator<Map.Entry<String, List<T>>> comparator =
        order.bySize()
            ? Comparator.comparingInt((Map.Entry<String, List<T>> e) -> -e.getValue().size())
            : Comparator.comparingInt((Map.Entry<String, List<T>> e) -> place(e.getKey()));
    List<G> groups = new ArrayList<>();
    members.entrySet().stream()
        .sorted(comparator.thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> groups.add(group.apply(Optional.of(e.getKey()), List.copyOf(e.getValue()))));
    if (!unstated.isEmpty()) {
      groups.add(group.apply(Optional.empty(), List.copyOf(unstated)));
    }
    return List.copyOf(groups);
  }

  private int place(String value) {
    int place = order.listed().indexOf(value);
    return place < 0 ? order.listed().size() : place;
  }
}
