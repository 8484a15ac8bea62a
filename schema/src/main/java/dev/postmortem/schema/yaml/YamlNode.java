package dev.postmortem.schema.yaml;

import dev.postmortem.text.source.Located;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.List;
import java.util.Optional;

/** A value of a YAML file that knows where it stands. Aliases are resolved, tags are gone. */
public sealed interface YamlNode {

  /** Where the value is in the file. */
  Span span();

  /**
   * A single value, as its author wrote it: {@code no}, {@code 12:30} and {@code 2026-06-04} are
   * these words; what they mean is up to the caller.
   *
   * @param span where it stands, quotes included
   * @param text its words, escapes resolved
   * @param plain whether it stands without quotes, so that it may be a number, a boolean or nothing
   */
  record YamlScalar(Span span, String text, boolean plain) implements YamlNode {

    /** Whether it is null by the core schema: nothing, {@code ~} or {@code null}, unquoted. */
    public boolean isNull() {
      return plain
          && switch (text) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
          };
    }

    /** The words with their place. */
    public Located<String> located() {
      return new Located<>(text, span);
    }

    /**
     * The words with the place of each character: quotes and escapes, folded lines and the
     * indentation of blocks are seen through. Line breaks and tabs are spaces. Costs a second look
     * at the source, and nothing if it is never asked.
     *
     * @param source the file that the value was read from
     */
    public Prose prose(SourceText source) {
      return plain
          ? ScalarProse.ofPlain(source.text(), span, text)
          : ScalarProse.ofMarked(source.text(), span, text);
    }
  }

  /**
   * A sequence.
   *
   * @param span where it stands
   * @param items its values, in order
   */
  record YamlList(Span span, List<YamlNode> items) implements YamlNode {
    /** Copies the items. */
    public YamlList {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping. Keys may repeat: the reader reports it, the first one counts.
   *
   * @param span where it stands
   * @param entries keys and values, in order
   */
  record YamlMap(Span span, List<YamlEntry> entries) implements YamlNode {
    /** Copies the entries. */
    public YamlMap {
      entries = List.copyOf(entries);
    }

    /** The first entry with a key. */
    public Optional<YamlEntry> entry(String key) {
      return entries.stream().filter(e -> e.key().text().equals(key)).findFirst();
    }

    /** The first value of a key. */
    public Optional<YamlNode> get(String key) {
      return entry(key).map(YamlEntry::value);
    }

    /** The scalar of a key, unless it is missing, null, a list or a map. */
    public Optional<YamlScalar> scalar(String key) {
      return get(key)
          .filter(YamlScalar.class::isInstance)
          .map(YamlScalar.class::cast)
          .filter(s -> !s.isNull());
    }

    /** The list of a key; empty if there is none. */
    public List<YamlNode> list(String key) {
      return get(key).map(n -> n instanceof YamlList list ? list.items() : null).orElse(List.of());
    }

    /** The maps in the list of a key; anything else there is ignored. */
    public List<YamlMap> maps(String key) {
      return list(key).stream().filter(YamlMap.class::isInstance).map(YamlMap.class::cast).toList();
    }

    /** The map of a key. */
    public Optional<YamlMap> map(String key) {
      return get(key).filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
    }
  }

  /**
   * A key and its value.
   *
   * @param key the key
   * @param value the value
   */
  record YamlEntry(YamlScalar key, YamlNode value) {}
}
