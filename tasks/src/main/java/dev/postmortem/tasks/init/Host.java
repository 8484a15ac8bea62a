package dev.postmortem.tasks.init;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.words.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who runs the workflow. */
enum Host {
  GITHUB,
  GITLAB,
  NONE;

  static final List<String> WORDS = Arrays.stream(values()).map(Host::word).toList();

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The host of a remote's address, as far as the address tells. */
  static Optional<Host> of(String address) {
    String words = address.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(h -> h != NONE && words.contains(h.word())).findFirst();
  }

  static Host read(String word) throws TaskException {
    return Arrays.stream(values())
        .filter(h -> h.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TaskException(
                    "postmortem.host is \""
                        + word
                        + "\""
                        + NearestWord.of(word, WORDS)
                            .map(n -> "; did you mean \"" + n + "\"?")
                            .orElse("; expected one of " + String.join(", ", WORDS) + ".")));
  }
}
