package dev.postmortem.corpus.analytics.incident;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.analytics.figure.DurationMeasure;
import dev.postmortem.corpus.analytics.figure.EvidencePart;
import dev.postmortem.corpus.analytics.period.Period;
import dev.postmortem.corpus.analytics.similarity.InferredRecurrences;
import dev.postmortem.corpus.analytics.similarity.SharedAttributes;
import dev.postmortem.corpus.git.FileHistory;
import dev.postmortem.corpus.git.History;
import dev.postmortem.corpus.taxonomy.CanonicalFactors;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Postmortem.FaultTree;
import dev.postmortem.schema.model.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Computes the facts of postmortems from their files, the history, the settings and the date. */
public final class FactsReader {

  private final CorpusView view;
  private final CanonicalFactors factors;
  private final SharedAttributes traits;
  private final List<EvidencePart> parts;

  public FactsReader(CorpusView view, CanonicalFactors factors, SharedAttributes traits) {
    this.view = view;
    this.factors = factors;
    this.traits = traits;
    this.parts = EvidencePart.shownTo(view.audience());
  }

  /**
   * The facts of all postmortems.
   *
   * @param known finds facts that were computed earlier with the same settings and date
   */
  public List<PostmortemFacts> read(Function<String, Optional<PostmortemFacts>> known) {
    List<PostmortemFacts> all = new ArrayList<>(view.postmortems().size());
    for (Postmortem p : view.postmortems()) {
      Optional<FileHistory> history = view.history().of(p.path());
      all.add(known.apply(p.id()).filter(f -> f.areOf(p, history)).orElseGet(() -> read(p)));
    }
    return Collections.unmodifiableList(all);
  }

  private PostmortemFacts read(Postmortem postmortem) {
    History history = view.history();
    List<String> own = factors.of(postmortem);
    Publication publication =
        Publication.of(postmortem, view.configuration(), history, view.today());
    List<ActionRow> actions = new ArrayList<>();
    for (int i = 0; i < postmortem.actions().size(); i++) {
      actions.add(row(postmortem, i + 1));
    }
    return new PostmortemFacts(
        postmortem,
        own,
        named(postmortem, own, actions),
        publication,
        durations(postmortem.times(), publication),
        List.copyOf(actions),
        EvidencePart.count(parts, postmortem),
        InferredRecurrences.comparable(postmortem, own.size()),
        traits.of(postmortem, own),
        history.of(postmortem.path()));
  }

  private static Map<DurationMeasure, Duration> durations(
      Postmortem.Times times, Publication publication) {
    Map<DurationMeasure, Duration> durations = new EnumMap<>(DurationMeasure.class);
    for (DurationMeasure measure : DurationMeasure.values()) {
      duration(measure, times, publication).ifPresent(d -> durations.put(measure, d));
    }
    return Collections.unmodifiableMap(durations);
  }

  /** The one definition of each measure. */
  private static Optional<Duration> duration(
      DurationMeasure measure, Postmortem.Times times, Publication publication) {
    return switch (measure) {
      case TIME_TO_DETECT -> between(times.started(), times.detected());
      case TIME_TO_MITIGATE -> between(times.detected(), times.mitigated());
      case TIME_TO_RESOLVE -> between(times.started(), times.resolved());
      case TIME_TO_PUBLISH -> {
        Optional<Instant> resolved = times.resolved().map(OffsetDateTime::toInstant);
        yield resolved.flatMap(r -> publication.at().map(at -> Duration.between(r, at)));
      }
    };
  }

  private static Optional<Duration> between(
      Optional<OffsetDateTime> from, Optional<OffsetDateTime> to) {
    return from.flatMap(start -> to.map(end -> Duration.between(start, end)));
  }

  private Set<String> named(Postmortem postmortem, List<String> own, List<ActionRow> actions) {
    Set<String> named = new HashSet<>(own);
    actions.forEach(row -> named.addAll(row.factors()));
    postmortem.analysis().faultTree().ifPresent(tree -> addLeaves(tree, named));
    return Set.copyOf(named);
  }

  private void addLeaves(FaultTree tree, Set<String> named) {
    if (tree instanceof FaultTree.AllOf all) {
      all.branches().forEach(branch -> addLeaves(branch, named));
    } else if (tree instanceof FaultTree.AnyOf any) {
      any.branches().forEach(branch -> addLeaves(branch, named));
    } else if (tree instanceof FaultTree.Leaf leaf) {
      named.add(factors.id(leaf.factor()));
    }
  }

  private ActionRow row(Postmortem postmortem, int place) {
    Postmortem.Action action = postmortem.actions().get(place - 1);
    LocalDate today = view.today();
    Optional<LocalDate> started = postmortem.times().day();
    ActionStatus status = action.status().orElse(ActionStatus.OPEN);
    Optional<LocalDate> doneOn = endedOn(postmortem, action, status, ActionStatus.DONE);
    Optional<LocalDate> droppedOn = endedOn(postmortem, action, status, ActionStatus.DROPPED);
    ActionState state = state(action, status, doneOn);
    return new ActionRow(
        new ActionRow.Origin(
            postmortem.id(), started, postmortem.severity(), postmortem.services()),
        place,
        action,
        state,
        new ActionRow.Timing(
            doneOn,
            droppedOn,
            started.filter(day -> state.open()).map(day -> Math.max(0, Period.days(day, today))),
            action
                .due()
                .filter(due -> state == ActionState.OVERDUE)
                .map(due -> Period.days(due, today)),
            doneOn.flatMap(
                done -> started.map(day -> Period.days(day, done)).filter(days -> days >= 0))),
        factors.of(action));
  }

  private ActionState state(
      Postmortem.Action action, ActionStatus status, Optional<LocalDate> doneOn) {
    return switch (status) {
      case DROPPED -> ActionState.DROPPED;
      case DONE -> {
        if (action.due().isEmpty() || doneOn.isEmpty()) {
          yield ActionState.DONE;
        }
        yield doneOn.get().isAfter(action.due().get())
            ? ActionState.DONE_LATE
            : ActionState.DONE_IN_TIME;
      }
      case OPEN, IN_PROGRESS ->
          action.due().filter(view.today()::isAfter).isPresent()
              ? ActionState.OVERDUE
              : ActionState.OPEN;
    };
  }

  /** The day written in the file, else that of the latest commit that set the status. */
  private Optional<LocalDate> endedOn(
      Postmortem postmortem, Postmortem.Action action, ActionStatus status, ActionStatus wanted) {
    if (status != wanted) {
      return Optional.empty();
    }
    ZoneOffset offset =
        postmortem.times().started().map(OffsetDateTime::getOffset).orElse(ZoneOffset.UTC);
    return action
        .doneOn()
        .or(
            () ->
                view.history()
                    .of(postmortem.path())
                    .flatMap(file -> lastSet(file, action.id(), wanted))
                    .map(at -> at.atOffset(offset).toLocalDate()));
  }

  private static Optional<Instant> lastSet(FileHistory file, String action, Term wanted) {
    List<FileHistory.Change> changes = file.actionStatuses().getOrDefault(action, List.of());
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(changes.get(changes.size() - 1))
            .filter(last -> last.value().equals(wanted.word()))
            .flatMap(FileHistory.Change::since);
  }
}
