package dev.postmortem.tasks.draft;

import dev.postmortem.tasks.TaskException;
import java.util.List;

/** Asks the user for what is missing. */
public interface Questions {

  /**
   * Asks once.
   *
   * @param parameter the property that would have answered, for example {@code postmortem.title}
   * @param question in a few words
   * @param choices what may be answered; empty for anything
   * @throws TaskException if there is no terminal
   */
  String ask(String parameter, String question, List<String> choices) throws TaskException;

  /**
   * Asks for something that may be left open.
   *
   * @param known what has been answered before, to choose from; anything may be answered
   * @return blank if there is no terminal or no answer
   */
  default String askIfAnybodyKnows(String question, List<String> known) {
    return "";
  }

  /** No terminal: says which property would have answered. */
  static Questions ofNobody() {
    return (parameter, question, choices) -> {
      throw new TaskException(
          "No terminal to ask; set it with -D"
              + parameter
              + "=…"
              + (choices.isEmpty() ? "" : " (one of " + String.join(", ", choices) + ")")
              + ".");
    };
  }
}
