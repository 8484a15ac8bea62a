package dev.postmortem.benchmarks;

import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.site.SiteException;
import dev.postmortem.site.serve.ServeRequest;
import dev.postmortem.site.serve.SiteServer;
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
 * How long a change takes from the file to the browser's being told, and to the changed page:
 * {@code ServeTime <repository> <rounds>}.
 */
public final class ServeTime {

  private ServeTime() {}

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
    Path file;
    try (Stream<Path> files = Files.walk(root.resolve("postmortems"))) {
      file = files.filter(f -> f.toString().endsWith(".md")).sorted().findFirst().orElseThrow();
    }
    String text = Files.readString(file);
    String page = "incidents/" + file.getFileName().toString().replace(".md", ".html");
    try (SiteServer server = SiteServer.start(request)) {
      HttpClient client = HttpClient.newHttpClient();
      HttpResponse<InputStream> stream =
          client.send(
              HttpRequest.newBuilder(server.address().resolve("-/events")).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      BufferedReader events =
          new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
      events.readLine();
      double[] told = new double[rounds];
      double[] shown = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        String words = "Round " + i + " of the measurement";
        long begin = System.nanoTime();
        Files.writeString(file, text.replaceFirst("title: .*", "title: " + words));
        while (!events.readLine().startsWith("event: changed")) {
          // other lines of the stream
        }
        told[i] = (System.nanoTime() - begin) / 1e6;
        String body =
            client
                .send(
                    HttpRequest.newBuilder(server.address().resolve(page)).build(),
                    HttpResponse.BodyHandlers.ofString())
                .body();
        shown[i] = (System.nanoTime() - begin) / 1e6;
        if (!body.contains(words)) {
          throw new IllegalStateException("the page does not show the change");
        }
        Thread.sleep(300);
      }
      System.out.printf(
          Locale.ROOT,
          "one change, %d rounds: browser told after %s ms, page there after %s ms%n",
          rounds,
          summary(told),
          summary(shown));
    } finally {
      Files.writeString(file, text);
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
