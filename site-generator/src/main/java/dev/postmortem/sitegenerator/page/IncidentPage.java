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
 * @param aside what is beside the story
 */
public record IncidentPage(Shell shell, Header header, Story story, Aside aside) implements Page {

  @Override
  public String template() {
    return "incident.html";
  }

  /**
   * What the postmortem is about, at a glance.
   *
   * @param row what lists say about it
   * @param status for people
   * @param labels services, teams and tags, as far as there are any
   * @param facts label and value, in the order of the story
   */
  public record Header(IncidentRow row, String status, List<Label> labels, List<Fact> facts) {}

  /**
   * What happened, why, and what follows from it.
   *
   * @param summary the summary section
   * @param faultTree how the factors combined
   * @param body everything else that was written
   */
  public record Story(
      Optional<SafeHtml> summary,
      Timeline timeline,
      ImpactFacts impact,
      Optional<TriggerLine> trigger,
      Defences defences,
      Optional<FaultTree> faultTree,
      FollowUp followUp,
      Optional<SafeHtml> body) {}

  /**
   * What happened when.
   *
   * @param drawing if there is a start and anything after it
   */
  public record Timeline(Optional<TimelineDrawing> drawing, List<EventLine> events) {}

  /** Who and what was affected, and how much. */
  public record ImpactFacts(Optional<String> summary, List<Fact> facts) {}

  /**
   * The layers of defence that had a hole.
   *
   * @param drawing the layers as slices of cheese
   */
  public record Defences(List<LayerLine> layers, Optional<LayersDrawing> drawing) {}

  /**
   * What is being done.
   *
   * @param balance how the actions divide up by what they are for
   */
  public record FollowUp(List<ActionLine> actions, Optional<String> balance) {}

  /**
   * What belongs to the postmortem and is not its story.
   *
   * @param contents headings of the story's body
   */
  public record Aside(
      List<Relative> relatives,
      List<EvidenceLine> evidence,
      Revisions history,
      Source source,
      List<Contents> contents) {}

  /** The file's commits, newest first, and what is to be known of them. */
  public record Revisions(List<Revision> revisions, Optional<String> note) {}

  /**
   * Where the postmortem comes from.
   *
   * @param editUrl the file in the repository's web view
   * @param json the postmortem as data
   * @param file its place in the repository
   */
  public record Source(Optional<String> editUrl, String json, Optional<String> file) {}

  /** What the incident is filed under. */
  public record Label(String name, List<PageLink> values) {}

  /**
   * A label and its value.
   *
   * @param url where the value leads
   * @param note what qualifies the value
   */
  public record Fact(String label, String value, Optional<String> url, Optional<String> note) {

    /** A label and a value that leads nowhere. */
    public Fact(String label, String value, Optional<String> note) {
      this(label, value, Optional.empty(), note);
    }
  }

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

  /** The kind of trigger. */
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
   * @param unclosed that no action does; empty also if no action says what it addresses
   * @param mark {@code open}, {@code closing} or {@code closed}
   */
  public record Hole(
      PageLink factor,
      boolean known,
      Optional<String> note,
      String end,
      String elsewhere,
      List<Closer> closers,
      Optional<String> unclosed,
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
      List<TreeNode> tree, Optional<FaultTreeDrawing> drawing, List<CutSet> cutSets, String sets) {}

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
