package dev.postmortem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Settings;
import dev.postmortem.corpus.config.SettingsReader;
import dev.postmortem.corpus.files.RepositoryFolder;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.text.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedIncidentTest {

  private static final String CHECKOUT = "2026-06-04-checkout-down";

  @TempDir Path root;

  @Test
  void theNeutralFormBecomesADraftWithTimelineRolesSeverityAndLinks() throws Exception {
    PostmortemDocument draft =
        adopt(
            "incidents.json",
            """
            {"incidents": [{
              "id": "INC-12", "title": "Checkout down", "severity": "SEV-2",
              "services": ["checkout", "cart"], "summary": "Nobody could pay.",
              "started_at": "2026-06-04T14:02:00Z", "detected_at": "2026-06-04T14:06:00Z",
              "resolved_at": "2026-06-04T15:10:00Z", "detected_by": "alert",
              "roles": {"commander": "payments-lead"}, "url": "https://incidents.example.com/12",
              "timeline": [
                {"at": "2026-06-04T14:06:00Z", "text": "Alert for failed payments"},
                {"at": "2026-06-04T15:10:00Z", "text": "All payments work"}]}]}
            """);

    assertMoments(draft, "2026-06-04T14:02", "2026-06-04T14:06", "", "2026-06-04T15:10");
    assertThat(value(draft, "severity")).isEqualTo("SEV-2");
    assertThat(value(draft, "status")).isEqualTo("draft");
    assertThat(value(draft, "incident")).isEqualTo("INC-12");
    assertThat(draft.frontMatter().services()).hasSize(2);
    assertThat(draft.frontMatter().roles().orElseThrow().scalar("commander").orElseThrow().text())
        .isEqualTo("payments-lead");
    assertThat(draft.timeline()).hasSize(2).allMatch(e -> e.at().isPresent());
    assertThat(draft.links())
        .extracting(l -> l.target())
        .contains("https://incidents.example.com/12");
  }

  @Test
  void aTableIsReadByItsColumns() throws Exception {
    PostmortemDocument draft =
        adopt(
            "incidents.csv",
            """
            Title,Severity,Services,Started at,Resolved at
            "Checkout down",SEV-2,checkout;cart,2026-06-04T14:02:00Z,2026-06-04T15:10:00Z
            """);

    assertMoments(draft, "2026-06-04T14:02", "", "", "2026-06-04T15:10");
    assertThat(draft.frontMatter().services()).hasSize(2);
  }

  @Test
  void pagerDuty() throws Exception {
    PostmortemDocument draft =
        adopt(
            "pagerduty.json",
            """
            {"incidents": [{"id": "Q1", "incident_number": 77, "title": "Checkout down",
              "status": "resolved", "urgency": "high", "priority": {"summary": "SEV2"},
              "created_at": "2026-06-04T14:06:00Z", "resolved_at": "2026-06-04T15:10:00Z",
              "service": {"summary": "Checkout"}, "html_url": "https://pd.example.com/Q1"}],
             "log_entries": [{"created_at": "2026-06-04T14:06:00Z", "summary": "Triggered by monitor"}]}
            """);

    assertMoments(draft, "", "2026-06-04T14:06", "", "2026-06-04T15:10");
    assertThat(value(draft, "severity")).isEqualTo("SEV-2");
    assertThat(draft.timeline()).hasSize(1);
  }

  @Test
  void incidentIo() throws Exception {
    PostmortemDocument draft =
        adopt(
            "incidents.json",
            """
            {"incidents": [{"id": "01H", "reference": "INC-12", "name": "Checkout down",
              "summary": "Nobody could pay.", "severity": {"name": "SEV2"},
              "incident_status": {"category": "closed"}, "permalink": "https://io.example.com/12",
              "incident_role_assignments": [
                {"role": {"name": "Incident Lead"}, "assignee": {"name": "payments-lead"}}],
              "incident_timestamp_values": [
                {"incident_timestamp": {"name": "Impact started at"}, "value": {"value": "2026-06-04T14:02:00Z"}},
                {"incident_timestamp": {"name": "Reported at"}, "value": {"value": "2026-06-04T14:06:00Z"}},
                {"incident_timestamp": {"name": "Resolved at"}, "value": {"value": "2026-06-04T15:10:00Z"}}],
              "incident_updates": [{"created_at": "2026-06-04T14:10:00Z", "message": "We look into it"}]}]}
            """);

    assertMoments(draft, "2026-06-04T14:02", "2026-06-04T14:06", "", "2026-06-04T15:10");
    assertThat(draft.frontMatter().roles().orElseThrow().scalar("commander")).isPresent();
  }

  @Test
  void fireHydrant() throws Exception {
    PostmortemDocument draft =
        adopt(
            "incidents.json",
            """
            {"data": [{"id": "f1", "number": 12, "name": "Checkout down", "severity": "SEV2",
              "summary": "Nobody could pay.", "incident_url": "https://fh.example.com/12",
              "services": [{"name": "Checkout"}],
              "milestones": [
                {"type": "started", "occurred_at": "2026-06-04T14:02:00Z"},
                {"type": "detected", "occurred_at": "2026-06-04T14:06:00Z"},
                {"type": "mitigated", "occurred_at": "2026-06-04T14:40:00Z"},
                {"type": "resolved", "occurred_at": "2026-06-04T15:10:00Z"}],
              "role_assignments": [{"incident_role": {"name": "Commander"}, "user": {"name": "payments-lead"}}],
              "events": [{"occurred_at": "2026-06-04T14:40:00Z", "data": {"body": "Rolled back"}}]}]}
            """);

    assertMoments(
        draft, "2026-06-04T14:02", "2026-06-04T14:06", "2026-06-04T14:40", "2026-06-04T15:10");
  }

  @Test
  void rootly() throws Exception {
    PostmortemDocument draft =
        adopt(
            "incidents.json",
            """
            {"data": [{"id": "r1", "type": "incidents", "attributes": {
              "title": "Checkout down", "sequential_id": 12, "summary": "Nobody could pay.",
              "severity": {"data": {"attributes": {"name": "SEV2"}}},
              "services": {"data": [{"attributes": {"name": "Checkout"}}]},
              "started_at": "2026-06-04T14:02:00Z", "detected_at": "2026-06-04T14:06:00Z",
              "mitigated_at": "2026-06-04T14:40:00Z", "resolved_at": "2026-06-04T15:10:00Z",
              "url": "https://rootly.example.com/12"}}]}
            """);

    assertMoments(
        draft, "2026-06-04T14:02", "2026-06-04T14:06", "2026-06-04T14:40", "2026-06-04T15:10");
    assertThat(value(draft, "severity")).isEqualTo("SEV-2");
  }

  @Test
  void statuspage() throws Exception {
    PostmortemDocument draft =
        adopt(
            "incidents.json",
            """
            {"incidents": [{"id": "s1", "name": "Checkout down", "status": "resolved", "impact": "major",
              "created_at": "2026-06-04T14:02:00Z", "monitoring_at": "2026-06-04T14:40:00Z",
              "resolved_at": "2026-06-04T15:10:00Z", "shortlink": "https://stspg.example.com/s1",
              "components": [{"name": "Checkout"}],
              "incident_updates": [
                {"status": "resolved", "body": "Payments work.", "created_at": "2026-06-04T15:10:00Z"},
                {"status": "investigating", "body": "We look into it.", "created_at": "2026-06-04T14:10:00Z"}]}]}
            """);

    assertMoments(draft, "2026-06-04T14:02", "", "2026-06-04T14:40", "2026-06-04T15:10");
    assertThat(value(draft, "severity")).isEmpty();
    assertThat(draft.timeline()).hasSize(2);
  }

  @Test
  void aSlackChannelIsATimelineWithoutItsWriters() throws Exception {
    Adoption adoption =
        plan(
            "2026-06-04.json",
            """
            [{"type": "message", "user": "U1", "text": "<@U2> payments fail", "ts": "1780581720.000100"},
             {"type": "message", "subtype": "channel_join", "user": "U3", "ts": "1780581721.0"},
             {"type": "message", "user": "U2", "text": "rolled back, see <https://ci.example.com/1|CI>", "ts": "1780585920.0"}]
            """);

    String text = adoption.adopted().get(0).text();
    assertThat(document(text).timeline()).hasSize(2).allMatch(e -> e.at().isPresent());
    assertThat(text).contains("https://ci.example.com/1").doesNotContain("U1", "U2");
  }

  @Test
  void otherJsonIsCountedAndNotRead() throws Exception {
    Files.createDirectories(root.resolve("legacy"));
    Files.writeString(root.resolve("legacy/a.md"), "# A\n");

    Adoption adoption = plan("package.json", "{\"name\": \"x\", \"version\": \"1\"}");

    assertThat(adoption.adopted()).hasSize(1);
    assertThat(adoption.kept().otherEndings()).containsEntry("json", 1);
  }

  private PostmortemDocument adopt(String name, String text) throws Exception {
    List<AdoptedReport> adopted = plan(name, text).adopted();
    assertThat(adopted).extracting(AdoptedReport::to).contains("postmortems/" + CHECKOUT + ".md");
    return document(adopted.get(0).text());
  }

  private Adoption plan(String name, String text) throws Exception {
    Files.createDirectories(root.resolve("legacy"));
    Files.writeString(root.resolve("legacy").resolve(name), text);
    Settings configuration =
        SettingsReader.read(new RepositoryFolder(root, Map.of())).configuration();
    return Adopter.plan(
        new AdoptionRequest(
            root,
            Path.of("legacy"),
            Path.of("postmortems"),
            configuration,
            AdoptionRequest.Otherwise.NOTHING));
  }

  private static PostmortemDocument document(String text) {
    return new DocumentParser(SectionNames.builtIn()).parse(SourceText.of("x.md", text));
  }

  private static String value(PostmortemDocument document, String key) {
    return document.frontMatter().text(key).map(l -> l.value()).orElse("");
  }

  private static void assertMoments(PostmortemDocument draft, String... moments) {
    List<String> keys = List.of("started_at", "detected_at", "mitigated_at", "resolved_at");
    for (int i = 0; i < keys.size(); i++) {
      if (moments[i].isEmpty()) {
        assertThat(value(draft, keys.get(i))).as(keys.get(i)).isEmpty();
      } else {
        assertThat(value(draft, keys.get(i))).as(keys.get(i)).startsWith(moments[i]);
      }
    }
  }
}
