package dev.postmortem.benchmarks;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.sitegenerator.SiteException;
import dev.postmortem.sitegenerator.serve.ServeRequest;
import dev.postmortem.sitegenerator.serve.SiteServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long a change takes from the file to the browser's notification, and to the reloaded page:
 * {@code ServeTime <repository> <rounds>}. With no rounds it serves until it is stopped.
 */
public final class ServeTime {

  /** Between two changes, so that one is over before the next begins. */
  private static final long PAUSE_MILLIS = 200;

  private final SiteServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final BufferedReader events;
  private final Path file;
  private final String text;

  private ServeTime(SiteServer server, Path file) throws IOException, InterruptedException {
    this.server = server;
    this.file = file;
    this.text = Files.readString(file);
    HttpResponse<InputStream> stream =
        client.send(request("-/events"), HttpResponse.BodyHandlers.ofInputStream());
    this.events = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    events.readLine();
  }

  /** Runs the command. */
  public static void main(String[] arguments)
      throws IOException, SiteException, InterruptedException {
    if (arguments.length != 2) {
      System.err.println("usage: ServeTime <repository> <rounds>");
      System.exit(2);
    }
    Path root = Path.of(arguments[0]).toAbsolutePath();
    int rounds = Integer.parseInt(arguments[1]);
    ServeRequest request =
        new ServeRequest(
            RepositoryReader.in(root, LocalDate.of(2027, 1, 1)),
            Audience.INTERNAL,
            root.resolve("theme"),
            configuration -> List.of(),
            0,
            line -> {});
    try (SiteServer server = SiteServer.start(request)) {
      if (rounds <= 0) {
        System.out.println(server.address());
        server.await(0);
      }
      Path file = firstPostmortem(root);
      ServeTime time = new ServeTime(server, file);
      String own = "incidents/" + file.getFileName().toString().replace(".md", ".html");
      time.measure("its own page", own, rounds);
      time.measure("the home page", "index.html", rounds);
      time.measure("the list", "incidents/index.html", rounds);
      time.measure("the rollup of factors", "factors/index.html", rounds);
      time.measure("the metrics", "metrics/index.html", rounds);
      time.measure("the search index", "search/manifest.js", rounds);
    }
  }

  private static Path firstPostmortem(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("postmortems"))) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().findFirst().orElseThrow();
    }
  }

  /** One change after another, with one page looked at; what comes first is not counted. */
  private void measure(String name, String page, int rounds)
      throws IOException, InterruptedException {
    double[] notifiedMillis = new double[rounds];
    double[] shown = new double[rounds];
    try {
      for (int i = -1; i < rounds; i++) {
        Thread.sleep(PAUSE_MILLIS);
        String words = "Round " + i + " of the measurement";
        long begin = System.nanoTime();
        Files.writeString(file, text.replaceFirst("title: .*", "title: " + words));
        awaitChange();
        double notifiedAfter = (System.nanoTime() - begin) / 1e6;
        String body = client.send(request(page), HttpResponse.BodyHandlers.ofString()).body();
        if (page.contains(file.getFileName().toString().replace(".md", ""))
            && !body.contains(words)) {
          throw new IllegalStateException("the page does not show the change");
        }
        if (i >= 0) {
          notifiedMillis[i] = notifiedAfter;
          shown[i] = (System.nanoTime() - begin) / 1e6;
        }
      }
    } finally {
      Files.writeString(file, text);
    }
    awaitChange();
    System.out.printf(
        Locale.ROOT,
        "one change, %d rounds: browser told after %s ms, %s there after %s ms%n",
        rounds,
        summary(notifiedMillis),
        name,
        summary(shown));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path)).build();
  }

  private void awaitChange() throws IOException {
    while (!events.readLine().startsWith("event: changed")) {
      // other lines of the stream
    }
  }

  private static String summary(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.0f (median; %.0f to %.0f)",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
