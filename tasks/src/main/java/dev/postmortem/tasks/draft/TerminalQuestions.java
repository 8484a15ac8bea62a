package dev.postmortem.tasks.draft;

import dev.postmortem.tasks.TaskException;
import java.io.Console;
import java.util.List;
import java.util.Optional;

/** Asks at the terminal, until there is an answer. */
public final class TerminalQuestions implements Questions {

  @Override
  public String ask(String parameter, String question, List<String> choices) throws TaskException {
    Optional<Console> console = console();
    if (console.isEmpty()) {
      return Questions.ofNobody().ask(parameter, question, choices);
    }
    String among = choices.isEmpty() ? "" : " (" + String.join(", ", choices) + ")";
    while (true) {
      String answer = console.get().readLine("%s%s: ", question, among);
      if (answer == null) {
        return Questions.ofNobody().ask(parameter, question, choices);
      }
      boolean known = choices.isEmpty() || choices.contains(answer.strip());
      if (!answer.isBlank() && known) {
        return answer.strip();
      }
    }
  }

  @Override
  public String askIfAnybodyKnows(String question, List<String> known) {
    String among = known.isEmpty() ? "" : " (" + String.join(", ", known) + ")";
    return console()
        .map(console -> console.readLine("%s%s (Enter for none): ", question, among))
        .orElse("");
  }

  /** The console, if there is a terminal behind it. */
  @SuppressWarnings("SystemConsoleNull")
  public static Optional<Console> console() {
    return Optional.ofNullable(System.console()).filter(TerminalQuestions::isTerminal);
  }

  /** From Java 22 on there is always a console, which says itself whether it is a terminal. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }
}
