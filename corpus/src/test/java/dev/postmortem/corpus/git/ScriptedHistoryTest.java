package dev.postmortem.corpus.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.CorpusView;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.analytics.Analytics;
import dev.postmortem.corpus.analytics.action.ActionRow;
import dev.postmortem.corpus.analytics.figure.SeverityChange;
import dev.postmortem.corpus.analytics.incident.Publication;
import dev.postmortem.corpus.git.FileHistory.Change;
import dev.postmortem.schema.model.Postmortem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Half a year in one repository: drafts, reviews, changes of severity, actions that land, renames,
 * a merge, a rebase, a squash merge. Every date and duration that is derived from it is compared
 * with a table computed by hand.
 */
class ScriptedHistoryTest {

  private static final String CARDS = "postmortems/2026/2026-01-05-cards.md";
  private static final String QUEUE = "postmortems/2026/2026-02-02-queue.md";
  private static final String SEARCH = "postmortems/2026-03-02-search.md";
  private static final String LABELS = "postmortems/2026-04-06-labels.md";

  @TempDir Path folder;

  private static String postmortem(
      String day, String severity, String status, String firstAction, String secondAction) {
    return """
        ---
        title: What broke on %1$s
        status: %3$s
        severity: %2$s
        services: [checkout]
        started_at: %1$sT10:00:00Z
        resolved_at: %1$sT12:00:00Z
        contributing_factors: [{factor: missing-canary}, {factor: alert-missing}]
        actions:
          - {id: A1, action: Send each release to one host first, due: 2026-04-01, status: %4$s, addresses: [missing-canary]}
          - {id: A2, action: Alert on the share of refused cards, due: 2026-05-01, status: %5$s, addresses: [alert-missing]}
        ---
        ## Summary

        For two hours on %1$s something broke, and was mended.
        """
        .formatted(day, severity, status, firstAction, secondAction);
  }

  /**
   * On main: draft, review, published late, severity down and up, actions, a rename with an edit.
   */
  private static void cards(ScriptedRepository git) {
    String old = "postmortems/draft-cards.md";
    git.write(old, postmortem("2026-01-05", "SEV-2", "draft", "open", "open"));
    git.commit("2026-01-06T09:00:00Z", "Begin");
    git.write(old, postmortem("2026-01-05", "SEV-1", "in-review", "open", "open"));
    git.commit("2026-01-08T09:00:00Z", "Raise the severity, ask for review");
    git.move(old, CARDS);
    git.write(CARDS, postmortem("2026-01-05", "SEV-1", "published", "in-progress", "open"));
    git.commit("2026-01-12T15:30:00Z", "Publish under its own name");
    git.write(CARDS, postmortem("2026-01-05", "SEV-3", "published", "done", "open"));
    git.commit("2026-03-31T22:00:00Z", "One host first is done; hardly anyone was hurt");
  }

  /** On a branch that is merged with a merge commit, while main goes on. */
  private static void queue(ScriptedRepository git) {
    git.branch("queue");
    git.write(QUEUE, postmortem("2026-02-02", "SEV-1", "draft", "open", "open"));
    git.commit("2026-02-03T09:00:00Z", "Draft of the queue");
    git.write(QUEUE, postmortem("2026-02-02", "SEV-1", "published", "done", "open"));
    git.commit("2026-02-04T09:00:00Z", "Ready");
    git.checkout("main");
    git.write("README.md", "Postmortems of a shop\n");
    git.commit("2026-02-05T09:00:00Z", "Say what this is");
    git.merge("2026-02-06T16:00:00Z", "queue");
  }

  /** On a branch that is rebased on main, so that its commits lie on main's line. */
  private static void search(ScriptedRepository git) {
    git.branch("search");
    git.write(SEARCH, postmortem("2026-03-02", "SEV-2", "draft", "open", "open"));
    git.commit("2026-03-03T09:00:00Z", "Draft of the search");
    git.write(SEARCH, postmortem("2026-03-02", "SEV-2", "published", "open", "dropped"));
    git.commit("2026-03-05T09:00:00Z", "Publish the search");
    git.checkout("main");
    git.write("README.md", "Postmortems of a large shop\n");
    git.commit("2026-03-06T09:00:00Z", "Grow");
    git.rebaseOnto("search", "main", "2026-03-09T10:00:00Z", "2026-03-09T10:05:00Z");
  }

  /** On a branch whose commits become one when it is merged. */
  private static void labels(ScriptedRepository git) {
    git.branch("labels");
    git.write(LABELS, postmortem("2026-04-06", "SEV-1", "draft", "open", "open"));
    git.commit("2026-04-07T09:00:00Z", "Draft of the labels");
    git.write(LABELS, postmortem("2026-04-06", "SEV-2", "in-review", "open", "open"));
    git.commit("2026-04-08T09:00:00Z", "Not that grave");
    git.write(LABELS, postmortem("2026-04-06", "SEV-2", "published", "in-progress", "open"));
    git.commit("2026-04-09T09:00:00Z", "Ready");
    git.checkout("main");
    git.squash("labels");
    git.commit("2026-04-10T09:00:00Z", "Postmortem of the labels");
    git.write(LABELS, postmortem("2026-04-06", "SEV-2", "closed", "done", "done"));
    git.commit("2026-05-02T09:00:00Z", "All done");
  }

