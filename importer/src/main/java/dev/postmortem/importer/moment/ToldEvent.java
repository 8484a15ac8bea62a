package dev.postmortem.importer.moment;

import dev.postmortem.schema.document.timeline.TimelineEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a report says happened at a moment: an event of its timeline, or a sentence that
 * names a time.
 *
 * @param at the moment; empty if it is not certain
 * @param words what happened
 * @param doubt what to say about its zone; empty if there is nothing
 */
public record ToldEvent(Optional<OffsetDateTime> at, String words, String doubt) {

  private static final int MAX_EVENT_CHARS = 300;
  private static final int MAX_QUOTATION_CHARS = 60;

  /** An event of a timeline whose times are approximate, if such times are taken. */
  public static ToldEvent approximately(TimelineEvent event) {
    Optional<OffsetDateTime> roughly = event.zone().flatMap(z -> event.local().flatMap(z::moment));
    return event.certain().isPresent()
        ? of(event)
        : new ToldEvent(roughly, event.text().text(), "; approximate");
  }

  /** An event of a timeline. */
  public static ToldEvent of(TimelineEvent event) {
    boolean doubtful =
        event.certain().isPresent()
            && event.zone().isPresent()
            && event.zone().get().isDoubtfulAt(event.certain().get().toInstant());
    return new ToldEvent(
        event.certain(),
        event.text().text(),
        doubtful ? "; " + event.zone().get().name() + " as written, although it was summer" : "");
  }

  /** Those of which the moment is certain. */
  static List<ToldEvent> certain(List<ToldEvent> events) {
    return events.stream().filter(e -> e.at().isPresent()).toList();
  }

  Instant instant() {
    return at.orElseThrow().toInstant();
  }

  /** The first sentence of a long text: what follows may describe later things. */
  Set<MomentWords.Moment> moments() {
    return MomentWords.momentsIn(telling());
  }

  /** The words that tell what happened. */
  String telling() {
    return words.length() > MAX_EVENT_CHARS ? MomentWords.firstSentence(words) : words;
  }

  /** Who noticed: an alarm, whatever it was about; else who the words name. */
  Optional<String> detector() {
    return DetectorWords.of(MomentWords.alarmIn(telling()).orElseGet(this::telling))
        .or(() -> DetectorWords.toldIn(MomentWords.sentences(words)));
  }

  Optional<RecoveredMoment> moment(String origin) {
    return at.map(a -> new RecoveredMoment(a, origin + quoted() + doubt));
  }

  private String quoted() {
    String line = String.join(" ", words.strip().split("\\s+", -1));
    boolean tooLong = line.length() > MAX_QUOTATION_CHARS;
    return line.isEmpty()
        ? ""
        : ": \""
            + (tooLong ? line.substring(0, MAX_QUOTATION_CHARS - 3).stripTrailing() + "..." : line)
            + '"';
  }
}
