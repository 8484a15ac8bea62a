package dev.postmortem.mavenplugin;

import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.draft.Questions;
import java.io.Console;
import java.util.List;
import java.util.Optional;

/** Asks at the terminal, until there is an answer. */
final class TerminalQuestions implements Questions {

  @Override
  public String ask(String parameter, String question, List<String> choices) throws TaskException {
    Optional<Console> console = Terminal.console();
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
    return Terminal.console()
        .map(console -> console.readLine("%s%s (Enter for none): ", question, among))
        .orElse("");
  }
}
