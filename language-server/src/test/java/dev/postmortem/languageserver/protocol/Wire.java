package dev.postmortem.languageserver.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;

/**
 * One direction of a connection inside this process. A {@link java.io.PipedInputStream} fails when
 * the thread that wrote last has ended, which is what a server's thread does on shutdown.
 *
 * @param in what the reader reads
 * @param out where the writer writes
 */
record Wire(InputStream in, OutputStream out) {

  static Wire open() throws IOException {
    Pipe pipe = Pipe.open();
    return new Wire(Channels.newInputStream(pipe.source()), Channels.newOutputStream(pipe.sink()));
  }
}
