package dev.postmortem.text.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Störung in der Großküche      | storung-in-der-grosskuche
          Zahlungen für Größe Ärger     | zahlungen-fur-grosse-arger
          küche                         | kuche
          ku\u0308che                   | kuche
          Łódź's œuvre ﬁlled            | lodzs-oeuvre-filled
          It doesn’t scale              | it-doesnt-scale
          Смерть кэша — снова!          | smert-kesha-snova
          Η ουρά γέμισε                 | i-oura-gemise
          pay_api / v2.1                | pay-api-v2-1
          ①②③ Ⅳ                         | 123-iv
          支払いが止まった              | ''
          API 支払い down               | api-down
          توقفت المدفوعات               | ''
          🔥 cache 🔥                   | cache
          👩‍💻                            | ''
          ' --- '                       | ''
          ''                            | ''
          """)
  void wordsInAnyScriptBecomeOneSlug(String words, String slug) {
    assertThat(Slug.whole(words)).isEqualTo(slug);
    assertThat(Slug.of(words)).isEqualTo(slug);
  }

  @Test
  void theSlugOfATitleIsCutBetweenWords() {
    assertThat(Slug.of("word ".repeat(50))).hasSizeLessThanOrEqualTo(60).endsWith("word");
    assertThat(Slug.of("x".repeat(500))).hasSize(60);
    assertThat(Slug.whole("x".repeat(500))).hasSize(500);
  }

  @Test
  void aSlugIsItsOwnSlug() {
    String slug = Slug.whole("Störung: 2 von 3 Öfen");
    assertThat(Slug.whole(slug)).isEqualTo(slug);
  }

  @Test
  void charactersOfIdsStayWhereIdsAreAskedFor() {
    assertThat(Slug.keeping("._", "Pay_API v2.1 (küche)")).isEqualTo("pay_api-v2.1-kuche");
  }

  @Test
  void namesThatAreTakenGetANumber() {
    Set<String> taken = new HashSet<>(Set.of("kuche", "kuche-2"));
    assertThat(Slug.distinct("kuche", taken::add)).isEqualTo("kuche-3");
    assertThat(Slug.distinct("kuche", taken::add)).isEqualTo("kuche-4");
    assertThat(Slug.distinct("ofen", taken::add)).isEqualTo("ofen");
  }
}
