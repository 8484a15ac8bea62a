package dev.postmortem.sitegenerator.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.sitegenerator.SiteException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private SiteServer server;

  @BeforeEach
  void serveOnePostmortem() throws IOException, SiteException {
    Files.createDirectories(folder.resolve("postmortems"));
    Files.createDirectories(folder.resolve("theme"));
    Files.writeString(folder.resolve("postmortem.yml"), "site: {title: Served}\n");
    write("Queue stood still");
    server = SiteServer.start(request(0));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void pagesAreServedWithAScriptThatThePolicyAllows() throws Exception {
    HttpResponse<String> page = get("incidents/a.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("Queue stood still")
        .contains("<script src=\"/-/live.js?after=0\" defer></script>")
        .contains("default-src 'none'; connect-src 'self'; script-src 'self'");
    assertThat(get("-/live.js").body()).contains("EventSource");
  }

  @Test
  void everyOtherFileOfTheSiteIsThereToo() throws Exception {
    for (String path :
        List.of(
            "",
            "incidents/",
            "incidents/a.json",
            "incidents/a.js",
            "factors/index.html",
            "services/queue.html",
            "assets/style.css",
            "search/manifest.js",
            "search/rows-0.js",
            "corpus.json",
            "actions.csv",
            "feed.atom")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(get("no/such.html").statusCode()).isEqualTo(404);
    assertThat(get("no/such.html").body()).contains("Page not found");
    assertThat(get("%2e%2e/postmortem.yml").statusCode()).isEqualTo(404);
  }

  @Test
  void aChangeReachesTheReaderAutomatically() throws Exception {
    BlockingQueue<String> events = listen();
    write("Queue ran again");
    assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("changed");
    assertThat(get("incidents/a.html").body()).contains("Queue ran again");
    assertThat(log.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .startsWith("Changed: postmortems/a.md, taken in after ");
  }

  @Test
  void aChangeBeforeThePageListenedIsSentAtOnce() throws Exception {
    BlockingQueue<String> events = listen();
    write("Queue ran again");
    assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("changed");
    assertThat(listen("?after=0").poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .isEqualTo("changed");
    until(() -> get("incidents/a.html").body().contains("/-/live.js?after=1"));
    assertThat(listen("?after=1").poll(300, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void aNewFileAndADeletedOneCount() throws Exception {
    BlockingQueue<String> events = listen();
    Files.copy(folder.resolve("postmortems/a.md"), folder.resolve("postmortems/b.md"));
    assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("changed");
    until(() -> get("incidents/b.html").statusCode() == 200);
    Files.delete(folder.resolve("postmortems/b.md"));
    until(() -> get("incidents/b.html").statusCode() == 404);
  }

  @Test
  void ofABrokenTemplateTheStateBeforeStaysAndThePageSaysWhy() throws Exception {
    BlockingQueue<String> events = listen();
    Files.writeString(folder.resolve("theme/home.html"), "{{nothingOfTheKind}}");
    assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("problem");
    assertThat(get("index.html").body()).contains("Served").contains("{{nothingOfTheKind}}");
    Files.writeString(folder.resolve("theme/home.html"), "<h1>Ours</h1>");
    assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("changed");
    assertThat(get("index.html").body()).contains("<h1>Ours</h1>");
  }

  @Test
  void wrongSettingsAreReportedOnThePageWithTheirLine() throws Exception {
    BlockingQueue<String> events = listen();
    Files.writeString(folder.resolve("postmortem.yml"), "site: {title: Served}\nsevrities: []\n");
    assertThat(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("changed");
    assertThat(get("index.html").body()).contains("postmortem.yml:2: ");
  }

  @Test
  void anotherNameThatLeadsHereIsNotAnswered() throws Exception {
    URI address = server.address();
    try (Socket socket = new Socket("localhost", address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /index.html HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Served");
    }
  }

  @Test
  void aPortThatIsTakenIsOneSentence() {
    assertThatThrownBy(() -> SiteServer.start(request(server.address().getPort())))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("is in use");
  }

  @Test
  void itStopsWhenItsTimeIsOverOrItIsClosed() throws Exception {
    assertThat(server.await(1)).isFalse();
    server.close();
    assertThat(server.await(0)).isTrue();
  }

  private ServeRequest request(int port) {
    return new ServeRequest(
        RepositoryReader.in(folder, LocalDate.of(2026, 7, 15)),
        Audience.INTERNAL,
        folder.resolve("theme"),
        configuration -> List.of(),
        port,
        log::add);
  }

  private void write(String title) throws IOException {
    Files.writeString(
        folder.resolve("postmortems/a.md"),
        """
        ---
        title: %s
        status: published
        severity: SEV-2
        services: [queue]
        started_at: 2026-06-04T14:02:00Z
        ---
        ## Summary

        It stood still.
        """
            .formatted(title));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The names of the events that a page would hear from here on. */
  private BlockingQueue<String> listen() throws IOException, InterruptedException {
    return listen("");
  }

  private BlockingQueue<String> listen(String query) throws IOException, InterruptedException {
    HttpResponse<java.io.InputStream> stream =
        client.send(
            HttpRequest.newBuilder(server.address().resolve("-/events" + query)).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).startsWith("retry:");
    BlockingQueue<String> events = new LinkedBlockingQueue<>();
    Thread reading =
        new Thread(
            () ->
                lines
                    .lines()
                    .filter(line -> line.startsWith("event: "))
                    .forEach(line -> events.add(line.substring("event: ".length()))));
    reading.setDaemon(true);
    reading.start();
    return events;
  }

  /** Something that may take a moment to be so. */
  private interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  private static void until(Condition condition) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }
}
