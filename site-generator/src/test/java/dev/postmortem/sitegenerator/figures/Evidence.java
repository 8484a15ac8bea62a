package dev.postmortem.sitegenerator.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The parts that let a reader check a postmortem's story. */
final class Evidence {

  /** Each part by the words that the metrics page has for it. */
  private static final Map<String, Predicate<Told>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("When it was detected", t -> t.text("detected_at").isPresent());
    PARTS.put("When it was mitigated", t -> t.text("mitigated_at").isPresent());
    PARTS.put("When it was resolved", t -> t.text("resolved_at").isPresent());
    PARTS.put("Who or what detected it", t -> t.text("detected_by").isPresent());
    PARTS.put("Impact in numbers", Evidence::hasNumbers);
    PARTS.put(
        "Trigger",
        t ->
            Stream.of("kind", "summary")
                .anyMatch(key -> Told.text(t.map("trigger"), key).isPresent()));
    PARTS.put("Two contributing factors or more", t -> t.maps("contributing_factors").size() >= 2);
    PARTS.put(
        "Timeline with dated events",
        t -> ToldTimeline.of(t).stream().anyMatch(e -> e.at().isPresent()));
    PARTS.put(
        "A source for every event",
        t ->
            !ToldTimeline.of(t).isEmpty()
                && ToldTimeline.of(t).stream().allMatch(e -> e.hasSource() || e.isUnverified()));
    PARTS.put(
        "Links to evidence",
        t -> t.maps("evidence").stream().anyMatch(e -> Told.text(e, "url").isPresent()));
  }

  private Evidence() {}

  /** The parts that readers can look for: outsiders are shown no evidence. */
  static Map<String, Predicate<Told>> parts(ToldCorpus.Readers readers) {
    Map<String, Predicate<Told>> parts = new LinkedHashMap<>(PARTS);
    if (readers == ToldCorpus.Readers.OUTSIDERS) {
      parts.remove("Links to evidence");
    }
    return parts;
  }

  private static boolean hasNumbers(Told told) {
    Map<String, Object> impact = told.map("impact");
    return impact.get("slos") instanceof List<?> slos && !slos.isEmpty()
        || Stream.of("users_affected", "requests_failed", "duration", "revenue", "data_loss")
            .flatMap(key -> Told.text(impact, key).stream())
            .anyMatch(text -> text.chars().anyMatch(Character::isDigit));
  }
}
