package dev.postmortem.tasks.adopt;

import dev.postmortem.corpus.files.WholeFile;
import dev.postmortem.importer.Adoption;
import dev.postmortem.importer.Review;
import dev.postmortem.importer.review.Candidate;
import dev.postmortem.importer.review.ReviewSheet;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.draft.Questions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lets people accept the values that {@code adopt} saw and did not trust. */
public final class ReviewTask {

  private static final String PARAMETER = "postmortem.reviewed";
  private static final String YES = "y";
  private static final String STOP = "q";

  private ReviewTask() {}

  /**
   * Writes the values as a sheet, in Markdown and as a table.
   *
   * @return the files, relative to the repository
   * @throws TaskException if they cannot be written
   */
  public static List<String> write(Path root, Adoption adoption) throws TaskException {
    List<Candidate> candidates = adoption.candidates();
    try {
      WholeFile.write(root.resolve(ReviewSheet.MARKDOWN_FILE), ReviewSheet.markdown(candidates));
      WholeFile.write(root.resolve(ReviewSheet.CSV_FILE), ReviewSheet.csv(candidates));
    } catch (IOException unwritable) {
      throw new TaskException(
          "The sheet cannot be written: " + unwritable.getMessage(), unwritable);
    }
    return List.of(ReviewSheet.MARKDOWN_FILE, ReviewSheet.CSV_FILE);
  }

  /**
   * Asks for each value, and writes those that are accepted into their postmortems.
   *
   * @return how many were written
   * @throws TaskException if there is no terminal or a postmortem cannot be written
   */
  public static int ask(Path root, Adoption adoption, Questions questions) throws TaskException {
    List<Candidate> accepted = new ArrayList<>();
    for (Candidate candidate : adoption.candidates()) {
      String question =
          "%s%n  %s: %s – %s%nAccept"
              .formatted(
                  candidate.file(), candidate.key(), candidate.value(), candidate.sentence());
      String answer = questions.ask(PARAMETER, question, List.of(YES, "n", STOP));
      if (answer.equals(STOP)) {
        break;
      }
      if (answer.equals(YES)) {
        accepted.add(candidate);
      }
    }
    return apply(root, accepted);
  }

  /**
   * Writes the values that are ticked in a sheet into their postmortems.
   *
   * @return how many were written
   * @throws TaskException if the sheet cannot be read or a postmortem cannot be written
   */
  public static int accept(Path root, Path sheet, Adoption adoption) throws TaskException {
    try {
      String text = Files.readString(root.resolve(sheet), StandardCharsets.UTF_8);
      return apply(root, ReviewSheet.accepted(text, adoption.candidates()));
    } catch (IOException unreadable) {
      throw new TaskException(
          "%s is \"%s\", which cannot be read.".formatted(PARAMETER, sheet), unreadable);
    }
  }

  private static int apply(Path root, List<Candidate> accepted) throws TaskException {
    try {
      return Review.apply(root, accepted);
    } catch (IOException unwritable) {
      throw new TaskException(
          "The postmortems cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }
}
