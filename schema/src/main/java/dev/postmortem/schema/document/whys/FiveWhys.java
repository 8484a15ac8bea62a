package dev.postmortem.schema.document.whys;

import dev.postmortem.text.source.Prose;
import java.util.List;
import java.util.stream.Stream;

/**
 * The whys that a postmortem asks one after the other.
 *
 * @param chains where the asking begins; several where several things are asked about
 */
public record FiveWhys(List<Why> chains) {

  /** Copies the chains. */
  public FiveWhys {
    chains = List.copyOf(chains);
  }

  /**
   * A why.
   *
   * @param text question and answer, as far as they are together
   * @param deeper what is asked of the answer next; several where the answer has several sides
   */
  public record Why(Prose text, List<Why> deeper) {

    /** Copies the list. */
    public Why {
      deeper = List.copyOf(deeper);
    }

    int depth() {
      return 1 + deeper.stream().mapToInt(Why::depth).max().orElse(0);
    }

    boolean branches() {
      return deeper.size() > 1 || deeper.stream().anyMatch(Why::branches);
    }

    Stream<Why> ends() {
      return deeper.isEmpty() ? Stream.of(this) : deeper.stream().flatMap(Why::ends);
    }
  }

  /** How many whys the longest chain has. */
  public int depth() {
    return chains.stream().mapToInt(Why::depth).max().orElse(0);
  }

  /** Whether more than one line of questions is followed. */
  public boolean branches() {
    return chains.size() > 1 || chains.stream().anyMatch(Why::branches);
  }

  /** The whys after which nothing more is asked, in order. */
  public List<Why> ends() {
    return chains.stream().flatMap(Why::ends).toList();
  }
}
