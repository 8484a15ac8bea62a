package dev.postmortem.cli.mcp;

import dev.postmortem.tasks.assistant.Assistant;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A Model Context Protocol server for writing assistants: reads a repository, changes nothing. */
public final class AssistantServer {

  private static final String INSTRUCTIONS =
      "Tools for writing incident postmortems in this repository. Check every draft with"
          + " check_postmortem before you hand it over, and take factors and services from the"
          + " lists. Ask people for facts that you do not have: never invent a time, a cause or an"
          + " owner.";

  private AssistantServer() {}

  /**
   * Serves until the input ends.
   *
   * @param version of the toolchain
   */
  public static void serve(
      Supplier<Assistant> assistant, String version, InputStream in, OutputStream out)
      throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    McpJsonMapper json = McpJsonDefaults.getMapper();
    McpSyncServer server =
        McpServer.sync(new StdioServerTransportProvider(json, new Watched(in, ended), out))
            .serverInfo("postmortem", version)
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .tools(new AssistantTools(assistant, json).all())
            .build();
    ended.await();
    server.closeGracefully();
  }

  /** Tells when the input has ended. */
  private static final class Watched extends FilterInputStream {

    private final CountDownLatch ended;

    Watched(InputStream in, CountDownLatch ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      return watch(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return watch(super.read(bytes, from, length));
    }

    private int watch(int read) {
      if (read < 0) {
        ended.countDown();
      }
      return read;
    }
  }
}
