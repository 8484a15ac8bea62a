package dev.postmortem.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the script of the list counts, sorts and shows rows by, read by a reader of its own: the
 * same as the list without a script, which {@link ListFigures} computes.
 */
class SearchDataTest {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  static List<BuiltSample> samples() {
    return BuiltSample.all();
  }

  /** The arguments of the call that a file consists of. */
  private static JsonNode arguments(BuiltSample built, String file) {
    String script = built.site().text("search/" + file + ".js");
    return ExportedFigures.read(
        "[" + script.substring(script.indexOf('(') + 1, script.lastIndexOf(')')) + "]");
  }

  /**
   * Numbers of five bits a letter, the lowest first; a letter's sixth bit says that more follow.
   */
  private static List<Integer> numbers(String letters) {
    List<Integer> numbers = new ArrayList<>();
    int number = 0;
    int shift = 0;
    for (int i = 0; i < letters.length(); i++) {
      int bits = ALPHABET.indexOf(letters.charAt(i));
      number |= (bits & 31) << shift;
      shift += 5;
      if (bits < 32) {
        numbers.add(number);
        number = 0;
        shift = 0;
      }
    }
    return numbers;
  }

  private static Map<String, Function<PlainPostmortem, List<String>>> facets() {
    Map<String, Function<PlainPostmortem, List<String>>> facets = new LinkedHashMap<>();
    facets.put("severity", t -> List.of(t.severity()));
    facets.put("service", PlainPostmortem::services);
    facets.put("factor", PlainPostmortem::factors);
    facets.put("tag", PlainPostmortem::tags);
    facets.put("team", PlainPostmortem::teams);
    facets.put("detection", t -> t.text("detected_by").stream().toList());
    facets.put("kind", t -> List.of(t.kind()));
    facets.put("status", t -> List.of(t.status()));
    facets.put("year", t -> List.of(Integer.toString(t.started().getYear())));
    return facets;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPostmortemHasItsValuesUnderEachFacet(BuiltSample built) {
    JsonNode manifest = arguments(built, "manifest").get(0);
    assertThat(manifest.get("postmortems").asInt()).isEqualTo(built.corpus().all().size());
    JsonNode columns = arguments(built, "columns-0").get(1);
    List<Function<PlainPostmortem, List<String>>> values = List.copyOf(facets().values());
    assertThat(manifest.get("facets")).hasSize(values.size());
    for (int facet = 0; facet < values.size(); facet++) {
      JsonNode names = manifest.get("facets").get(facet).get("values");
      List<Integer> column = numbers(columns.get(facet).asText());
      int at = 0;
      for (PlainPostmortem postmortem : built.corpus().all()) {
        List<String> shown = new ArrayList<>();
        int count = column.get(at++);
        for (int i = 0; i < count; i++) {
          shown.add(names.get(column.get(at++)).get(0).asText());
        }
        List<String> expected = values.get(facet).apply(postmortem);
        assertThat(shown)
            .as(postmortem.id())
            .isEqualTo(expected.isEmpty() ? List.of("not-stated") : expected);
      }
      assertThat(at).isEqualTo(column.size());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyRowSaysWhatTheListSays(BuiltSample built) {
    SharedLines lines = new SharedLines(built.corpus());
    List<PlainPostmortem> all = built.corpus().all();
    List<String> severities = lines.severities();
    for (int i = 0; i < all.size(); i++) {
      PlainPostmortem postmortem = all.get(i);
      JsonNode row = arguments(built, "rows-" + i / 8).get(1).get(i % 8);
      List<String> cells = new ArrayList<>();
      for (int cell = 0; cell < 12; cell++) {
        cells.add(row.get(cell).asText());
      }
      cells.set(10, "");
      assertThat(cells)
          .containsExactly(
              "incidents/" + postmortem.id() + ".html",
              postmortem.title(),
              Wording.date(postmortem.started()),
              postmortem.started().toString(),
              postmortem.severity(),
              Integer.toString(severities.indexOf(postmortem.severity()) + 1),
              SharedLines.kind(postmortem),
              SharedLines.unfinished(postmortem),
              postmortem.text("detected_by").map(Wording::term).orElse("not stated"),
              SharedLines.resolvedIn(postmortem).orElse(""),
              "",
              lines.openActions(postmortem).orElse(""));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theOrdersAreThoseOfTitlesAndOfTimesToResolve(BuiltSample built) {
    List<PlainPostmortem> all = built.corpus().all();
    JsonNode orders = arguments(built, "orders-0");
    List<String> titles =
        all.stream().map(PlainPostmortem::title).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    assertThat(numbers(orders.get(1).asText()))
        .isEqualTo(all.stream().map(t -> titles.indexOf(t.title())).toList());
    // One second more than it took; 0 if that is not known.
    assertThat(numbers(orders.get(2).asText()))
        .isEqualTo(
            all.stream()
                .map(
                    t ->
                        t.between("started_at", "resolved_at")
                            .map(d -> (int) d.toSeconds() + 1)
                            .orElse(0))
                .toList());
    assertThat(titles).isSortedAccordingTo(Comparator.comparing(String::toLowerCase));
  }
}
