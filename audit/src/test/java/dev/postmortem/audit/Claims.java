package dev.postmortem.audit;

import dev.postmortem.audit.ShownPage.Kind;
import dev.postmortem.audit.ShownPage.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages should show: for a page, a heading and a sort of line, all such lines. In a line,
 * {@code ~} stands for words that are no figure; as a whole line, for any number of lines that the
 * next one does not match.
 */
final class Claims {

  /** Words that are not computed: a teaser, a note. */
  static final String PROSE = "~";

  /** Lines that are claimed together. */
  private record Place(String page, String under, Kind kind) {}

  private final Map<Place, List<List<String>>> choices = new LinkedHashMap<>();
  private final Map<Place, List<String>> claims = new LinkedHashMap<>();

  void rows(String page, String under, List<String> lines) {
    claim(page, under, Kind.ROW, lines);
  }

  void items(String page, String under, List<String> lines) {
    claim(page, under, Kind.ITEM, lines);
  }

  void pairs(String page, String under, List<String> lines) {
    claim(page, under, Kind.PAIR, lines);
  }

  /** Paragraphs; those without a digit are neither claimed nor compared. */
  void words(String page, String under, List<String> lines) {
    claim(page, under, Kind.WORDS, lines);
  }

  /** Words in drawings, likewise. */
  void drawn(String page, String under, List<String> lines) {
    claim(page, under, Kind.DRAWN, lines);
  }

  /** Heads of tables, likewise. */
  void heads(String page, String under, List<String> lines) {
    claim(page, under, Kind.HEAD, lines);
  }

  /** Items of which several choices are equally right. */
  void oneOf(String page, String under, List<List<String>> equallyRight) {
    choices.put(new Place(page, under, Kind.ITEM), equallyRight);
  }

  private void claim(String page, String under, Kind kind, List<String> lines) {
    if (claims.put(new Place(page, under, kind), lines) != null) {
      throw new IllegalStateException("claimed twice: " + page + ", " + under + ", " + kind);
    }
  }

  int size() {
    return claims.size();
  }

  boolean covers(String page, Line line) {
    Place place = new Place(page, line.under(), line.kind());
    return claims.containsKey(place) || choices.containsKey(place);
  }

  /** Where pages say something else; empty if they say just this. */
  List<String> disagreements(Map<String, List<Line>> pages) {
    List<String> found = new ArrayList<>();
    claims.forEach(
        (place, expected) -> found.addAll(differences(place, tidy(expected), shown(place, pages))));
    choices.forEach(
        (place, equallyRight) -> {
          List<String> shown = shown(place, pages);
          if (equallyRight.stream().noneMatch(lines -> tidy(lines).equals(shown))) {
            found.add(difference(place, "one of " + equallyRight, shown.toString()));
          }
        });
    return found;
  }

  private static List<String> tidy(List<String> lines) {
    return lines.stream().map(ShownPage::tidy).toList();
  }

  private static List<String> shown(Place place, Map<String, List<Line>> pages) {
    return pages.getOrDefault(place.page(), List.of()).stream()
        .filter(l -> l.under().equals(place.under()) && l.kind() == place.kind())
        .map(line -> ShownPage.tidy(line.words()))
        .toList();
  }

  private static List<String> differences(Place place, List<String> expected, List<String> shown) {
    boolean whole = Stream.of(Kind.ROW, Kind.ITEM, Kind.PAIR).anyMatch(k -> k == place.kind());
    List<String> wanted = whole ? expected : expected.stream().filter(Claims::counts).toList();
    List<String> there = whole ? shown : shown.stream().filter(Claims::counts).toList();
    int at = 0;
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).equals(PROSE)) {
        String next = i + 1 < wanted.size() ? wanted.get(i + 1) : "";
        while (at < there.size() && (next.isEmpty() || !matches(next, there.get(at)))) {
          at++;
        }
      } else if (at < there.size() && matches(wanted.get(i), there.get(at))) {
        at++;
      } else {
        return List.of(
            difference(place, wanted.get(i), at < there.size() ? there.get(at) : "nothing"));
      }
    }
    return at < there.size() ? List.of(difference(place, "nothing", there.get(at))) : List.of();
  }

  private static String difference(Place place, String wanted, String shown) {
    return place.page()
        + ", under \""
        + place.under()
        + "\", "
        + place.kind()
        + "\n  computed: "
        + wanted
        + "\n  shown:    "
        + shown;
  }

  private static boolean counts(String line) {
    return line.equals(PROSE) || line.chars().anyMatch(Character::isDigit);
  }

  private static boolean matches(String wanted, String shown) {
    if (!wanted.contains(PROSE)) {
      return wanted.equals(shown);
    }
    String pattern =
        Stream.of(wanted.split(PROSE, -1)).map(Pattern::quote).collect(Collectors.joining(".*?"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(shown).matches();
  }
}
