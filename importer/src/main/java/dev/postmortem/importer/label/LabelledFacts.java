package dev.postmortem.importer.label;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.importer.moment.RecoveredMoment;
import dev.postmortem.importer.moment.RecoveredMoments;
import dev.postmortem.importer.moment.StatedDurations;
import dev.postmortem.importer.moment.ToldEvent;
import dev.postmortem.importer.report.LegacyReport;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.schema.document.timeline.TimeHints;
import dev.postmortem.schema.time.NamedZone;
import dev.postmortem.schema.yaml.YamlNode;
import dev.postmortem.schema.yaml.YamlNode.YamlEntry;
import dev.postmortem.schema.yaml.YamlNode.YamlList;
import dev.postmortem.schema.yaml.YamlNode.YamlScalar;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a report says under labels, by the key that each label stands for. */
public final class LabelledFacts {

  private static final String EXTRA = "extra.";

  /** Keys that only status pages have in their front matter. */
  private static final Set<String> STATUS_PAGE_KEYS =
      Set.of("resolvedwhen", "resolved", "affectedsystems");

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> unknownLabels = new ArrayList<>();
  private final FieldLabels labels;
  private final LegacyReport report;
  private final SectionNames names;

  private LabelledFacts(LegacyReport report, FieldLabels labels, SectionNames names) {
    this.names = names;
    this.report = report;
    this.labels = labels;
  }

  /** The facts of a report: those of another tool's front matter first, then those of the body. */
  public static LabelledFacts of(LegacyReport report, Settings configuration) {
    FieldLabels labels = new FieldLabels(configuration.adopt().labels());
    LabelledFacts facts = new LabelledFacts(report, labels, configuration.sectionNames());
    boolean statusPage =
        report.ownFrontMatter().entries().stream()
            .anyMatch(e -> STATUS_PAGE_KEYS.contains(e.key().text().toLowerCase(Locale.ROOT)));
    for (YamlEntry entry : report.ownFrontMatter().entries()) {
      String value = text(entry.value());
      String key = entry.key().text();
      // On a status page the date is when the incident began, elsewhere when the page was written.
      facts.add(new LabelledFact(statusPage && key.equals("date") ? "started at" : key, value));
    }
    LabelledFactReader.Labels ofBody =
        LabelledFactReader.read(report.document(), configuration.sectionNames(), labels);
    ofBody.facts().forEach(facts::add);
    facts.unknownLabels.addAll(ofBody.unknown());
    return facts;
  }

  private void add(LabelledFact fact) {
    Optional<String> key = labels.keyOf(fact.label());
    boolean nothingLost = key.filter("impact.data_loss"::equals).isPresent() && fact.saysNone();
    if (key.isPresent() && (!fact.isBlank() || nothingLost)) {
      values.computeIfAbsent(key.get(), k -> new ArrayList<>()).add(fact.value());
    }
  }

