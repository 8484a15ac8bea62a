package dev.postmortem.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/** The formulas of the about page, each by the plainest way that leads to its number. */
final class Arithmetic {

  private static final double Z = 1.959964;

  private Arithmetic() {}

  /** A share with what it rests on, for example {@code 6 of 28; 95 %: 10 % to 40 %}. */
  static String basis(long count, long n) {
    return n == 0 ? "nothing to count yet" : count + " of " + n + "; 95 %: " + wilson(count, n);
  }

  static String share(long count, long n) {
    return n == 0 ? "–" : Wording.percent((double) count / n);
  }

  /** The shares that the score test does not refuse, its ends found by halving. */
  static String wilson(long count, long n) {
    if (n == 0) {
      return "–";
    }
    double[] ends = wilsonEnds(count, n);
    return Wording.percent(ends[0]) + " to " + Wording.percent(ends[1]);
  }

  static double[] wilsonEnds(long count, long n) {
    double seen = (double) count / n;
    DoublePredicate refused =
        share -> (seen - share) * (seen - share) > Z * Z * share * (1 - share) / n;
    return new double[] {
      count == 0 ? 0 : edge(0, seen, refused), count == n ? 1 : edge(1, seen, refused)
    };
  }

  private static double edge(double refusedAt, double acceptedAt, DoublePredicate refused) {
    double outside = refusedAt;
    double inside = acceptedAt;
    for (int i = 0; i < 60; i++) {
      double middle = (outside + inside) / 2;
      if (refused.test(middle)) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return inside;
  }

  static long[] sorted(Stream<Duration> durations) {
    return durations.filter(d -> !d.isNegative()).mapToLong(Duration::toSeconds).sorted().toArray();
  }

  static long quantile(long[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    long next = sorted[Math.min(sorted.length - 1, below + 1)];
    return Math.round(sorted[below] + (place - below) * (next - sorted[below]));
  }

  /** From the r-th shortest to the r-th longest, by counting all ways in which n coins can fall. */
  static String medianInterval(long[] sorted) {
    int n = sorted.length;
    if (n < 2) {
      return "–";
    }
    int rank = medianRank(n);
    return Wording.percent(1 - outside(rank, n))
        + ": "
        + Wording.duration(sorted[rank - 1])
        + " to "
        + Wording.duration(sorted[n - rank]);
  }

  /** From which shortest to which longest the interval of a median goes, counted from 1. */
  static int medianRank(int n) {
    int rank = 1;
    for (int r = 1; r <= n / 2; r++) {
      if (outside(r, n) <= 0.05) {
        rank = r;
      }
    }
    return rank;
  }

  private static double outside(int rank, int n) {
    BigInteger fewer = BigInteger.ZERO;
    for (int k = 0; k < rank; k++) {
      fewer = fewer.add(choose(n, k));
    }
    return new BigDecimal(fewer.shiftLeft(1))
        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), MathContext.DECIMAL64)
        .doubleValue();
  }

  static BigInteger choose(int n, int k) {
    return k < 0 || k > n
        ? BigInteger.ZERO
        : k == 0
            ? BigInteger.ONE
            : choose(n - 1, k - 1).multiply(BigInteger.valueOf(n)).divide(BigInteger.valueOf(k));
  }

  /** {@code n = 4; 88 %: 2 min to 7 min}. */
  static String medianBasis(long[] sorted) {
    return "n = " + sorted.length + (sorted.length < 2 ? "" : "; " + medianInterval(sorted));
  }

  static String median(long[] sorted) {
    return sorted.length == 0 ? "–" : Wording.duration(quantile(sorted, 0.5));
  }

  /**
   * The chance of at least so many of the recent incidents if those with the factor were dealt out
   * over both periods like cards.
   */
  static double chance(int recent, int recentOf, int previous, int previousOf) {
    int with = recent + previous;
    BigInteger hands = BigInteger.ZERO;
    for (int k = recent; k <= with; k++) {
      hands = hands.add(choose(recentOf, k).multiply(choose(previousOf, with - k)));
    }
    return new BigDecimal(hands)
        .divide(new BigDecimal(choose(recentOf + previousOf, with)), MathContext.DECIMAL64)
        .doubleValue();
  }

  /**
   * The share not done after a day, after Kaplan and Meier: a product over the days on which
   * something was done.
   */
  static double left(Collection<Integer> done, Collection<Integer> watched, int day) {
    double share = 1;
    for (int d : done.stream().distinct().filter(d -> d <= day).toList()) {
      share *= 1 - (double) count(done, d, d) / atRisk(done, watched, d);
    }
    return share;
  }

  /** Greenwood's interval of that share, on the scale log(−log). */
  static String leftInterval(Collection<Integer> done, Collection<Integer> watched, int day) {
    double share = left(done, watched, day);
    if (share >= 1 || share <= 0) {
      return "–";
    }
    double sum = 0;
    for (int d : done.stream().distinct().filter(d -> d <= day).toList()) {
      double then = count(done, d, d);
      double atRisk = atRisk(done, watched, d);
      sum += then / (atRisk * (atRisk - then));
    }
    double middle = Math.log(-Math.log(share));
    double error = Math.sqrt(sum) / Math.log(share);
    double one = Math.exp(-Math.exp(middle - Z * error));
    double other = Math.exp(-Math.exp(middle + Z * error));
    return Wording.percent(Math.min(one, other)) + " to " + Wording.percent(Math.max(one, other));
  }

  static long atRisk(Collection<Integer> done, Collection<Integer> watched, int day) {
    return count(done, day, Integer.MAX_VALUE) + count(watched, day, Integer.MAX_VALUE);
  }

  private static long count(Collection<Integer> days, int from, int to) {
    return days.stream().filter(d -> d >= from && d <= to).count();
  }

  /** The largest sets of incidents of which no two share a service: all sets are tried. */
  static List<List<PlainPostmortem>> unrelated(List<PlainPostmortem> with) {
    List<List<PlainPostmortem>> sets = new ArrayList<>(List.of(List.of()));
    for (PlainPostmortem postmortem : with.stream().filter(t -> !t.services().isEmpty()).toList()) {
      for (List<PlainPostmortem> set : List.copyOf(sets)) {
        if (set.stream().allMatch(t -> Collections.disjoint(t.services(), postmortem.services()))) {
          sets.add(Stream.concat(set.stream(), Stream.of(postmortem)).toList());
        }
      }
    }
    int most = sets.stream().mapToInt(List::size).max().orElse(0);
    return sets.stream().filter(set -> set.size() == most).toList();
  }
}
