package dev.postmortem.schema.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value of a closed list, with one word for it in files. Implemented by enums only. */
public interface Term {

  /** The constant's name. */
  String name();

  /** The word in files: the constant's name in kebab-case. */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The first of some values that has a word. */
  static <T extends Term> Optional<T> of(T[] values, String word) {
    return Arrays.stream(values).filter(v -> v.word().equals(word)).findFirst();
  }
}
