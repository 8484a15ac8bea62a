package dev.postmortem.linter.rules.safety;

import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads telephone numbers: with a country's code (E.164), and as some countries write them. */
final class Telephones {

  /** Digits of a number with its country's code, fewest and most; others have 8 to 15. */
  private static final Map<String, int[]> LENGTHS =
      Map.ofEntries(
          Map.entry("1", new int[] {11, 11}),
          Map.entry("7", new int[] {11, 11}),
          Map.entry("31", new int[] {11, 11}),
          Map.entry("33", new int[] {11, 11}),
          Map.entry("34", new int[] {11, 11}),
          Map.entry("39", new int[] {10, 13}),
          Map.entry("41", new int[] {11, 11}),
          Map.entry("44", new int[] {11, 12}),
          Map.entry("45", new int[] {10, 10}),
          Map.entry("46", new int[] {9, 12}),
          Map.entry("47", new int[] {10, 10}),
          Map.entry("48", new int[] {11, 11}),
          Map.entry("49", new int[] {9, 14}),
          Map.entry("55", new int[] {12, 13}),
          Map.entry("61", new int[] {11, 11}),
          Map.entry("81", new int[] {11, 12}),
          Map.entry("86", new int[] {12, 13}),
          Map.entry("91", new int[] {12, 12}));

  /** What says that a number is one to call. */
  private static final List<String> CALLING =
      List.of("tel", "phone", "call", "mobile", "cell", "dial", "ring", "fax", "t\u00e9l", "sms");

  private Telephones() {}

  /** The number that begins at an offset. */
  static Optional<Span> at(String text, int at, Span range) {
    return text.charAt(at) == '+' ? international(text, at, range) : national(text, at, range);
  }

  private static Optional<Span> international(String text, int at, Span range) {
    StringBuilder digits = new StringBuilder();
    int groups = 0;
    int end = at + 1;
    int last = at;
    while (end < range.end() && digits.length() <= 15) {
      char c = text.charAt(end);
      if (isDigit(c)) {
        digits.append(c);
        last = end + 1;
      } else if (" -./()".indexOf(c) >= 0 && end - last < 2) {
        groups += end == last ? 1 : 0;
      } else {
        break;
      }
      end++;
    }
    boolean number =
        digits.length() >= 8
            && digits.length() <= 15
            && isDigit(text.charAt(at + 1))
            && digits.charAt(0) != '0'
            && hasLengthOfItsCountry(digits.toString())
            && !digits.toString().endsWith("000000");
    return !number || (groups == 0 && digits.length() < 10)
        ? Optional.empty()
        : Optional.of(new Span(at, last));
  }

  private static boolean hasLengthOfItsCountry(String digits) {
    for (int code = 1; code <= 2; code++) {
      int[] lengths = LENGTHS.get(digits.substring(0, code));
      if (lengths != null) {
        return digits.length() >= lengths[0] && digits.length() <= lengths[1];
      }
    }
    return true;
  }

  private static Optional<Span> national(String text, int at, Span range) {
    StringBuilder form = new StringBuilder();
    int end = at;
    while (end < range.end() && end - at < 20) {
      char c = text.charAt(end);
      if (isDigit(c)) {
        form.append('9');
      } else if (c == ' ' || c == '-' || c == '/' || c == '(' || c == ')') {
        form.append(c);
      } else {
        break;
      }
      end++;
    }
    while (form.length() > 0 && form.charAt(form.length() - 1) != '9') {
      form.setLength(form.length() - 1);
    }
    Span span = new Span(at, at + form.length());
    boolean goesOn =
        span.end() < range.end()
            && (Character.isLetterOrDigit(text.charAt(span.end()))
                || (".:".indexOf(text.charAt(span.end())) >= 0
                    && span.end() + 1 < range.end()
                    && isDigit(text.charAt(span.end() + 1))));
    return !goesOn && isNational(form.toString(), text, span, range.start())
        ? Optional.of(span)
        : Optional.empty();
  }

  private static boolean isNational(String form, String text, Span span, int limit) {
    boolean northAmerican = form.equals("(999) 999-9999") || form.equals("(999)999-9999");
    boolean french = form.equals("99 99 99 99 99") && text.charAt(span.start()) == '0';
    if (northAmerican || french) {
      return true;
    }
    long digits = form.chars().filter(c -> c == '9').count();
    boolean plausible =
        (form.equals("999-999-9999") && text.charAt(span.start()) > '1')
            || (text.charAt(span.start()) == '0' && digits >= 9 && digits <= 12);
    String before =
        text.substring(Math.max(limit, span.start() - 24), span.start()).toLowerCase(Locale.ROOT);
    return plausible && CALLING.stream().anyMatch(before::contains);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
