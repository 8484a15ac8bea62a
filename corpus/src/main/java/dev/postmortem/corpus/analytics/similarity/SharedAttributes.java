package dev.postmortem.corpus.analytics.similarity;

import dev.postmortem.corpus.analytics.similarity.SimilarIncident.Trait;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.TriggerKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers for what postmortems can have in common, so that thousands are compared as plain numbers.
 * A number, once given, stays; may be asked from several threads.
 */
public final class SharedAttributes {

  private final Map<Mark, Integer> numbers = new HashMap<>();
  private final List<Mark> marks = new ArrayList<>();

  /** A trait with its value. */
  public record Mark(Trait trait, String value) {

    /** Whether two postmortems resemble each other by this alone. */
    public boolean suffices() {
      return trait == Trait.FACTOR || trait == Trait.SERVICE;
    }
  }

  /** The numbers of one postmortem's traits: factors, then services, trigger and tags. */
  public static final class Own {
    private final int[] numbers;

    private Own(int[] numbers) {
      this.numbers = numbers;
    }

    public int count() {
      return numbers.length;
    }

    public int number(int place) {
      return numbers[place];
    }
  }

  /** The traits of a postmortem. */
  public Own of(Postmortem p, List<String> factors) {
    Set<Mark> own = new LinkedHashSet<>();
    factors.forEach(f -> own.add(new Mark(Trait.FACTOR, f)));
    p.services().forEach(s -> own.add(new Mark(Trait.SERVICE, s)));
    p.analysis()
        .trigger()
        .flatMap(Postmortem.Trigger::kind)
        .filter(kind -> kind != TriggerKind.UNKNOWN)
        .ifPresent(kind -> own.add(new Mark(Trait.TRIGGER, kind.word())));
    p.tags().forEach(t -> own.add(new Mark(Trait.TAG, t)));
    return new Own(own.stream().mapToInt(this::number).toArray());
  }

  private synchronized int number(Mark mark) {
    Integer known = numbers.get(mark);
    if (known != null) {
      return known;
    }
    numbers.put(mark, marks.size());
    marks.add(mark);
    return marks.size() - 1;
  }

  /** The number of a trait; empty if no postmortem ever had it. */
  synchronized Optional<Integer> known(Trait trait, String value) {
    return Optional.ofNullable(numbers.get(new Mark(trait, value)));
  }

  /** The trait of a number. */
  synchronized Mark mark(int number) {
    return marks.get(number);
  }

  /** How many numbers were given. */
  public synchronized int count() {
    return marks.size();
  }
}
