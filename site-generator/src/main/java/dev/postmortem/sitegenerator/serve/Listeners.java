package dev.postmortem.sitegenerator.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The pages that are open in a browser, each notified by server-sent events. */
final class Listeners {

  /** So often a line is sent to find out whether anybody is still there. */
  private static final long PULSE_SECONDS = 15;

  private static final String END = "";

  private final Set<BlockingQueue<String>> queues = ConcurrentHashMap.newKeySet();
  private final AtomicInteger changeCount = new AtomicInteger();

  /** How many changes were sent. */
  int changeCount() {
    return changeCount.get();
  }

  /** Notifies all pages of a change. */
  void send(String event) {
    changeCount.incrementAndGet();
    queues.forEach(queue -> queue.add(event));
  }

  /**
   * Speaks to one listener until it goes away.
   *
   * @param after how many changes the page knows of; if there were others since, it is notified at
   *     once
   */
  void listen(HttpExchange exchange, Optional<String> after) throws IOException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    queues.add(queue);
    if (after.filter(known -> !known.equals(Integer.toString(changeCount()))).isPresent()) {
      queue.add("changed");
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      send(body, "retry: 500\n\n");
      while (true) {
        String event = queue.poll(PULSE_SECONDS, TimeUnit.SECONDS);
        if (event != null && event.equals(END)) {
          return;
        }
        send(body, event == null ? ": still here\n\n" : "event: " + event + "\ndata: now\n\n");
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } finally {
      queues.remove(queue);
    }
  }

  private static void send(OutputStream body, String text) throws IOException {
    body.write(text.getBytes(StandardCharsets.UTF_8));
    body.flush();
  }

  /** Closes all connections. */
  void close() {
    queues.forEach(queue -> queue.add(END));
  }
}
