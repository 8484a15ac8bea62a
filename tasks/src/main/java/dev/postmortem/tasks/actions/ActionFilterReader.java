package dev.postmortem.tasks.actions;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.config.Settings.Owner;
import dev.postmortem.corpus.config.Settings.OwnerKind;
import dev.postmortem.corpus.config.Settings.Service;
import dev.postmortem.corpus.taxonomy.CanonicalFactors;
import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.schema.model.ActionKind;
import dev.postmortem.schema.model.ActionStatus;
import dev.postmortem.schema.model.Postmortem;
import dev.postmortem.schema.model.Term;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.words.NearestWord;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads which actions are asked for, and refuses words that could only give an empty list. */
final class ActionFilterReader {

  private static final String ALL = "all";

  private final CorpusView view;

  ActionFilterReader(CorpusView view) {
    this.view = view;
  }

  ActionFilter read(ActionsRequest.Filter words) throws TaskException {
    return new ActionFilter(
        statuses(words.status()),
        words.overdue() ? ActionFilter.Timing.OVERDUE : ActionFilter.Timing.ANY,
        service(words.service()),
        kind(words.kind()),
        factor(words.factor()),
        owner(words.owner()));
  }

  private static Set<ActionStatus> statuses(Optional<String> words) throws TaskException {
    if (words.isEmpty() || words.get().isBlank()) {
      return EnumSet.of(ActionStatus.OPEN, ActionStatus.IN_PROGRESS);
    }
    if (words.get().strip().equals(ALL)) {
      return EnumSet.allOf(ActionStatus.class);
    }
    Set<ActionStatus> statuses = EnumSet.noneOf(ActionStatus.class);
    for (String word : words.get().split(",", -1)) {
      Optional<ActionStatus> status = ActionStatus.of(word.strip());
      if (status.isEmpty()) {
        throw unknown("postmortem.status", word, wordsOf(ActionStatus.values(), ALL));
      }
      statuses.add(status.get());
    }
    return statuses;
  }

  private static Optional<ActionKind> kind(Optional<String> word) throws TaskException {
    if (isEmpty(word)) {
      return Optional.empty();
    }
    Optional<ActionKind> kind = ActionKind.of(word.get().strip());
    if (kind.isEmpty()) {
      throw unknown("postmortem.kind", word.get(), wordsOf(ActionKind.values()));
    }
    return kind;
  }

  private Optional<String> service(Optional<String> word) throws TaskException {
    if (isEmpty(word)) {
      return Optional.empty();
    }
    Set<String> known = new TreeSet<>();
    view.configuration().catalogues().services().stream().map(Service::id).forEach(known::add);
    view.postmortems().forEach(p -> known.addAll(p.services()));
    return Optional.of(known("postmortem.service", word.get(), known));
  }

  private Optional<String> factor(Optional<String> word) throws TaskException {
    if (isEmpty(word)) {
      return Optional.empty();
    }
    CanonicalFactors canonical = new CanonicalFactors(view.configuration().taxonomy());
    Set<String> known = new TreeSet<>();
    view.configuration().taxonomy().factors().stream().map(Factor::id).forEach(known::add);
    for (Postmortem p : view.postmortems()) {
      p.actions().forEach(action -> known.addAll(canonical.of(action)));
    }
    return Optional.of(known("postmortem.factor", canonical.id(word.get()), known));
  }

  /** By duty only: no list is kept of what one human being has left to do. */
  private Optional<String> owner(Optional<String> word) throws TaskException {
    if (isEmpty(word)) {
      return Optional.empty();
    }
    String handle = word.get().strip();
    Optional<Owner> owner =
        view.configuration().catalogues().owners().stream()
            .filter(o -> o.id().equals(handle))
            .findFirst();
    if (owner.filter(o -> o.kind() != OwnerKind.PERSON).isEmpty()) {
      throw new TaskException(
          owner.isPresent()
              ? "postmortem.owner names a person, and no list is keyed by a person; filter by service, factor or role."
              : "postmortem.owner is \""
                  + handle
                  + "\", which is no role or group of owners: in postmortem.yml; add it there with"
                  + " kind: role, or ask by service.");
    }
    return Optional.of(handle);
  }

  private static boolean isEmpty(Optional<String> word) {
    return word.filter(w -> !w.isBlank()).isEmpty();
  }

  private static String known(String parameter, String word, Collection<String> known)
      throws TaskException {
    String plain = word.strip();
    if (!known.contains(plain)) {
      throw unknown(parameter, word, known);
    }
    return plain;
  }

  private static TaskException unknown(String parameter, String word, Collection<String> known) {
    String meant =
        NearestWord.of(word.strip(), known)
            .map(n -> "; did you mean \"" + n + "\"?")
            .orElse(
                known.isEmpty()
                    ? "; no postmortem names any."
                    : "; expected one of "
                        + known.stream().limit(12).collect(Collectors.joining(", "))
                        + (known.size() > 12 ? ", …" : "."));
    return new TaskException(parameter + " is \"" + word.strip() + "\", which nothing has" + meant);
  }

  private static Set<String> wordsOf(Term[] terms, String... more) {
    Set<String> words = new LinkedHashSet<>();
    Arrays.stream(terms).map(Term::word).forEach(words::add);
    words.addAll(Arrays.asList(more));
    return words;
  }
}
