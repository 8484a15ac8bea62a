package dev.postmortem.schema.document.frontmatter;

import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.AnalysisMethod;
import dev.postmortem.schema.model.Detection;
import dev.postmortem.schema.model.EvidenceKind;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Status;
import dev.postmortem.schema.model.TriggerKind;
import dev.postmortem.schema.model.Visibility;
import dev.postmortem.schema.time.Rfc3339;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The front matter as its author wrote it: every value with its place, what is missing or invalid
 * empty. The schema reports what is invalid; this class does not guess.
 *
 * @param span from the first {@code ---} to the end of the last, line break excluded; empty at 0 if
 *     the file has none
 * @param root the whole map; empty if there is none
 */
public record FrontMatter(Span span, YamlMap root) {

  /** A factor that the author names. */
  public record DeclaredFactor(
      Span span, Optional<Located<String>> factor, Optional<Located<String>> note) {}

  /** An action that the author lists. */
  public record DeclaredAction(
      Span span,
      Optional<Located<String>> id,
      Optional<Located<String>> action,
      Optional<Located<ActionKind>> kind,
      Optional<Located<String>> owner,
      Optional<Located<LocalDate>> due,
      Optional<Located<String>> ticket,
      Optional<Located<ActionStatus>> status,
      List<Located<String>> addresses,
      DeclaredCompletion completion) {}

  /**
   * What the author says about an action's completion.
   *
   * @param doneOn the day
   * @param doneWhen how anyone can tell that it is done
   * @param verifiedBy who or what verified it
   */
  public record DeclaredCompletion(
      Optional<Located<LocalDate>> doneOn,
      Optional<Located<String>> doneWhen,
      Optional<Located<String>> verifiedBy) {}

  /** The trigger that the author names. */
  public record DeclaredTrigger(
      Span span,
      Optional<Located<TriggerKind>> kind,
      Optional<Located<String>> summary,
      Optional<Located<String>> change) {}

  /** A link that supports the story. */
  public record DeclaredEvidence(
      Span span,
      Optional<Located<EvidenceKind>> kind,
      Optional<Located<String>> url,
      Optional<Located<String>> note) {}

  /** A rule that the author waives. */
  public record DeclaredWaiver(
      Span span,
      Optional<Located<String>> rule,
      Optional<Located<String>> reason,
      Optional<Located<LocalDate>> until) {}

  /** The words of a top-level key, if it has a scalar value that is not null. */
  public Optional<Located<String>> text(String key) {
    return text(root, key);
  }

  /** Where a top-level key stands; empty if it is missing. */
  public Optional<Span> keySpan(String key) {
    return root.entry(key).map(e -> e.key().span());
  }

  /** Where a finding about a missing key may point: the first line of the front matter. */
  public Span anchor() {
    return new Span(span.start(), Math.min(span.end(), span.start() + 3));
  }

  /** Stable identifier. */
  public Optional<Located<String>> id() {
    return text("id");
  }

  /** What broke. */
  public Optional<Located<String>> title() {
    return text("title");
  }

  /** Where the postmortem stands. */
  public Optional<Located<Status>> status() {
    return term(root, "status", Status::of);
  }

  /** The kind of event. */
  public Optional<Located<Kind>> kind() {
    return term(root, "kind", Kind::of);
  }

  /** One of the configured severities, as written. */
  public Optional<Located<String>> severity() {
    return text("severity");
  }

  /** Who may read it. */
  public Optional<Located<Visibility>> visibility() {
    return term(root, "visibility", Visibility::of);
  }

  /** Who cleared a security postmortem for publishing. */
  public Optional<Located<String>> redactedBy() {
    return text("redacted_by");
  }

  /** Affected services. */
  public List<Located<String>> services() {
    return texts(root, "services");
  }

  /** Teams involved. */
  public List<Located<String>> teams() {
    return texts(root, "teams");
  }

  /** The language of the prose, as a BCP 47 tag. */
  public Optional<Located<String>> language() {
    return text("language");
  }

  /** Tags. */
  public List<Located<String>> tags() {
    return texts(root, "tags");
  }

  /** When it started. */
  public Optional<Located<OffsetDateTime>> startedAt() {
    return time(root, "started_at");
  }

  /** When it was detected. */
  public Optional<Located<OffsetDateTime>> detectedAt() {
    return time(root, "detected_at");
  }

  /** When users were no longer affected. */
  public Optional<Located<OffsetDateTime>> mitigatedAt() {
    return time(root, "mitigated_at");
  }

  /** When it was over. */
  public Optional<Located<OffsetDateTime>> resolvedAt() {
    return time(root, "resolved_at");
  }

  /** Who or what noticed first. */
  public Optional<Located<Detection>> detectedBy() {
    return term(root, "detected_by", Detection::of);
  }

  /** What users met. */
  public Optional<YamlMap> impact() {
    return root.map("impact");
  }

