package dev.postmortem.tasks.site;

import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.sitegenerator.SiteException;
import dev.postmortem.sitegenerator.serve.ServeRequest;
import dev.postmortem.sitegenerator.serve.SiteServer;
import dev.postmortem.tasks.AudienceWord;
import dev.postmortem.tasks.TaskException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Serves a repository's site until it is stopped. */
public final class ServeTask {

  private static final int MAX_PORT = 65_535;

  private ServeTask() {}

  /**
   * Serves a site.
   *
   * @param audience the audience
   * @param seconds after which it ends; 0 for not at all
   * @param log takes one line for each event
   * @throws TaskException if it cannot start
   */
  public static void run(
      Path root, LocalDate today, String audience, int port, long seconds, Consumer<String> log)
      throws TaskException {
    if (port < 0 || port > MAX_PORT) {
      throw new TaskException(
          "postmortem.port is " + port + "; a number from 0 to " + MAX_PORT + " was expected.");
    }
    ServeRequest request =
        new ServeRequest(
            RepositoryReader.in(root, today),
            AudienceWord.read(audience),
            root.resolve(SiteTask.THEME),
            SiteRules::of,
            port,
            log);
    try (SiteServer server = SiteServer.start(request)) {
      log.accept("Serving " + server.address() + " on this machine; press Ctrl-C to stop.");
      if (!server.await(seconds)) {
        log.accept("Stopped after " + seconds + " s.");
      }
    } catch (SiteException failed) {
      throw TaskException.of(failed);
    } catch (IOException unwatchable) {
      throw new TaskException(
          "The folder " + root + " cannot be watched: " + unwatchable.getMessage(), unwatchable);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
