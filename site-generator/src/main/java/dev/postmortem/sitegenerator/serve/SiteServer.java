package dev.postmortem.sitegenerator.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.postmortem.corpus.parallel.DaemonThreads;
import dev.postmortem.sitegenerator.SiteException;
import dev.postmortem.sitegenerator.output.RenderedFile;
import dev.postmortem.sitegenerator.template.TemplateException;
import dev.postmortem.sitegenerator.template.Templates;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Serves a site to this machine only, and reloads its pages when a file changes. What makes the
 * browser do so is added here; the site's own pages know nothing of it.
 */
public final class SiteServer implements AutoCloseable {

  private static final String EVENTS = "/-/events";
  private static final String SCRIPT = "/-/live.js";
  private static final String AFTER = "after=";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("atom", "application/atom+xml; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("log", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("pdf", "application/pdf"));

  /** Never an organisation's: these must work when its own are broken. */
  private static final Templates BUILT_IN = new Templates(Optional.empty());

  private final LiveSiteBuilder workshop;
  private final Listeners listeners = new Listeners();
  private final ServeRequest request;
  private final HttpServer server;
  private final ExecutorService answering;
  private final FileWatch watch;
  private final Thread watching;
  private final CountDownLatch closed = new CountDownLatch(1);

  private SiteServer(
      ServeRequest request, LiveSiteBuilder workshop, HttpServer server, FileWatch watch) {
    this.request = request;
    this.workshop = workshop;
    this.server = server;
    this.watch = watch;
    this.answering = Executors.newCachedThreadPool(DaemonThreads.named("postmortem-serve"));
    this.watching = DaemonThreads.named("postmortem-serve").newThread(this::follow);
  }

  /**
   * Reads the repository and begins to serve its site.
   *
   * @throws SiteException if the templates are broken or the port is taken
   * @throws IOException if the folder cannot be watched
   */
  public static SiteServer start(ServeRequest request) throws SiteException, IOException {
    HttpServer server;
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), request.port()), 0);
    } catch (BindException taken) {
      throw new SiteException(
          "Port " + request.port() + " is in use: choose another, or 0 for any free port.", taken);
    }
    // Watching begins first: what changes while everything is read must not be missed.
    FileWatch watch = new FileWatch(request.reader().root());
    SiteServer made = new SiteServer(request, new LiveSiteBuilder(request), server, watch);
    made.workshop.problems().forEach(request.log());
    server.setExecutor(made.answering);
    server.createContext("/", made::answer);
    server.start();
    made.watching.start();
    return made;
  }

  /** Where the site is. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /**
   * Waits until the server is closed, or for some time.
   *
   * @return whether it was closed
   */
  public boolean await(long seconds) throws InterruptedException {
    if (seconds <= 0) {
      closed.await();
      return true;
    }
    return closed.await(seconds, TimeUnit.SECONDS);
  }

  private void follow() {
    try {
      while (true) {
        Set<String> changed = watch.next();
        long begin = System.nanoTime();
        List<String> before = workshop.problems();
        boolean taken = workshop.change(changed);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        workshop.problems().stream().filter(p -> !before.contains(p)).forEach(request.log());
        if (taken) {
          request.log().accept("Changed: " + what(changed) + ", taken in after " + millis + " ms.");
        }
        listeners.send(taken ? "changed" : "problem");
      }
    } catch (InterruptedException | java.nio.file.ClosedWatchServiceException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static String what(Set<String> changed) {
    return changed.contains("") ? "folders" : String.join(", ", changed);
  }

  private void answer(HttpExchange asked) throws IOException {
    try (HttpExchange exchange = asked) {
      try {
        answered(exchange);
      } catch (TemplateException broken) {
        request.log().accept(String.valueOf(broken.getMessage()));
        send(exchange, 500, "txt", bytes(broken.getMessage() + "\n"));
      }
    }
  }

  private void answered(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (!isLocalHost(exchange)) {
      send(exchange, 403, "txt", bytes("This site is available on this machine only.\n"));
    } else if (!method.equals("GET") && !method.equals("HEAD")) {
      send(exchange, 405, "txt", bytes("Only GET and HEAD are supported.\n"));
    } else if (path.equals(EVENTS)) {
      listeners.listen(exchange, after(exchange.getRequestURI()));
    } else if (path.equals(SCRIPT)) {
      send(exchange, 200, "js", resource("live.js"));
    } else {
      page(exchange, path.substring(1));
    }
  }

  private static Optional<String> after(URI asked) {
    return Optional.ofNullable(asked.getQuery())
        .filter(query -> query.startsWith(AFTER))
        .map(query -> query.substring(AFTER.length()));
  }

  /** Names that lead here by trickery (DNS rebinding) are not answered to. */
  private static boolean isLocalHost(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]");
  }

  private void page(HttpExchange exchange, String asked) throws IOException {
    String path = asked.isEmpty() || asked.endsWith("/") ? asked + "index.html" : asked;
    // Counted first: a page that knows of too few changes is only loaded once more.
    int changes = listeners.changeCount();
    LiveSite site = workshop.site();
    Optional<RenderedFile> found = site.file(path);
    RenderedFile file = found.or(() -> site.file("404.html")).orElse(RenderedFile.text("", ""));
    String ending = path.substring(path.lastIndexOf('.') + 1);
    String type = found.isPresent() ? ending : "html";
    byte[] content =
        type.equals("html")
            ? LivePage.of(file.bytes(), changes, workshop.problems(), BUILT_IN)
            : file.bytes();
    send(exchange, found.isPresent() ? 200 : 404, type, content);
  }

  private static void send(HttpExchange exchange, int status, String ending, byte[] content)
      throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || content.length == 0 ? -1 : content.length);
    if (!head && content.length > 0) {
      try (OutputStream body = exchange.getResponseBody()) {
        body.write(content);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (var in = SiteServer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Stops; does nothing the second time. */
  @Override
  public void close() {
    listeners.close();
    watching.interrupt();
    try {
      watch.close();
    } catch (IOException ignored) {
      // The watch has ended either way.
    }
    server.stop(0);
    answering.shutdownNow();
    closed.countDown();
  }
}
