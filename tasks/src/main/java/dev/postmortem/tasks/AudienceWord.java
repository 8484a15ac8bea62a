package dev.postmortem.tasks;

import dev.postmortem.corpus.Audience;
import java.util.Locale;

/** The audience of an output, as {@code postmortem.audience} says it. */
public final class AudienceWord {

  private AudienceWord() {}

  public static Audience read(String word) throws TaskException {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "internal" -> Audience.INTERNAL;
      case "public" -> Audience.PUBLIC;
      default ->
          throw new TaskException(
              "postmortem.audience is \"" + word + "\"; expected internal or public.");
    };
  }
}
