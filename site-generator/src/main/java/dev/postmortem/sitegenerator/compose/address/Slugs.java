package dev.postmortem.sitegenerator.compose.address;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * File names for values of one sort: short, the same on every file system, and each given once.
 * Values that would share a name get a number, in the order in which they are first asked for.
 */
final class Slugs {

  private static final int LONGEST = 80;

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
    StringBuilder name = new StringBuilder();
    boolean parted = false;
    for (int i = 0; i < value.length() && name.length() < LONGEST; i++) {
      char c = value.charAt(i);
      if (isPlain(c)) {
        if (parted && !name.isEmpty()) {
          name.append('-');
        }
        name.append(c);
        parted = false;
      } else {
        parted = true;
      }
    }
    String base = name.toString().toLowerCase(Locale.ROOT);
    if (base.isEmpty()) {
      base = "x";
    }
    String candidate = base;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = base + "-" + i;
    }
    return candidate;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
