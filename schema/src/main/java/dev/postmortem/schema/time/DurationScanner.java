package dev.postmortem.schema.time;

import static java.util.stream.Collectors.joining;

import dev.postmortem.schema.time.DurationPhrase.Bound;
import dev.postmortem.text.english.NumberWords;
import dev.postmortem.text.english.TimeUnits;
import dev.postmortem.text.scan.TextScan;
import dev.postmortem.text.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds durations in a text, in one pass from word to word. */
public final class DurationScanner {

  /** The first letters of the words for numbers. */
  private static final String NUMBERS_BEGIN =
      Stream.concat(Stream.of("a"), NumberWords.withValue().stream())
          .map(word -> word.substring(0, 1))
          .distinct()
          .collect(joining());

  private static final List<String> ABOUT =
      List.of(
          "about",
          "around",
          "roughly",
          "approximately",
          "approx.",
          "approx",
          "nearly",
          "almost",
          "some",
          "circa",
          "ca.",
          "~",
          "c.",
          "just under",
          "just over",
          "a little over",
          "\u2248");
  private static final List<String> AT_LEAST =
      List.of("more than", "over", "at least", "longer than", "upwards of", ">");
  private static final List<String> AT_MOST =
      List.of("less than", "under", "at most", "up to", "within", "no more than", "<");

  private static final double APPROXIMATE_RATIO = 0.25;
  private static final double ROUNDING_RATIO = 0.05;
  private static final int MAX_NUMBER_DIGITS = 7;

  private final String text;
  private final String lower;

  private DurationScanner(String text) {
    this.text = text;
    String low = text.toLowerCase(Locale.ROOT);
    this.lower = low.length() == text.length() ? low : text;
  }

  private record Amount(double value, double step, int end) {}

  private record Part(Duration value, Duration step, int end) {}

  /** All durations of a text, in order. */
  public static List<DurationPhrase> all(String text) {
    return new DurationScanner(text).all();
  }

  /**
   * The duration that is all a text says, in figures: {@code 54 minutes}, {@code 3h 21m}; empty for
   * {@code about an hour}. A footnote or an aside in brackets may follow.
   */
  public static Optional<Duration> stated(String text) {
    return new DurationScanner(text.strip()).stated();
  }

