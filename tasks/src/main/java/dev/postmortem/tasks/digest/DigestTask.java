package dev.postmortem.tasks.digest;

import dev.postmortem.corpus.Corpus;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.analytics.period.Period;
import dev.postmortem.linter.secret.SecretText;
import dev.postmortem.tasks.AudienceWord;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.tasks.TextFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Tells what a period brought. */
public final class DigestTask {

  private DigestTask() {}

  /**
   * The digest as Markdown.
   *
   * @throws TaskException if the period or the audience is none
   */
  public static String run(DigestRequest request) throws TaskException {
    Periods.Named period = period(request);
    Corpus corpus = RepositoryReader.in(request.root(), request.today()).read().corpus();
    return SecretText.masked(
        DigestReport.of(
            corpus, CorpusView.of(corpus, AudienceWord.read(request.audience())), period));
  }

  /**
   * Prints the digest, or writes it to a file.
   *
   * @throws TaskException if the period or the audience is none, or the file cannot be written
   */
  public static void run(DigestRequest request, Optional<Path> file, TaskOutput output)
      throws TaskException {
    String digest = run(request);
    if (file.isPresent()) {
      TextFile.write(file.get(), digest);
      output.note("Written: " + file.get());
    } else {
      output.result().print(digest);
      output.result().flush();
    }
  }

  private static Periods.Named period(DigestRequest request) throws TaskException {
    Optional<String> words = request.period().filter(w -> !w.isBlank());
    Optional<LocalDate> from = day("postmortem.since", request.from());
    Optional<LocalDate> to = day("postmortem.until", request.to());
    if (words.isPresent() && (from.isPresent() || to.isPresent())) {
      throw new TaskException(
          "Both postmortem.period and postmortem.since or postmortem.until are set; leave one out.");
    }
    if (words.isPresent()) {
      return Periods.read(words.get())
          .orElseThrow(
              () ->
                  new TaskException(
                      "postmortem.period is \""
                          + words.get()
                          + "\"; expected a quarter (2026-Q3), month (2026-07) or year (2026)."));
    }
    if (from.isEmpty() && to.isEmpty()) {
      return Periods.lastQuarter(request.today());
    }
    LocalDate first =
        from.orElseThrow(
            () -> new TaskException("postmortem.until is set without postmortem.since; add it."));
    LocalDate last = to.orElse(request.today());
    if (last.isBefore(first)) {
      throw new TaskException(
          "The period ends on " + last + ", before it begins on " + first + ".");
    }
    return new Periods.Named(first + " to " + last, new Period(first, last));
  }

  private static Optional<LocalDate> day(String parameter, Optional<String> word)
      throws TaskException {
    if (word.isEmpty() || word.get().isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(word.get().strip()));
    } catch (DateTimeException noDate) {
      throw new TaskException(
          parameter + " is \"" + word.get() + "\"; expected a date such as 2026-07-01.");
    }
  }
}
