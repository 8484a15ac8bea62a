package dev.postmortem.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.linter.json.JsonText;
import dev.postmortem.linter.json.JsonValue;
import dev.postmortem.tasks.actions.ActionsRequest;
import dev.postmortem.tasks.actions.ActionsTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsTaskTest {

  @TempDir Path root;

  @BeforeEach
  void writeRepository() throws IOException {
    Files.createDirectories(root.resolve("postmortems"));
    Files.writeString(
        root.resolve("postmortem.yml"),
        """
        site: { title: Incidents, base_url: 'https://postmortems.example/' }
        services: [checkout, search]
        owners: [{id: search-tech-lead, kind: role}, {id: robin, kind: person}]
        """);
    Files.writeString(
        root.resolve("postmortems/cards.md"),
        """
        ---
        title: Cards were refused
        severity: SEV-2
        services: [checkout]
        started_at: 2026-03-02T10:00:00Z
        actions:
          - {id: A1, action: 'Cap retries, at three', kind: prevent, owner: robin, due: 2026-05-01, ticket: PAY-1, addresses: [missing-canary]}
          - {id: A2, action: Alert on refusals, kind: detect, owner: search-tech-lead, due: 2026-07-01, status: in-progress}
          - {id: A3, action: Send to one host first, kind: prevent, due: 2026-04-01, status: done, done_on: 2026-03-20}
        ---
        """);
    Files.writeString(
        root.resolve("postmortems/secret.md"),
        """
        ---
        title: Nobody may know
        visibility: restricted
        services: [search]
        started_at: 2026-03-02T10:00:00Z
        actions: [{id: A1, action: Whisper, due: 2026-04-01}]
        ---
        """);
  }

  private ActionsRequest request(String form, ActionsRequest.Filter filter) {
    return new ActionsRequest(
        root, LocalDate.parse("2026-06-01"), "internal", form, Optional.empty(), filter, false);
  }

  private static ActionsRequest.Filter filter(
      String status, String service, String kind, String factor, String owner) {
    return new ActionsRequest.Filter(
        word(status), false, word(service), word(kind), word(factor), word(owner));
  }

  private static ActionsRequest.Filter all() {
    return filter("", "", "", "", "");
  }

  private static Optional<String> word(String word) {
    return word.isEmpty() ? Optional.empty() : Optional.of(word);
  }

  @Test
  void whatIsOverdueStandsFirstAndBelowStandsHowMattersAre() throws Exception {
    ActionsTask.Listed listed = ActionsTask.run(request("table", all()));

    assertThat(listed.text())
        .isEqualTo(
            """
            STATE         DUE         AGE   KIND     OWNER             TICKET  INCIDENT  ACTION
            overdue 31 d  2026-05-01  91 d  prevent  robin             PAY-1   cards#A1  Cap retries, at three
            in-progress   2026-07-01  91 d  detect   search-tech-lead  -       cards#A2  Alert on refusals

            Whole corpus: 2 actions are open, 1 of them overdue; 1 done, 0 dropped.
            Open: 2 for 90 to 179 days.
            Done in time, of those due so far: 1 of 2 (50 %; 95 % interval 9 to 91 %).
            """);
    assertThat(listed.overdue()).isEqualTo(1);
    assertThat(listed.sentence()).isEqualTo("1 action is overdue; see the list.");
  }

  @Test
  void filtersHoldTogether() throws Exception {
    assertThat(ids(filter("all", "", "prevent", "", ""))).containsExactly("A1", "A3");
    assertThat(ids(filter("done", "", "", "", ""))).containsExactly("A3");
    assertThat(ids(filter("", "search", "", "", ""))).isEmpty();
    assertThat(ids(filter("", "checkout", "detect", "", ""))).containsExactly("A2");
    assertThat(ids(filter("", "", "", "missing-canary", ""))).containsExactly("A1");
    assertThat(ids(filter("", "", "", "", "search-tech-lead"))).containsExactly("A2");
    assertThat(
            ids(
                new ActionsRequest.Filter(
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())))
        .containsExactly("A1");
  }

  private List<String> ids(ActionsRequest.Filter filter) throws TaskException {
    String csv = ActionsTask.run(request("csv", filter)).text();
    return csv.lines().skip(1).map(line -> line.split(",")[1]).toList();
  }

  @Test
  void csvAndJsonContainTheSame() throws Exception {
    String csv = ActionsTask.run(request("csv", all())).text();
    JsonValue json = JsonText.read(ActionsTask.run(request("json", all())).text()).orElseThrow();

    assertThat(csv)
        .startsWith("incident,id,action,kind,owner,due,ticket,status,state,")
        .contains("cards,A1,\"Cap retries, at three\",prevent,robin,2026-05-01,PAY-1,,overdue,,31,")
        .contains("https://postmortems.example/incidents/cards.html");
    assertThat(json.number("version")).contains(1L);
    List<JsonValue> actions = json.get("actions").orElseThrow().items();
    assertThat(actions).hasSize(2);
    JsonValue first = actions.get(0);
    assertThat(first.text("file")).contains("postmortems/cards.md");
    assertThat(first.number("days_overdue")).contains(31L);
    assertThat(first.text("page")).contains("https://postmortems.example/incidents/cards.html");
  }

  @Test
  void whatIsRestrictedIsNowhere() throws Exception {
    for (String form : new String[] {"table", "csv", "json"}) {
      assertThat(ActionsTask.run(request(form, filter("all", "", "", "", ""))).text())
          .doesNotContain("secret", "Whisper");
    }
  }

  @Test
  void toAFile() throws Exception {
    Path file = root.resolve("target/deep/actions.csv");
    ActionsRequest request =
        new ActionsRequest(
            root,
            LocalDate.parse("2026-06-01"),
            "internal",
            "csv",
            Optional.of(file),
            all(),
            false);

    assertThat(ActionsTask.run(request).text()).isEmpty();
    assertThat(file).content().startsWith("incident,id,");
  }

  @Test
  void wordsThatCouldOnlyGiveAnEmptyListAreRefused() {
    refuses(filter("opn", "", "", "", ""), "postmortem.status is \"opn\"", "\"open\"");
    refuses(filter("", "chekout", "", "", ""), "postmortem.service", "did you mean \"checkout\"?");
    refuses(filter("", "", "fix", "", ""), "postmortem.kind is \"fix\"", "prevent");
    refuses(filter("", "", "", "missing-canari", ""), "postmortem.factor", "missing-canary");
    assertThatThrownBy(() -> ActionsTask.run(request("xml", all())))
        .isInstanceOf(TaskException.class)
        .hasMessage("postmortem.format is \"xml\"; expected table, csv or json.");
  }

  @Test
  void noListIsMadeByPerson() {
    refuses(filter("", "", "", "", "robin"), "no list is keyed by a person");
    refuses(filter("", "", "", "", "somebody"), "no role or group of owners:");
  }

  private void refuses(ActionsRequest.Filter filter, String... words) {
    assertThatThrownBy(() -> ActionsTask.run(request("table", filter)))
        .isInstanceOf(TaskException.class)
        .hasMessageContainingAll(words);
  }
}
