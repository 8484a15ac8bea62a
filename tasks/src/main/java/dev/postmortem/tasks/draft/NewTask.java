package dev.postmortem.tasks.draft;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.Settings.Owner;
import dev.postmortem.corpus.config.Settings.Service;
import dev.postmortem.corpus.config.Settings.SeverityLevel;
import dev.postmortem.corpus.draft.DraftRefusedException;
import dev.postmortem.corpus.draft.DraftRequest;
import dev.postmortem.corpus.draft.DraftTemplate;
import dev.postmortem.corpus.draft.DraftWriter;
import dev.postmortem.corpus.git.Committer;
import dev.postmortem.schema.model.Kind;
import dev.postmortem.schema.model.Term;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.text.words.NearestWord;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Creates a postmortem from the template. */
public final class NewTask {

  private NewTask() {}

  /** Writes a new postmortem, and says where it is and what to do next. */
  public static void run(NewRequest request, Questions questions, TaskOutput output)
      throws TaskException {
    NewResult created = run(request, questions);
    output.result().println("Created " + created.file());
    created.next().forEach(step -> output.note("Next: " + step));
  }

  /**
   * Writes a new postmortem, asking for what is missing.
   *
   * @return the file, and what to do with it
   * @throws TaskException if an answer is missing or invalid
   */
  public static NewResult run(NewRequest request, Questions questions) throws TaskException {
    Repository repository = RepositoryReader.in(request.root(), request.day()).readFrontMatter();
    Corpus corpus = repository.corpus();
    List<String> severities =
        corpus.configuration().severities().stream().map(SeverityLevel::name).toList();
    String title = answer(request.title(), questions, "postmortem.title", "What broke", List.of());
    String severity =
        answer(request.severity(), questions, "postmortem.severity", "How severe", severities);
    List<String> services = services(request, corpus, questions);
    DraftRequest draft =
        new DraftRequest(
            title,
            request.day(),
            severity,
            kind(request.kind()),
            services,
            List.of(),
            startedAt(request),
            author(request, corpus.configuration()));
    try {
      Path file =
          DraftWriter.write(request.root(), DraftTemplate.of(draft, corpus, repository.files()));
      return new NewResult(file, NextSteps.of(corpus, severity, services));
    } catch (DraftRefusedException refused) {
      throw TaskException.of(refused);
    }
  }

  private static List<String> services(NewRequest request, Corpus corpus, Questions questions)
      throws TaskException {
    List<String> catalogue =
        corpus.configuration().catalogues().services().stream().map(Service::id).toList();
    List<String> services = request.services();
    if (services.isEmpty()) {
      services =
          catalogue.size() == 1
              ? catalogue
              : words(
                  questions.askIfAnybodyKnows("Which services, separated by commas", catalogue));
    }
    for (String service : services) {
      if (!catalogue.isEmpty() && !catalogue.contains(service)) {
        throw new TaskException(
            "postmortem.services names \""
                + service
                + "\", which is not in the catalogue of services"
                + NearestWord.of(service, catalogue)
                    .map(n -> "; did you mean \"" + n + "\"?")
                    .orElse("; expected one of " + String.join(", ", catalogue) + "."));
      }
    }
    return services;
  }

  private static List<String> words(String answer) {
    return Arrays.stream(answer.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static Optional<OffsetDateTime> startedAt(NewRequest request) throws TaskException {
    if (request.startedAt().filter(w -> !w.isBlank()).isEmpty()) {
      return Optional.empty();
    }
    try {
      return request.startedAt().map(String::strip).map(OffsetDateTime::parse);
    } catch (DateTimeParseException noMoment) {
      throw new TaskException(
          "postmortem.startedAt is \""
              + request.startedAt().get()
              + "\"; expected a date-time with an offset, such as 2026-06-04T14:02:00+02:00.");
    }
  }

  /** The owner that Git's settings name, else the mailbox, which is how hosts name accounts. */
  private static Optional<String> author(NewRequest request, Settings configuration) {
    Optional<Committer> committer = Committer.of(request.root());
    if (committer.isEmpty()) {
      return Optional.empty();
    }
    Committer known = committer.get();
    return configuration.catalogues().owners().stream()
        .filter(
            o ->
                o.id().equalsIgnoreCase(known.mailbox())
                    || o.id().equalsIgnoreCase(known.name())
                    || o.name().filter(known.name()::equalsIgnoreCase).isPresent())
        .map(Owner::id)
        .findFirst()
        .or(() -> Optional.of(known.mailbox()).filter(m -> !m.isBlank()));
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