  /** The words of a scalar, or of a list of scalars, joined with commas; else nothing. */
  private static String text(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.isNull() ? "" : scalar.text();
    }
    if (node instanceof YamlList list
        && list.items().stream().allMatch(YamlScalar.class::isInstance)) {
      return String.join(", ", list.items().stream().map(i -> ((YamlScalar) i).text()).toList());
    }
    return "";
  }

  /** Labels of the body that mean no key. */
  public List<String> unknownLabels() {
    return List.copyOf(unknownLabels);
  }

  /** The first value under a key, only looked at. */
  public Optional<String> value(String key) {
    return values.getOrDefault(key, List.of()).stream().findFirst();
  }

  /** All values under a key, for the front matter. */
  public List<String> takeAll(String key) {
    List<String> all = values.getOrDefault(key, List.of());
    if (!all.isEmpty()) {
      taken.add(key);
    }
    return all.stream().map(Statements::withoutFootnotes).filter(v -> !v.isEmpty()).toList();
  }

  /** The value under a key, for the front matter. */
  public Optional<String> take(String key) {
    return take(key, v -> Optional.of(Statements.withoutFootnotes(v)).filter(w -> !w.isEmpty()));
  }

  /**
   * The value under a key, if it can be read, for the front matter. A report that says different
   * things under one label describes several incidents, and none of them in particular.
   */
  public <T> Optional<T> take(String key, Function<String, Optional<T>> read) {
    List<T> found =
        values.getOrDefault(key, List.of()).stream()
            .map(read)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    if (found.size() != 1) {
      return Optional.empty();
    }
    taken.add(key);
    return Optional.of(found.get(0));
  }

  /** All values under a key together; nothing if any cannot be read. */
  public List<String> list(String key, Function<String, List<String>> read) {
    Set<String> all = new LinkedHashSet<>();
    for (String value : values.getOrDefault(key, List.of())) {
      all.addAll(read.apply(value));
    }
    if (!all.isEmpty()) {
      taken.add(key);
    }
    return List.copyOf(all);
  }

  /** The moments that are under labels of their own, else those that state a period. */
  public RecoveredMoments moments(TimeHints hints) {
    Optional<StatedPeriod> period = period(hints);
    return new RecoveredMoments(
        moment("started_at", hints).or(() -> period.map(p -> labelled(p.start()))),
        moment("detected_at", hints),
        moment("mitigated_at", hints),
        moment("resolved_at", hints).or(() -> period.map(p -> labelled(p.end()))),
        Optional.empty(),
        List.of());
  }

  /** The moments that the report's lead states. */
  public RecoveredMoments lead(TimeHints hints) {
    return LeadPeriod.read(report.document(), names, hints);
  }

  /** What a report without a timeline describes in sentences that name a time. */
  public List<ToldEvent> told(TimeHints hints) {
    return ProseEvents.read(report.document(), hints);
  }

  /** How long the report says that parts of the incident took. */
  public StatedDurations durations() {
    return new StatedDurations(
        value(LabelKeys.TIME_TO_DETECTION),
        value(LabelKeys.TIME_TO_REPAIR),
        value(LabelKeys.TIME_TO_RESOLVE),
        value("impact.duration"),
        leadDuration());
  }

  /** How long the report's lead says that the incident lasted. */
  public Optional<String> leadDuration() {
    return LeadPeriod.duration(report.document(), names);
  }

  /**
   * The length of the incident, for the front matter: what is stated as such; else the one of time
   * to repair and time to resolve that is stated.
   */
  public Optional<String> duration() {
    Optional<String> whole = take("impact.duration");
    if (whole.isPresent()) {
      return whole;
    }
    List<String> others =
        Stream.of(LabelKeys.TIME_TO_REPAIR, LabelKeys.TIME_TO_RESOLVE)
            .filter(values::containsKey)
            .toList();
    return others.size() == 1 ? take(others.get(0)) : Optional.empty();
  }

  /** What users met, as a section on the impact tells it. */
  public Optional<String> impactSection() {
    return ImpactSection.read(report.document(), labels);
  }

  /** The zone that the report names for its times under a label, or beside its labelled times. */
  public Optional<NamedZone> zone() {
    Optional<NamedZone> labelled = value(LabelKeys.ZONE).flatMap(NamedZone::only);
    if (labelled.isPresent()) {
      return labelled;
    }
    List<NamedZone> ofMoments =
        Stream.of("started_at", "detected_at", "mitigated_at", "resolved_at", LabelKeys.PERIOD)
            .flatMap(key -> values.getOrDefault(key, List.of()).stream())
            .flatMap(value -> NamedZone.only(value).stream())
            .toList();
    boolean one = ofMoments.stream().map(NamedZone::certain).distinct().count() == 1;
    return one ? Optional.of(ofMoments.get(0)) : Optional.empty();
  }

  private Optional<RecoveredMoment> moment(String key, TimeHints hints) {
    return take(key, v -> StatedMoment.of(v).flatMap(m -> m.at(hints)))
        .map(LabelledFacts::labelled);
  }

  /** The one period that the report states, be it as when it was or as how long it took. */
  private Optional<StatedPeriod> period(TimeHints hints) {
    List<StatedPeriod> stated =
        Stream.of(LabelKeys.PERIOD, "impact.duration", LabelKeys.DATE)
            .flatMap(key -> values.getOrDefault(key, List.of()).stream())
            .flatMap(value -> StatedPeriod.read(value, hints).stream())
            .distinct()
            .toList();
    return stated.size() == 1 ? Optional.of(stated.get(0)) : Optional.empty();
  }

  private static RecoveredMoment labelled(OffsetDateTime at) {
    return new RecoveredMoment(at, "as labelled");
  }

  /** Values whose label stands for a key below {@code extra}, by that key. */
  public Map<String, String> extras() {
    Map<String, String> extras = new LinkedHashMap<>();
    values.forEach(
        (key, list) -> {
          boolean elsewhere =
              key.equals(LabelKeys.ZONE) || key.equals(LabelKeys.DATE) || taken.contains(key);
          if (key.startsWith(EXTRA) && !elsewhere) {
            String value = Statements.withoutFootnotes(list.get(0));
            extras.put(key.substring(EXTRA.length()), value);
            taken.add(key);
          }
        });
    return extras;
  }

  /** Keys of another tool's front matter that no key of a postmortem took over. */
  public List<YamlEntry> unused() {
    return report.ownFrontMatter().entries().stream()
        .filter(e -> labels.keyOf(e.key().text()).filter(taken::contains).isEmpty())
        .toList();
  }
}