  /** The kind of trigger. */
  public Optional<DeclaredTrigger> trigger() {
    return root.map("trigger")
        .map(
            m ->
                new DeclaredTrigger(
                    m.span(),
                    term(m, "kind", TriggerKind::of),
                    text(m, "summary"),
                    text(m, "change")));
  }

  /** The conditions that had to line up. */
  public List<DeclaredFactor> contributingFactors() {
    return root.maps("contributing_factors").stream()
        .map(m -> new DeclaredFactor(m.span(), text(m, "factor"), text(m, "note")))
        .toList();
  }

  /** How the factors combined, as written. */
  public Optional<DeclaredFaultTree> faultTree() {
    return root.get("fault_tree").flatMap(DeclaredFaultTree::read);
  }

  /** What was or will be done. */
  public List<DeclaredAction> actions() {
    return root.maps("actions").stream()
        .map(
            m ->
                new DeclaredAction(
                    m.span(),
                    text(m, "id"),
                    text(m, "action"),
                    term(m, "kind", ActionKind::of),
                    text(m, "owner"),
                    date(m, "due"),
                    text(m, "ticket"),
                    term(m, "status", ActionStatus::of),
                    texts(m, "addresses"),
                    new DeclaredCompletion(
                        date(m, "done_on"), text(m, "done_when"), text(m, "verified_by"))))
        .toList();
  }

  /** The day that one of the four moments names where only its day is known. */
  public Optional<Located<LocalDate>> dayOf(String key) {
    return date(root, key);
  }

  /** The day of the report, which {@code adopt} keeps where no moment is known. */
  public Optional<LocalDate> date() {
    return root.map("extra").flatMap(extra -> date(extra, "date")).map(Located::value);
  }

  /** The zone of the body's times where the body names none, as {@code adopt} was told. */
  public Optional<String> timelineZone() {
    return root.map("extra").flatMap(extra -> text(extra, "timeline_zone")).map(Located::value);
  }

  /** Who held which role. */
  public Optional<YamlMap> roles() {
    return root.map("roles");
  }

  /** The names of those who held a role, in the order of the file. */
  public List<Located<String>> roleHolders() {
    return roles().stream()
        .flatMap(map -> map.entries().stream())
        .map(YamlEntry::value)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(scalar -> !scalar.isNull())
        .map(YamlScalar::located)
        .toList();
  }

  /** Who reviewed. */
  public List<Located<String>> reviewers() {
    return texts(root, "reviewers");
  }

  /** Links to what supports the story. */
  public List<DeclaredEvidence> evidence() {
    return root.maps("evidence").stream()
        .map(
            m ->
                new DeclaredEvidence(
                    m.span(), term(m, "kind", EvidenceKind::of), text(m, "url"), text(m, "note")))
        .toList();
  }

  /** The incident's id in the incident tool. */
  public Optional<Located<String>> incident() {
    return text("incident");
  }

  /** How the incident was analysed. */
  public Optional<Located<AnalysisMethod>> analysisMethod() {
    return term(root, "analysis_method", AnalysisMethod::of);
  }

  /** The reviewers' judgement of the document, 1 to 5. */
  public Optional<Located<Integer>> reviewScore() {
    return text("review_score").flatMap(t -> read(t, Integer::valueOf));
  }

  /** Ids of related postmortems. */
  public List<Located<String>> related() {
    return texts(root, "related");
  }

  /** Id of the postmortem this one repeats. */
  public Optional<Located<String>> recurrenceOf() {
    return text("recurrence_of");
  }

  /** Rules waived for the file. */
  public List<DeclaredWaiver> waivers() {
    return root.maps("accept").stream()
        .map(
            m -> new DeclaredWaiver(m.span(), text(m, "rule"), text(m, "reason"), date(m, "until")))
        .toList();
  }

  private static Optional<Located<String>> text(YamlMap map, String key) {
    return map.scalar(key).map(YamlScalar::located).filter(l -> !l.value().isBlank());
  }

  private static List<Located<String>> texts(YamlMap map, String key) {
    List<Located<String>> found = new ArrayList<>();
    for (YamlNode node : map.list(key)) {
      if (node instanceof YamlScalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
        found.add(scalar.located());
      }
    }
    return List.copyOf(found);
  }

  private static <T> Optional<Located<T>> term(
      YamlMap map, String key, Function<String, Optional<T>> read) {
    return text(map, key).flatMap(t -> read.apply(t.value()).map(v -> new Located<>(v, t.span())));
  }

  private static Optional<Located<OffsetDateTime>> time(YamlMap map, String key) {
    return text(map, key)
        .flatMap(t -> Rfc3339.moment(t.value()).map(m -> new Located<>(m, t.span())));
  }

  private static Optional<Located<LocalDate>> date(YamlMap map, String key) {
    return text(map, key).flatMap(t -> Rfc3339.day(t.value()).map(d -> new Located<>(d, t.span())));
  }

  private static <T> Optional<Located<T>> read(Located<String> words, Function<String, T> parse) {
    try {
      return Optional.of(words.map(parse));
    } catch (NumberFormatException invalid) {
      return Optional.empty();
    }
  }
}
