package dev.postmortem.corpus.analytics;

import dev.postmortem.schema.model.Postmortem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** Adds what an incident states of an objective. */
  static void add(
      Map<String, ErrorBudget> budgets,
      Postmortem.Slo slo,
      String incident,
      Optional<Quarter> quarter) {
    ErrorBudget budget =
        budgets.computeIfAbsent(
            slo.slo(),
            name -> new ErrorBudget(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    if (slo.errorBudgetBurned().isEmpty()) {
      budget.missing().add(incident);
      return;
    }
    percent(slo.errorBudgetBurned().get())
        .ifPresentOrElse(
            percent -> budget.burns().add(new Burn(incident, quarter, percent)),
            () -> budget.unreadable().add(incident));
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
}
