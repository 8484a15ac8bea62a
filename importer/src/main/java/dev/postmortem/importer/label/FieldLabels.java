package dev.postmortem.importer.label;

import dev.postmortem.schema.time.NamedZone;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which label of an older report means which key of the front matter: those in wide use, and an
 * organisation's own from {@code adopt.labels}.
 */
public final class FieldLabels {

  private static final Set<String> TERMS = Set.of("severity", "status", "kind", LabelKeys.SECURITY);

  private final Map<String, String> keys = new HashMap<>();

  /** The labels in wide use and some more; an organisation's own mapping wins. */
  FieldLabels(Map<String, String> own) {
    BuiltInLabels.BY_KEY.forEach(
        (key, labels) -> labels.forEach(label -> keys.put(normal(label), key)));
    own.forEach((label, key) -> keys.put(normal(label), key));
  }

  /** The key that a label means: by its whole words, or without what is in brackets. */
  Optional<String> keyOf(String label) {
    return Optional.ofNullable(keys.get(normal(label)))
        .or(() -> Optional.ofNullable(keys.get(normal(withoutBrackets(label)))));
  }

  /** Whether a label stands for one of the four moments of an incident. */
  boolean isMoment(String label) {
    return keyOf(label).filter(k -> k.endsWith("_at")).isPresent();
  }

  /** Whether a label stands for one of few words, which more words may explain. */
  boolean isTerm(String label) {
    return keyOf(label).filter(TERMS::contains).isPresent();
  }

  /** The zone that a label names in brackets, with a space before it: {@code Start time (UTC)}. */
  String zoneIn(String label) {
    String inside = label.substring(withoutBrackets(label).length());
    boolean moment = isMoment(label) || keyOf(label).filter(LabelKeys.PERIOD::equals).isPresent();
    return moment ? NamedZone.only(inside).map(z -> ' ' + z.name()).orElse("") : "";
  }

  private static String withoutBrackets(String label) {
    int open = label.indexOf('(');
    return open > 0 && label.stripTrailing().replace(":", "").endsWith(")")
        ? label.substring(0, open)
        : label;
  }

  /** In lower case, single spaces, underscores and hyphens as spaces, no colon at the end. */
  private static String normal(String label) {
    String words = label.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    while (words.endsWith(":") || words.endsWith("–")) {
      words = words.substring(0, words.length() - 1).strip();
    }
    return String.join(" ", words.split("\\s+", -1));
  }
}
