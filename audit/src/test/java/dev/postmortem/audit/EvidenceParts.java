package dev.postmortem.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The parts that let a reader check a postmortem's story. */
final class EvidenceParts {

  /** Each part by the words that the metrics page has for it. */
  private static final Map<String, Predicate<PlainPostmortem>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("When it was detected", t -> t.text("detected_at").isPresent());
    PARTS.put("When it was mitigated", t -> t.text("mitigated_at").isPresent());
    PARTS.put("When it was resolved", t -> t.text("resolved_at").isPresent());
    PARTS.put("Who or what detected it", t -> t.text("detected_by").isPresent());
    PARTS.put("Impact in numbers", EvidenceParts::hasNumbers);
    PARTS.put(
        "Trigger",
        t ->
            Stream.of("kind", "summary")
                .anyMatch(key -> PlainPostmortem.text(t.map("trigger"), key).isPresent()));
    PARTS.put("Two contributing factors or more", t -> t.maps("contributing_factors").size() >= 2);
    PARTS.put(
        "Timeline with dated events",
        t -> PlainTimeline.of(t).stream().anyMatch(e -> e.at().isPresent()));
    PARTS.put(
        "A source for every event",
        t ->
            !PlainTimeline.of(t).isEmpty()
                && PlainTimeline.of(t).stream().allMatch(e -> e.hasSource() || e.isUnverified()));
    PARTS.put(
        "Links to evidence",
        t -> t.maps("evidence").stream().anyMatch(e -> PlainPostmortem.text(e, "url").isPresent()));
  }

  private EvidenceParts() {}

  /** The parts that readers can look for: the public site shows no evidence. */
  static Map<String, Predicate<PlainPostmortem>> parts(PlainCorpus.Readers readers) {
    Map<String, Predicate<PlainPostmortem>> parts = new LinkedHashMap<>(PARTS);
    if (readers == PlainCorpus.Readers.OUTSIDERS) {
      parts.remove("Links to evidence");
    }
    return parts;
  }

  private static boolean hasNumbers(PlainPostmortem postmortem) {
    Map<String, Object> impact = postmortem.map("impact");
    return (impact.get("slos") instanceof List<?> slos && !slos.isEmpty())
        || Stream.of("users_affected", "requests_failed", "duration", "revenue", "data_loss")
            .flatMap(key -> PlainPostmortem.text(impact, key).stream())
            .anyMatch(text -> text.chars().anyMatch(Character::isDigit));
  }
}
