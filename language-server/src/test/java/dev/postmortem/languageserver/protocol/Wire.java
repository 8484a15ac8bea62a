package dev.postmortem.languageserver.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * One direction of a connection, over the loopback address. The pipes of {@code java.io} fail when
 * the thread that wrote last has ended, those of {@code java.nio} when a writer is interrupted; a
 * server that shuts down does both.
 *
 * @param in what the reader reads
 * @param out where the writer writes
 */
record Wire(InputStream in, OutputStream out) {

  static Wire open() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Socket writer = new Socket(server.getInetAddress(), server.getLocalPort());
      writer.setTcpNoDelay(true);
      return new Wire(server.accept().getInputStream(), writer.getOutputStream());
    }
  }
}
