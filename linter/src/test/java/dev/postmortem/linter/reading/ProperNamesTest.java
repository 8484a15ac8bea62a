package dev.postmortem.linter.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.corpus.git.History;
import dev.postmortem.linter.language.syntax.Agent;
import dev.postmortem.linter.language.syntax.KnownNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProperNamesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  @Test
  void cataloguesGitCodeownersRolesAndReviewersDistinguishPeopleFromProducts(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("postmortem.yml"),
        """
        services:
          - id: kestrelbus
        teams:
          - id: harbour
        owners:
          - id: brevik
            kind: person
          - id: quillon
            kind: role
        """);
    Files.createDirectories(folder.resolve(".github"));
    Files.writeString(
        folder.resolve(".github/CODEOWNERS"),
        """
        # who looks after what
        *.java  @org/lanternists @tavorn
        /docs   ossifer@example.com
        """);
    Files.createDirectories(folder.resolve("postmortems"));
    Files.writeString(
        folder.resolve("postmortems/one.md"),
        """
        ---
        title: The queue stood still
        status: draft
        severity: SEV-3
        services: [mothdrift]
        started_at: 2026-06-01T10:00:00Z
        roles:
          commander: vintrell
          scribe: payments-on-call
        reviewers: [mirelda]
        ---
        """);
    Repository read = RepositoryReader.at(folder, TODAY).readWithoutHistory();
    History history =
        new History(
            History.Completeness.FULL,
            Map.of(),
            Set.of("Jorvane Tulkas", "jtulkas", "kestrelbus", "quillon", "deploy"));
    KnownNames names = VocabularyReader.read(read.with(history)).knownNames();

    for (String person :
        List.of(
            "brevik",
            "tavorn",
            "ossifer",
            "vintrell",
            "mirelda",
            "Jorvane Tulkas",
            "Jorvane",
            "jtulkas")) {
      assertThat(names.kindOf(person)).as(person).contains(Agent.Kind.PERSON);
    }
    assertThat(names.kindOf("kestrelbus")).contains(Agent.Kind.SYSTEM);
    assertThat(names.kindOf("mothdrift")).contains(Agent.Kind.SYSTEM);
    assertThat(names.kindOf("harbour")).contains(Agent.Kind.TEAM);
    assertThat(names.kindOf("lanternists")).contains(Agent.Kind.TEAM);
    assertThat(names.kindOf("quillon")).contains(Agent.Kind.ROLE);
    assertThat(names.kindOf("deploy")).isEmpty();
    assertThat(names.kindOf("payments-on-call")).isEmpty();
  }
}
