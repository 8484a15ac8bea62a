package dev.postmortem.audit;

import static dev.postmortem.audit.Wording.row;

import java.util.List;
import java.util.Optional;

/** The limits of the severities on the about page. */
final class AboutFigures implements Area {

  @Override
  public void claim(Claims claims, PlainCorpus corpus) {
    List<String> rows =
        corpus.settings().severities().values().stream()
            .map(
                s ->
                    row(
                        s.name(),
                        Claims.PROSE,
                        Claims.PROSE,
                        within(s.publishWithin()),
                        within(s.reviewWithin()),
                        Claims.PROSE))
            .toList();
    claims.rows("about/index.html", "What the severities mean", rows);
  }

  private static String within(Optional<Long> days) {
    return days.map(d -> "within " + Wording.count(d, "day")).orElse("no limit");
  }
}