  private List<DurationPhrase> all() {
    List<DurationPhrase> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!startsWord(at)) {
        at++;
        continue;
      }
      Optional<DurationPhrase> phrase = phrase(at);
      phrase.ifPresent(found::add);
      at = phrase.map(p -> p.span().end()).orElse(at + 1);
    }
    return found;
  }

  private Optional<Duration> stated() {
    Duration sum = Duration.ZERO;
    int at = 0;
    do {
      Optional<Part> part = isDigit(at) ? part(at) : Optional.empty();
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(part.get().value());
      at = TextScan.after(text, part.get().end(), " ,.");
      at = lower.startsWith("and ", at) ? at + "and ".length() : at;
    } while (at < text.length() && !text.startsWith("[^", at) && text.charAt(at) != '(');
    return Optional.of(sum);
  }

  private Optional<DurationPhrase> phrase(int start) {
    Optional<Part> first = part(start);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Duration value = first.get().value();
    Duration step = first.get().step();
    int end = first.get().end();
    for (Optional<Part> more = part(next(end)); more.isPresent(); more = part(next(end))) {
      if (more.get().value().compareTo(step) > 0 && more.get().value().compareTo(value) >= 0) {
        break;
      }
      value = value.plus(more.get().value());
      step = more.get().step();
      end = more.get().end();
    }
    Duration half = lower.startsWith(" and a half", end) ? step.dividedBy(2) : Duration.ZERO;
    if (!half.isZero()) {
      value = value.plus(half);
      end += " and a half".length();
    }
    String before = lower.substring(Math.max(0, start - 24), start).strip();
    boolean about = ABOUT.stream().anyMatch(word -> endsWith(before, word));
    Duration tolerance = longer(step.dividedBy(2), share(value, ROUNDING_RATIO));
    if (about) {
      tolerance = longer(tolerance, share(value, APPROXIMATE_RATIO));
    }
    Bound bound =
        AT_LEAST.stream().anyMatch(word -> endsWith(before, word))
            ? Bound.AT_LEAST
            : AT_MOST.stream().anyMatch(word -> endsWith(before, word))
                ? Bound.AT_MOST
                : Bound.VALUE;
    return Optional.of(new DurationPhrase(new Span(start, end), value, tolerance, bound));
  }

  /** A number and its unit; empty if there is none here. */
  private Optional<Part> part(int start) {
    if (start >= text.length()) {
      return Optional.empty();
    }
    if (lower.startsWith("half an hour", start) && endsWord(start + 12)) {
      return Optional.of(new Part(Duration.ofMinutes(30), Duration.ofMinutes(10), start + 12));
    }
    Optional<Amount> number = number(start);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int at = number.get().end();
    double value = number.get().value();
    if (lower.startsWith(" and a half ", at)) {
      value += 0.5;
      at += " and a half".length();
    }
    at = TextScan.after(text, at, " -");
    int end = TextScan.afterLetters(text, at);
    boolean digits = isDigit(start);
    String name = lower.substring(at, end);
    Optional<Duration> named = digits ? TimeUnits.afterFigures(name) : TimeUnits.ofWord(name);
    if (named.isEmpty() || (end < text.length() && text.charAt(end) == '/')) {
      return Optional.empty();
    }
    Duration unit = named.get();
    Duration amount = Duration.ofMillis(Math.round(value * unit.toMillis()));
    boolean wide = unit.compareTo(Duration.ofHours(1)) >= 0;
    double rounded = wide ? Math.min(1, number.get().step()) : number.get().step();
    Duration step = Duration.ofMillis(Math.round(rounded * unit.toMillis()));
    return Optional.of(new Part(amount, step, end));
  }

  /** What it was likely rounded to: tens, fives, halves. */
  private Optional<Amount> number(int start) {
    int end = start;
    if (isDigit(start)) {
      while (isDigit(end)) {
        end++;
      }
      int whole = end;
      if (end + 1 < text.length() && ".,".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1)) {
        end++;
        while (isDigit(end)) {
          end++;
        }
      }
      if (end - start > MAX_NUMBER_DIGITS) {
        return Optional.empty();
      }
      boolean thousands = text.startsWith(",", whole) && end - whole == 4;
      String digits = text.substring(start, end).replace(",", thousands ? "" : ".");
      double value = Double.parseDouble(digits);
      double step = whole < end && !thousands ? 0.5 : value % 10 == 0 ? 10 : value % 5 == 0 ? 5 : 2;
      return Optional.of(new Amount(value, Math.min(step, Math.max(1, value / 2)), end));
    }
    if (NUMBERS_BEGIN.indexOf(lower.charAt(start)) < 0) {
      return Optional.empty();
    }
    end = TextScan.afterLetters(text, end);
    Optional<Integer> value = value(lower.substring(start, end));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    int sum = value.get();
    if (sum >= 20 && text.startsWith("-", end)) {
      int last = TextScan.afterLetters(text, end + 1);
      Optional<Integer> ones = value(lower.substring(end + 1, last));
      if (ones.isPresent() && ones.get() < 10) {
        sum += ones.get();
        end = last;
      }
    }
    double step = sum >= 20 && sum % 10 == 0 ? 10 : sum >= 10 && sum % 5 == 0 ? 5 : 2;
    return Optional.of(new Amount(sum, Math.min(step, Math.max(1, sum / 2.0)), end));
  }

  private static Optional<Integer> value(String word) {
    return word.equals("a") || word.equals("an") ? Optional.of(1) : NumberWords.valueOf(word);
  }

  /** The offset after what may be between the parts of one duration. */
  private int next(int end) {
    int at = TextScan.after(text, end, " ,");
    return lower.startsWith("and ", at) ? at + "and ".length() : at;
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private boolean startsWord(int at) {
    if (!Character.isLetterOrDigit(text.charAt(at))) {
      return false;
    }
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return !Character.isLetterOrDigit(before) && ".:-/,_#".indexOf(before) < 0;
  }

  private boolean endsWord(int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean endsWith(String before, String word) {
    int start = before.length() - word.length();
    return before.endsWith(word)
        && (start == 0
            || !Character.isLetterOrDigit(before.charAt(start - 1))
            || !Character.isLetter(word.charAt(0)));
  }

  private static Duration share(Duration of, double share) {
    return Duration.ofMillis(Math.round(of.toMillis() * share));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
