package dev.postmortem.maven.task;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.config.Configuration.SeverityLevel;
import dev.postmortem.corpus.draft.DraftRefusedException;
import dev.postmortem.corpus.draft.DraftRequest;
import dev.postmortem.corpus.draft.DraftTemplate;
import dev.postmortem.corpus.draft.DraftWriter;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Term;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Begins a postmortem from the template. */
public final class NewTask {

  private NewTask() {}

  /**
   * Writes a new postmortem, asking for what is missing.
   *
   * @return the file
   * @throws TaskException if nobody answers, or the answers do not do
   */
  public static Path run(NewRequest request, Questions questions) throws TaskException {
    Corpus corpus =
        RepositoryReader.in(request.root(), request.day()).readWithoutHistory().corpus();
    List<String> severities =
        corpus.configuration().severities().stream().map(SeverityLevel::name).toList();
    String title = answer(request.title(), questions, "postmortem.title", "What broke", List.of());
    String severity =
        answer(request.severity(), questions, "postmortem.severity", "How severe", severities);
    DraftRequest draft =
        new DraftRequest(
            title,
            request.day(),
            severity,
            kind(request.kind()),
            request.services(),
            List.of(),
            Optional.empty());
    try {
      return DraftWriter.write(request.root(), DraftTemplate.of(draft, corpus));
    } catch (DraftRefusedException told) {
      throw TaskException.telling(told);
    }
  }

  private static String answer(
      Optional<String> given,
      Questions questions,
      String parameter,
      String question,
      List<String> choices)
      throws TaskException {
    return given.isPresent() && !given.get().isBlank()
        ? given.get().strip()
        : questions.ask(parameter, question, choices);
  }

  private static Kind kind(Optional<String> word) throws TaskException {
    if (word.isEmpty() || word.get().isBlank()) {
      return Kind.INCIDENT;
    }
    List<String> known = Arrays.stream(Kind.values()).map(Term::word).toList();
    return Kind.of(word.get().strip())
        .orElseThrow(
            () ->
                new TaskException(
                    "postmortem.kind is \""
                        + word.get()
                        + "\"; one of "
                        + String.join(", ", known)
                        + " was expected."));
  }
}
