package dev.postmortem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as an assistant meets it: a process that speaks the protocol, line by line. */
@Timeout(120)
class McpServerTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String DRAFT =
      """
      ---
      title: Doors stay shut again
      status: draft
      severity: SEV-3
      services: [doors]
      started_at: 2026-02-02T03:04:05Z
      contributing_factors: [{factor: alert-missing}, {factor: expired-certificate}]
      ---

      ## Summary

      The engineer forgot to renew the certificate.
      """;

  @TempDir Path folder;

  private Process process;
  private Writer requests;
  private BufferedReader answers;
  private int id;

  @BeforeEach
  void aServer() throws Exception {
    write("postmortem.yml", "services: [doors]\nteams: [facilities]\n");
    write(
        "postmortems/2026-01-02-doors.md",
        DRAFT.replace("again", "").replace("02-02T", "01-02T").replace("draft", "published"));
    write(
        "postmortems/2026-01-03-secret.md",
        DRAFT.replace("severity", "visibility: restricted\nseverity"));
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.postmortem.cli.Main",
                "mcp")
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    requests = process.outputWriter(StandardCharsets.UTF_8);
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    JsonNode hello =
        ask(
            "initialize",
            Map.of(
                "protocolVersion",
                "2025-06-18",
                "capabilities",
                Map.of(),
                "clientInfo",
                Map.of("name", "test", "version", "1")));
    assertThat(hello.at("/serverInfo/name").asText()).isEqualTo("postmortem");
    assertThat(hello.at("/instructions").asText()).contains("check_postmortem");
    send(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
  }

  @AfterEach
  void theServerEndsWithItsInput() throws Exception {
    requests.close();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void send(Map<String, Object> message) throws IOException {
    requests.write(JSON.writeValueAsString(message) + "\n");
    requests.flush();
  }

  private JsonNode ask(String method, Map<String, Object> parameters) throws IOException {
    id++;
    send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", parameters));
    JsonNode answer;
    do {
      answer = JSON.readTree(answers.readLine());
    } while (answer.path("id").asInt(-1) != id);
    assertThat(answer.has("error")).as(answer.toString()).isFalse();
    return answer.get("result");
  }

  private JsonNode call(String tool, Map<String, Object> arguments) throws IOException {
    return ask("tools/call", Map.of("name", tool, "arguments", arguments));
  }

  private static String text(JsonNode result) {
    return result.at("/content/0/text").asText();
  }

  @Test
  void everyToolOnlyReads() throws Exception {
    List<String> names = new ArrayList<>();
    for (JsonNode tool : ask("tools/list", Map.of()).get("tools")) {
      names.add(tool.get("name").asText());
      assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).as(tool.toString()).isTrue();
      assertThat(tool.get("description").asText()).isNotBlank();
    }
    assertThat(names)
        .containsExactlyInAnyOrder(
            "check_postmortem",
            "explain_rule",
            "list_factors",
            "list_services",
            "find_similar_incidents",
            "describe_section");
  }

  @Test
  void aDraftIsCheckedAndNothingIsWritten() throws Exception {
    Map<String, String> before = files();
    JsonNode result = call("check_postmortem", Map.of("text", DRAFT));
    assertThat(text(result)).contains("[person-at-fault]", "= help:");
    assertThat(result.at("/structuredContent/findings").findValuesAsText("rule"))
        .contains("person-at-fault");
    assertThat(files()).isEqualTo(before);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(file.toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void whatTheRepositoryKnowsIsListed() throws Exception {
    assertThat(text(call("list_factors", Map.of()))).contains("alert-missing (detection, ");
    assertThat(text(call("list_services", Map.of())))
        .contains("services: doors", "teams: facilities", "severities: SEV-1");
    assertThat(text(call("explain_rule", Map.of("rule", "hindsight")))).contains("# ", "Why");
    assertThat(text(call("describe_section", Map.of("section", "Timeline"))))
        .contains("## Timeline", "Required for SEV-1");
  }

  @Test
  void similarIncidentsLeaveRestrictedOnesOut() throws Exception {
    assertThat(text(call("find_similar_incidents", Map.of("text", DRAFT))))
        .contains("2026-01-02-doors", "shares", "alert-missing")
        .doesNotContain("secret");
  }

  @Test
  void aWrongWordIsAnErrorOfTheToolWithTheNearestOne() throws Exception {
    JsonNode result = call("explain_rule", Map.of("rule", "hindsigt"));
    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(text(result)).contains("did you mean \"hindsight\"?", "postmortem rules");
    assertThat(text(call("check_postmortem", Map.of("text", DRAFT, "path", "../x.md"))))
        .contains("is not a place for a postmortem");
  }
}
