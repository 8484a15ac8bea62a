package dev.postmortem.site.page;

import java.util.List;
import java.util.Optional;

/** What the corpus tells of one contributing factor. */
public record FactorPage(
    Shell shell,
    String name,
    String id,
    Optional<String> description,
    Optional<String> layer,
    Optional<String> end,
    Optional<String> aliases,
    boolean known,
    String intro,
    String narrow,
    String feed,
    Optional<String> program,
    List<Figure> figures,
    Optional<ColumnChart> quarters,
    List<SlicePage.CountLine> severities,
    List<SlicePage.CountLine> services,
    List<SlicePage.CountLine> teams,
    List<SlicePage.CountLine> detections,
    List<ComparisonLine> comparisons,
    List<TogetherLine> together,
    boolean hasTogether,
    List<ActionLine> actions,
    boolean hasActions,
    List<Returned> returned,
    boolean hasReturned,
    List<IncidentRow> rows,
    boolean hasRows,
    Optional<String> more)
    implements Page {

  @Override
  public String template() {
    return "factor.html";
  }

  /** A duration of the incidents with the factor beside that of the others. */
  public record ComparisonLine(String measure, String with, String without) {}

  /** A factor that it appears together with. */
  public record TogetherLine(Link factor, int both, String counts, String lift) {}

  /** An incident in which the factor came back. */
  public record Returned(Link incident, String date, String how) {}
}
