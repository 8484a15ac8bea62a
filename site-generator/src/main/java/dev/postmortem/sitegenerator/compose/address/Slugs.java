package dev.postmortem.sitegenerator.compose.address;

import dev.postmortem.text.words.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * File names for values of one sort: short, the same on every file system, and each given once.
 * Values that would share a name get a number, in the order in which they are first asked for.
 */
final class Slugs {

  private static final int MAX_SLUG_CHARS = 80;

  /** For a value that has no form in ASCII. */
  private static final String UNWRITABLE = "x";

  /** Names that a page of the same folder has, or that some file systems refuse. */
  private static final Set<String> RESERVED =
      Set.of("index", "con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

  private final Map<String, String> byValue = new HashMap<>();
  private final Set<String> taken = new HashSet<>(RESERVED);

  /** The name of a value. */
  String of(String value) {
    return byValue.computeIfAbsent(value, this::fresh);
  }

  private String fresh(String value) {
    String slug = Slug.keeping("_", value);
    String name = slug.length() > MAX_SLUG_CHARS ? slug.substring(0, MAX_SLUG_CHARS) : slug;
    return Slug.distinct(name.isEmpty() ? UNWRITABLE : name, taken::add);
  }
}
