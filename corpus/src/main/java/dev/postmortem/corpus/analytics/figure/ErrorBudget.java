package dev.postmortem.corpus.analytics.figure;

import dev.postmortem.corpus.analytics.period.Quarter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What incidents cost of the error budget of one service level objective.
 *
 * @param slo its name, as written
 * @param burns what could be read, oldest incident first
 * @param unreadable ids of incidents that state it in words that are not a percentage
 * @param missing ids of incidents that name the objective and state nothing
 */
public record ErrorBudget(
    String slo, List<Burn> burns, List<String> unreadable, List<String> missing) {

  /**
   * What one incident cost.
   *
   * @param percent of the budget; may exceed 100
   */
  public record Burn(String incident, Optional<Quarter> quarter, BigDecimal percent) {}

  /** The sum in percent of one window's budget; windows differ, so it is a weight, not a share. */
  public BigDecimal total() {
    return burns.stream().map(Burn::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * The number before a percent sign: {@code 12%}, {@code 12.5 %}. Anything else, also {@code
   * 12,5%} and {@code about 12%}, is not read rather than guessed.
   */
  static Optional<BigDecimal> percent(String text) {
    String stripped = text.strip();
    if (!stripped.endsWith("%")) {
      return Optional.empty();
    }
    String number = stripped.substring(0, stripped.length() - 1).strip();
    int dots = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == '.' && i > 0 && i < number.length() - 1) {
        dots++;
      } else if (c < '0' || c > '9') {
        return Optional.empty();
      }
    }
    boolean readable = !number.isEmpty() && number.length() <= 12 && dots <= 1;
    return readable ? Optional.of(new BigDecimal(number)) : Optional.empty();
  }

  /** Collects what incidents state of one objective. */
  public static final class Builder {
    private final String slo;
    private final List<Burn> burns = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    public Builder(String slo) {
      this.slo = slo;
    }

    public void add(String incident, Optional<Quarter> quarter, Optional<String> stated) {
      if (stated.isEmpty()) {
        missing.add(incident);
        return;
      }
      percent(stated.get())
          .ifPresentOrElse(
              percent -> burns.add(new Burn(incident, quarter, percent)),
              () -> unreadable.add(incident));
    }

    public ErrorBudget build() {
      return new ErrorBudget(
          slo, List.copyOf(burns), List.copyOf(unreadable), List.copyOf(missing));
    }
  }
}
