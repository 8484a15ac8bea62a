package dev.postmortem.linter.language.learned;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Results kept by what they are made from: sentences recur within a text and between edits of it.
 * Safe for use by several threads.
 */
final class Remembered<K, V> {

  private static final int MAX_RESULTS = 4_096;

  private final Map<K, V> results = new ConcurrentHashMap<>();
  private final Function<K, V> make;

  Remembered(Function<K, V> make) {
    this.make = make;
  }

  V of(K key) {
    V known = results.get(key);
    if (known != null) {
      return known;
    }
    V made = make.apply(key);
    if (results.size() >= MAX_RESULTS) {
      results.clear();
    }
    results.put(key, made);
    return made;
  }
}
