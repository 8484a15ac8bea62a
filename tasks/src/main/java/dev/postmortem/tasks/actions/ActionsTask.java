package dev.postmortem.tasks.actions;

import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.action.ActionState;
import dev.postmortem.corpus.export.ActionsCsv;
import dev.postmortem.corpus.export.SiteLinks;
import dev.postmortem.linter.secret.SecretText;
import dev.postmortem.tasks.AudienceWord;
import dev.postmortem.tasks.TaskException;
import dev.postmortem.tasks.TaskOutput;
import dev.postmortem.tasks.TextFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists the actions of a repository. */
public final class ActionsTask {

  private ActionsTask() {}

  /**
   * A list that was made.
   *
   * @param text for the terminal; empty if it went to a file
   * @param overdue how many of the listed actions are past their due date
   */
  public record Listed(String text, int overdue) {

    /** One line that says why a scheduled job should fail. */
    public String sentence() {
      return overdue == 1
          ? "1 action is overdue; see the list."
          : overdue + " actions are overdue; see the list.";
    }
  }

  /**
   * Prints a list of actions, or writes it to a file.
   *
   * @return why the run fails; empty if it passes
   * @throws TaskException if a parameter is wrong or the file cannot be written
   */
  public static Optional<String> run(ActionsRequest request, TaskOutput output)
      throws TaskException {
    Listed listed = run(request);
    output.result().print(listed.text());
    output.result().flush();
    request.file().ifPresent(file -> output.note("Written: " + file));
    return request.failOnOverdue() && listed.overdue() > 0
        ? Optional.of(listed.sentence())
        : Optional.empty();
  }

  /**
   * Lists actions.
   *
   * @throws TaskException if a parameter is wrong or the file cannot be written
   */
  public static Listed run(ActionsRequest request) throws TaskException {
    String form = form(request.form());
    Repository repository = RepositoryReader.in(request.root(), request.today()).read();
    CorpusView view = CorpusView.of(repository.corpus(), AudienceWord.read(request.audience()));
    Analytics analytics = Analytics.of(view);
    ActionFilter filter = new ActionFilterReader(view).read(request.filter());
    List<ActionRow> rows = filter.of(analytics.actions().rows());
    SiteLinks links = new SiteLinks(view.configuration().site());
    String listed =
        switch (form) {
          case "csv" -> ActionsCsv.of(rows, id -> links.page(id).orElse(""));
          case "json" -> ActionsJson.of(rows, view, links);
          default -> ActionsTable.of(rows, analytics.actions());
        };
    String text = SecretText.masked(listed);
    int overdue = (int) rows.stream().filter(r -> r.state() == ActionState.OVERDUE).count();
    if (request.file().isPresent()) {
      TextFile.write(request.file().get(), text);
      return new Listed("", overdue);
    }
    return new Listed(text, overdue);
  }

  private static String form(String word) throws TaskException {
    String form = word.strip().toLowerCase(Locale.ROOT);
    if (!List.of("table", "csv", "json").contains(form)) {
      throw new TaskException(
          "postmortem.format is \"" + word + "\"; expected table, csv or json.");
    }
    return form;
  }
}
