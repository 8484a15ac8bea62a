package dev.postmortem.sitegenerator.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps two builds out of one folder: the second is told of the first. */
final class FolderLock implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock of an output folder; the system gives it back when the process ends.
   *
   * @throws OccupiedFolderException if another build has it
   */
  static FolderLock of(Path output) throws IOException {
    Path file = output.resolveSibling("." + output.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new FolderLock(file, channel, lock);
      }
    } catch (OverlappingFileLockException sameProcess) {
      // Another thread of this process builds there.
    }
    channel.close();
    throw new OccupiedFolderException(
        "Another build is writing to " + output + ": wait for it, or choose another folder.");
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    if (lock.isValid()) {
      lock.release();
    }
    channel.close();
  }
}
