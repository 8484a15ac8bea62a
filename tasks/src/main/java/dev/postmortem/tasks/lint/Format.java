package dev.postmortem.tasks.lint;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.text.words.NearestWord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A form in which findings are reported. */
public enum Format {
  /** For people at a terminal. */
  CONSOLE,
  /** For GitHub Actions: annotations and a job summary. */
  GITHUB,
  /** For code scanning services. */
  SARIF,
  /** For programs. */
  JSON,
  /** For CI servers that show test results. */
  JUNIT,
  /** For CI servers that show what Checkstyle finds. */
  CHECKSTYLE,
  /** For GitLab's code quality. */
  GITLAB,
  /** For reviewdog. */
  RDJSON,
  /** For comments, wikis and mails. */
  MARKDOWN;

  /** The word in {@code postmortem.formats}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The formats that a list of words names; inside GitHub Actions also {@link #GITHUB}.
   *
   * @param words comma-separated
   * @param environment the process's environment
   * @throws TaskException if a word is no format
   */
  public static Set<Format> read(String words, Map<String, String> environment)
      throws TaskException {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    for (String word : words.split(",", -1)) {
      if (!word.isBlank()) {
        formats.add(of(word.strip()));
      }
    }
    if (environment.getOrDefault("GITHUB_ACTIONS", "").equals("true")) {
      formats.add(GITHUB);
    }
    return formats;
  }

  private static Format of(String word) throws TaskException {
    List<String> known = Arrays.stream(values()).map(Format::word).toList();
    for (Format format : values()) {
      if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new TaskException(
        "postmortem.formats names \""
            + word
            + "\", which is not a format"
            + NearestWord.of(word, known).map(n -> "; did you mean \"" + n + "\"?").orElse(";")
            + " Known formats: "
            + String.join(", ", known)
            + ".");
  }
}
