package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.html.SafeHtml;
import dev.postmortem.sitegenerator.page.chart.FaultTreeDrawing;
import dev.postmortem.sitegenerator.page.chart.LayersDrawing;
import dev.postmortem.sitegenerator.page.chart.TimelineDrawing;
import dev.postmortem.sitegenerator.page.part.ActionLine;
import dev.postmortem.sitegenerator.page.part.IncidentRow;
import dev.postmortem.sitegenerator.page.part.PageLink;
import dev.postmortem.sitegenerator.page.part.SeverityBadge;
import dev.postmortem.sitegenerator.page.part.Shell;
import java.util.List;
import java.util.Optional;

/**
 * One postmortem.
 *
 * @param row what lists say of it
 * @param status for people
 * @param facts label and value, in the order of the story
 * @param labels services, teams and tags, as far as there are any
 * @param summary the summary section
 * @param timeline the drawing, if there is a start and anything after it
 * @param events the timeline's events
 * @param layers the layers that had a hole
 * @param cheese the layers as a drawing
 * @param faultTree how the factors combined
 * @param file its place in the repository
 * @param body everything else that was written
 * @param contents headings of {@code body}
 */
public record IncidentPage(
    Shell shell,
    IncidentRow row,
    String status,
    Optional<String> impactSummary,
    List<Fact> facts,
    List<Label> labels,
    SafeHtml summary,
    boolean hasSummary,
    Optional<TimelineDrawing> timeline,
    List<EventLine> events,
    boolean hasEvents,
    List<Fact> impact,
    boolean hasImpact,
    Optional<TriggerLine> trigger,
    List<LayerLine> layers,
    boolean hasLayers,
    Optional<LayersDrawing> cheese,
    Optional<FaultTree> faultTree,
    List<ActionLine> actions,
    boolean hasActions,
    Optional<String> actionsBalance,
    List<EvidenceLine> evidence,
    boolean hasEvidence,
    List<Relative> relatives,
    boolean hasRelatives,
    List<Revision> revisions,
    boolean hasRevisions,
    Optional<String> historyNote,
    Optional<String> editUrl,
    Optional<String> sourceUrl,
    String json,
    Optional<String> file,
    SafeHtml body,
    boolean hasBody,
    List<Contents> contents,
    boolean hasContents)
    implements Page {

  @Override
  public String template() {
    return "incident.html";
  }

  /** What the incident is filed under. */
  public record Label(String name, List<PageLink> values) {}

  /**
   * A label and its value.
   *
   * @param note what qualifies the value
   */
  public record Fact(String label, String value, Optional<String> note) {}

  /**
   * An event of the timeline.
   *
   * @param number from 1; the number that the drawing shows
   * @param time as written
   * @param offset since the start, for people
   * @param sourceUrl where that is known from
   */
  public record EventLine(
      int number,
      String time,
      Optional<String> iso,
      Optional<String> offset,
      String text,
      Optional<String> sourceUrl,
      boolean unverified) {}

  /** What tipped the system over. */
  public record TriggerLine(
      String kind, Optional<String> summary, Optional<String> change, Optional<String> changeUrl) {}

  /** A layer of defence and the factors that left a hole in it. */
  public record LayerLine(String layer, String about, List<Hole> holes) {}

  /**
   * A factor that left a hole.
   *
   * @param end {@code sharp end} or {@code blunt end}
   * @param elsewhere how many other incidents it contributed to, for people
   * @param closers actions that work against it
   * @param mark {@code open}, {@code closing} or {@code closed}
   */
  public record Hole(
      PageLink factor,
      boolean known,
      Optional<String> note,
      String end,
      String elsewhere,
      List<Closer> closers,
      String mark) {}

  /** An action in brief. */
  public record Closer(String id, String anchor, String state, String mark) {}

  /**
   * How the factors combined.
   *
   * @param tree the tree as a list
   * @param drawing the tree as a drawing, unless it is too large for one
   * @param cutSets the smallest sets of factors that suffice
   * @param sets what is to be known of the sets
   */
  public record FaultTree(
      List<TreeNode> tree,
      Optional<FaultTreeDrawing> drawing,
      List<CutSet> cutSets,
      boolean hasCutSets,
      String sets) {}

  /**
   * A set of factors that suffices, and none of which may be missing.
   *
   * @param mark {@code open}, {@code closing} or {@code closed}
   * @param state whether anything breaks it, for people
   */
  public record CutSet(int number, List<PageLink> factors, String mark, String state) {}

  /**
   * A node of the fault tree.
   *
   * @param gate {@code all of} or {@code any of}; empty for a factor
   * @param factor the factor, for a leaf
   * @param branches what the gate joins
   */
  public record TreeNode(
      Optional<String> gate, Optional<PageLink> factor, List<TreeNode> branches) {}

  /** A link that supports the story. */
  public record EvidenceLine(String kind, String text, Optional<String> url) {}

  /** A related incident and why it is one. */
  public record Relative(PageLink incident, SeverityBadge severity, String date, String reason) {}

  /** A commit that touched the file. */
  public record Revision(String hash, Optional<String> url, String date, String subject) {}

  /** A heading of the body. */
  public record Contents(String title, String anchor) {}
}
