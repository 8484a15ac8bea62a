package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What adopt proposes for postmortem.yml. */
class SuggestionsTest {

  @Test
  void aHeadingThatSoundsLikeASectionIsReadyToPasteAndOthersAreCounted() {
    List<String> lines =
        new Suggestions(
                Collections.nCopies(3, unread("A", "Analysis of causes", "Attendees", "Stats")),
                List.of("SEV-1"))
            .lines();

    assertThat(lines)
        .containsExactly(
            """
            heading "Analysis of causes" in 3 files is no known section:
              sections: {contributing-factors: [Analysis of causes]}""",
            "headings that are no known section, with their files: \"Attendees\" (3), \"Stats\" (3)");
  }

  @Test
  void namesInTitlesMayBeServices() {
    assertThat(
            ServiceProposals.of(
                List.of(
                    "Parcel nodes lost in Kraken",
                    "Logs from Kraken are late",
                    "Parcel logs and nodes of Kraken are gone",
                    "LabelPress refuses logs",
                    "LabelPress is late",
                    "Why LabelPress lost nodes",
                    "Why LabelPress lost nodes again")))
        .containsExactly("labelpress", "kraken");
  }

  @Test
  void whereNoTitleHasANameAnyWordMayBeAService() {
    assertThat(
            ServiceProposals.of(
                List.of("Checkout down", "Checkout slow", "Checkout Returned Errors", "Mail late")))
        .containsExactly("checkout");
  }

  private static Unread unread(String title, String... headings) {
    return new Unread(
        0, 0, Stream.of(headings).toList(), List.of(), Optional.empty(), title, false);
  }
}