  @Test
  void everyDateAndDurationIsAsWorkedOutByHand() {
    Path root = folder.resolve("repository");
    try (ScriptedRepository git = new ScriptedRepository(root)) {
      cards(git);
      queue(git);
      search(git);
      labels(git);
    }
    var corpus = RepositoryReader.in(root, LocalDate.parse("2026-06-01")).read().corpus();
    Analytics analytics = Analytics.of(CorpusView.of(corpus, Audience.INTERNAL));
    List<String> table = new ArrayList<>();
    for (String path : List.of(CARDS, QUEUE, SEARCH, LABELS)) {
      FileHistory file = corpus.history().of(path).orElseThrow();
      String id = path.substring(path.lastIndexOf('/') + 1).replace(".md", "");
      Publication publication = analytics.publication(id).orElseThrow();
      table.add(id);
      table.add("  created " + file.created().orElseThrow() + ", changed " + file.changed());
      table.add("  commits " + file.revisions().size());
      table.add("  status " + describe(file.statuses()));
      table.add("  severity " + describe(file.severities()));
      new TreeMap<>(file.actionStatuses())
          .forEach((action, changes) -> table.add("  " + action + " " + describe(changes)));
      table.add(
          "  published after " + timeToPublish(corpus.postmortem(id).orElseThrow(), publication));
      table.add(
          "  " + publication.standing() + ", deadline " + publication.deadline().orElseThrow());
      for (ActionRow row : analytics.actionsOf(id)) {
        table.add("  " + row.action().id() + " " + row.state() + describe(row));
      }
    }
    for (SeverityChange change : analytics.severityChanges()) {
      table.add(change.postmortem() + " " + change.direction() + " " + change.at().orElseThrow());
    }

    assertThat(String.join("\n", table) + "\n")
        .isEqualTo(
            """
            2026-01-05-cards
              created 2026-01-06T09:00:00Z, changed 2026-03-31T22:00:00Z
              commits 4
              status draft 2026-01-06T09:00:00Z, in-review 2026-01-08T09:00:00Z, published 2026-01-12T15:30:00Z
              severity SEV-2 2026-01-06T09:00:00Z, SEV-1 2026-01-08T09:00:00Z, SEV-3 2026-03-31T22:00:00Z
              A1 open 2026-01-06T09:00:00Z, in-progress 2026-01-12T15:30:00Z, done 2026-03-31T22:00:00Z
              A2 open 2026-01-06T09:00:00Z
              published after PT171H30M
              IN_TIME, deadline 2026-02-04
              A1 DONE_IN_TIME on 2026-03-31 after 85 days
              A2 OVERDUE by 31 days, 147 days old
            2026-02-02-queue
              created 2026-02-06T16:00:00Z, changed 2026-02-06T16:00:00Z
              commits 1
              status published 2026-02-06T16:00:00Z
              severity SEV-1 2026-02-06T16:00:00Z
              A1 done 2026-02-06T16:00:00Z
              A2 open 2026-02-06T16:00:00Z
              published after PT100H
              IN_TIME, deadline 2026-02-07
              A1 DONE_IN_TIME on 2026-02-06 after 4 days
              A2 OVERDUE by 31 days, 119 days old
            2026-03-02-search
              created 2026-03-09T10:00:00Z, changed 2026-03-09T10:05:00Z
              commits 2
              status draft 2026-03-09T10:00:00Z, published 2026-03-09T10:05:00Z
              severity SEV-2 2026-03-09T10:00:00Z
              A1 open 2026-03-09T10:00:00Z
              A2 open 2026-03-09T10:00:00Z, dropped 2026-03-09T10:05:00Z
              published after PT166H5M
              IN_TIME, deadline 2026-03-12
              A1 OVERDUE by 61 days, 91 days old
              A2 DROPPED
            2026-04-06-labels
              created 2026-04-10T09:00:00Z, changed 2026-05-02T09:00:00Z
              commits 2
              status published 2026-04-10T09:00:00Z, closed 2026-05-02T09:00:00Z
              severity SEV-2 2026-04-10T09:00:00Z
              A1 in-progress 2026-04-10T09:00:00Z, done 2026-05-02T09:00:00Z
              A2 open 2026-04-10T09:00:00Z, done 2026-05-02T09:00:00Z
              published after PT93H
              IN_TIME, deadline 2026-04-16
              A1 DONE_LATE on 2026-05-02 after 26 days
              A2 DONE_LATE on 2026-05-02 after 26 days
            2026-01-05-cards RAISED 2026-01-08T09:00:00Z
            2026-01-05-cards LOWERED 2026-03-31T22:00:00Z
            """);
  }

  private static String timeToPublish(Postmortem postmortem, Publication publication) {
    return Duration.between(
            postmortem.times().resolved().map(OffsetDateTime::toInstant).orElseThrow(),
            publication.at().orElseThrow())
        .toString();
  }

  private static String describe(List<Change> changes) {
    return changes.stream()
        .map(c -> c.value() + " " + c.since().map(Instant::toString).orElse("?"))
        .collect(Collectors.joining(", "));
  }

  private static String describe(ActionRow row) {
    return row.timing().doneOn().map(day -> " on " + day).orElse("")
        + row.timing().daysToDone().map(days -> " after " + days + " days").orElse("")
        + row.timing().daysOverdue().map(days -> " by " + days + " days").orElse("")
        + row.timing().age().map(days -> ", " + days + " days old").orElse("");
  }
}
