package dev.postmortem.linter.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | The cause of the outage was an expired license, and the team did not know it.
          GERMAN | Die Ursache war eine abgelaufene Lizenz, und das Team wusste es nicht, weil der Alarm aus war.
          FRENCH | La cause de la panne est une licence expirée, et les équipes ne le savaient pas.
          SPANISH | La causa de la caída fue una licencia vencida, y el equipo no lo sabía por la noche.
          PORTUGUESE | A causa da falha foi uma licença vencida, e a equipe não sabia que o alerta estava mudo.
          ITALIAN | La causa del guasto è stata una licenza scaduta, e il team non lo sapeva per tutta la notte.
          DUTCH | De oorzaak van de storing was een verlopen licentie, en het team wist het niet door een stil alarm.
          JAPANESE | 障害の原因は期限切れのライセンスでした。チームはそのことを知りませんでした。
          CHINESE | 故障的原因是许可证过期，团队当时并不知道这一点，因为警报已被静音。
          """)
  void aDocumentsLanguageIsThatOfItsSmallWords(ProseLanguage language, String text) {
    assertThat(ProseLanguage.of(List.of(text))).isEqualTo(language);
  }

  @Test
  void aTagNamesALanguage() {
    assertThat(ProseLanguage.ofTag("de-AT")).isEqualTo(ProseLanguage.GERMAN);
    assertThat(ProseLanguage.ofTag("en_GB")).isEqualTo(ProseLanguage.ENGLISH);
    assertThat(ProseLanguage.ofTag("pl")).isEqualTo(ProseLanguage.OTHER);
  }

  @Test
  void tooFewWordsAreEnglish() {
    assertThat(ProseLanguage.of(List.of("die Ursache"))).isEqualTo(ProseLanguage.ENGLISH);
  }
}
