package dev.postmortem.sitegenerator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium, with what the tests ask of it. Starting one takes seconds, so that there is
 * one of each kind in a virtual machine: tests borrow it and, by closing, give it back.
 */
final class Browser implements AutoCloseable {

  private static final Pattern URL = Pattern.compile("\"url\":\"((?:https?|wss?|ftp):[^\"]*)\"");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Map<Scripts, Browser> STARTED = new EnumMap<>(Scripts.class);

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /** How the browser is set up. */
  enum Scripts {
    ON,
    OFF
  }

  /**
   * A browser, blank; where there is none the test is skipped, except in continuous integration,
   * where it fails.
   */
  static synchronized Browser start(Scripts scripts) {
    Browser browser = STARTED.get(scripts);
    if (browser == null) {
      browser = started(scripts);
      STARTED.put(scripts, browser);
      Runtime.getRuntime().addShutdownHook(new Thread(browser::quit));
    }
    return browser;
  }

  private static Browser started(Scripts scripts) {
    Optional<Path> chromium =
        installed("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    Optional<Path> driver = installed("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String missing = "the browser tests need chromium and chromedriver on the path";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(missing);
      }
      Assumptions.abort(missing);
    }
    try {
      Path profile = Files.createTempDirectory("postmortem-browser");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(chromium.get().toString());
      options.addArguments(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--window-size=1280,1000",
          "--user-data-dir=" + profile);
      if (scripts == Scripts.OFF) {
        options.setExperimentalOption(
            "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
      }
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      options.setCapability("goog:loggingPrefs", logs);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(driver.get().toFile())
              .usingAnyFreePort()
              .build();
      return new Browser(new ChromeDriver(service, options), profile);
    } catch (IOException noProfile) {
      throw new IllegalStateException(noProfile);
    }
  }

  private static Optional<Path> installed(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":"))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser open(String address) {
    driver.get(address);
    return this;
  }

  String address() {
    return driver.getCurrentUrl();
  }

  void reload() {
    driver.navigate().refresh();
  }

  WebElement one(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The texts of all elements that match. */
  List<String> texts(String selector) {
    return all(selector).stream().map(WebElement::getText).toList();
  }

  /** Waits until something holds. */
  void until(String what, Supplier<Boolean> holds) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        if (holds.get()) {
          return;
        }
        Thread.sleep(40);
      } catch (StaleElementReferenceException redrawn) {
        // The page redrew the list while it was read: look again.
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new AssertionError("waited in vain: " + what + ", at " + address());
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Runs a script that calls its last argument with what it found. */
  Object runUntilDone(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return driver.executeAsyncScript(script, arguments);
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Lays the page out as a device of some width does. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", true));
  }

  /** Lays the page out on a desktop again. */
  void desktop() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  /** Makes the system's colours dark or light. */
  void system(String colours) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
  }

  /** What the console complained of since the last call. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Hosts that were asked for anything since the last call. */
  List<String> hosts() {
    List<String> hosts = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE).getAll()) {
      if (entry.getMessage().contains("\"Network.requestWillBeSent\"")) {
        Matcher url = URL.matcher(entry.getMessage());
        if (url.find()) {
          hosts.add(URI.create(url.group(1).replace(" ", "%20")).getAuthority());
        }
      }
    }
    return hosts.stream().distinct().toList();
  }

  /** Gives the browser back as it was. */
  @Override
  public void close() {
    desktop();
    system("light");
    driver.get("about:blank");
    complaints();
    hosts();
  }

  private void quit() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException left) {
      // A folder for temporary files; the system clears it.
    }
  }

  /** Serves a folder below {@code /some/where/} on this machine only. */
  static HttpServer serve(Path folder) throws IOException {
    return serve(folder, "/some/where/");
  }

  /** Serves a folder below a path on this machine only. */
  static HttpServer serve(Path folder, String path) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        path,
        exchange -> {
          Path file =
              folder
                  .resolve(exchange.getRequestURI().getPath().substring(path.length()))
                  .normalize();
          if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
          } else {
            byte[] bytes = Files.readAllBytes(file);
            exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String type(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "json" -> "application/json";
      default -> "application/octet-stream";
    };
  }
}
