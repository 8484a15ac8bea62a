package dev.postmortem.schema.document;

import dev.postmortem.schema.model.SectionKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which headings stand for which known section; an organisation may add its own. */
public final class SectionNames {

  private static final SectionNames BUILT_IN = new SectionNames(builtInAliases());

  private final Map<String, SectionKind> kinds;

  private SectionNames(Map<String, SectionKind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /** The canonical headings and the aliases in wide use. */
  public static SectionNames builtIn() {
    return BUILT_IN;
  }

  /**
   * These names and more; a name that is already known changes its section.
   *
   * @param aliases from heading, in any case, to section
   */
  public SectionNames with(Map<String, SectionKind> aliases) {
    Map<String, SectionKind> more = new HashMap<>(kinds);
    aliases.forEach((name, kind) -> more.put(key(name), kind));
    return new SectionNames(more);
  }

  /** The section that a heading stands for. */
  public Optional<SectionKind> kindOf(String heading) {
    return Optional.ofNullable(kinds.get(key(heading)));
  }

  private static String key(String heading) {
    return heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_-]+", " ")
        .replaceAll("[:.!]+$", "");
  }

  private static Map<String, SectionKind> builtInAliases() {
    Map<String, SectionKind> names = new HashMap<>();
    for (SectionKind kind : SectionKind.values()) {
      names.put(key(kind.title()), kind);
    }
    return names;
  }
}
