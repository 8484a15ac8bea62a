package dev.postmortem.linter.rules.safety;

import dev.postmortem.text.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads numbers of bank accounts (ISO 13616) and payment cards (ISO/IEC 7812), by their checks. */
final class AccountNumbers {

  private static final int SHORTEST_IBAN = 15;
  private static final int LONGEST_IBAN = 34;
  private static final int SHORTEST_CARD = 13;
  private static final int LONGEST_CARD = 19;

  /** Numbers that payment services print for tests. */
  private static final Set<String> TEST_CARDS =
      Set.of(
          "4111111111111111",
          "4242424242424242",
          "4012888888881881",
          "4000056655665556",
          "4000000000000002",
          "5555555555554444",
          "5105105105105100",
          "2223003122003222",
          "378282246310005",
          "371449635398431",
          "6011111111111117",
          "6011000990139424",
          "3530111333300000",
          "3566002020360505",
          "30569309025904",
          "38520000023237");

  /** Accounts that banks and standards print as examples. */
  private static final Set<String> EXAMPLE_ACCOUNTS =
      Set.of(
          "DE89370400440532013000",
          "GB82WEST12345698765432",
          "FR1420041010050500013M02606",
          "NL91ABNA0417164300",
          "GB29NWBK60161331926819");

  private static final List<String> CARD_WORDS = List.of("card", "visa", "master", "amex", "pan");

  private AccountNumbers() {}

  /** The account that begins at an offset. */
  static Optional<Span> ibanAt(String text, int at, int limit) {
    StringBuilder account = new StringBuilder();
    int end = at;
    int last = at;
    while (end < limit && account.length() <= LONGEST_IBAN) {
      char c = text.charAt(end);
      if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
        account.append(c);
        last = end + 1;
      } else if (c != ' ' || end != last || account.length() % 4 != 0) {
        break;
      }
      end++;
    }
    boolean form =
        account.length() >= SHORTEST_IBAN
            && account.length() <= LONGEST_IBAN
            && Character.isLetter(account.charAt(0))
            && Character.isLetter(account.charAt(1))
            && Character.isDigit(account.charAt(2))
            && Character.isDigit(account.charAt(3))
            && (last >= limit || !Character.isLetterOrDigit(text.charAt(last)));
    return form && isChecked(account.toString()) && !EXAMPLE_ACCOUNTS.contains(account.toString())
        ? Optional.of(new Span(at, last))
        : Optional.empty();
  }

  private static boolean isChecked(String account) {
    StringBuilder digits = new StringBuilder();
    for (char c : (account.substring(4) + account.substring(0, 4)).toCharArray()) {
      digits.append(Character.digit(c, 36));
    }
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  /** The card that begins at an offset: in groups of four, or told by a word before it. */
  static Optional<Span> cardAt(String text, int at, Span range) {
    StringBuilder card = new StringBuilder();
    int end = at;
    int last = at;
    int groups = 1;
    while (end < range.end() && card.length() <= LONGEST_CARD) {
      char c = text.charAt(end);
      if (c >= '0' && c <= '9') {
        card.append(c);
        last = end + 1;
      } else if ((c == ' ' || c == '-') && end == last && card.length() % 4 == 0) {
        groups++;
      } else {
        break;
      }
      end++;
    }
    boolean goesOn = last < range.end() && isPart(text.charAt(last));
    String before = text.substring(Math.max(range.start(), at - 30), at).toLowerCase(Locale.ROOT);
    boolean told = groups >= 4 || CARD_WORDS.stream().anyMatch(before::contains);
    boolean number =
        card.length() >= SHORTEST_CARD
            && card.length() <= LONGEST_CARD
            && told
            && !goesOn
            && isIssued(card.toString())
            && hasCheckDigit(card.toString())
            && !TEST_CARDS.contains(card.toString());
    return number ? Optional.of(new Span(at, last)) : Optional.empty();
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  /** By the ranges that the networks were given. */
  private static boolean isIssued(String card) {
    int two = Integer.parseInt(card.substring(0, 2));
    return card.charAt(0) == '4'
        || (two >= 51 && two <= 55)
        || (two >= 22 && two <= 27)
        || two == 34
        || two == 37
        || two == 35
        || two == 36
        || two == 60
        || (two >= 62 && two <= 65);
  }

  /** The check digit of Luhn. */
  private static boolean hasCheckDigit(String card) {
    int sum = 0;
    for (int i = 0; i < card.length(); i++) {
      int digit = card.charAt(card.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
