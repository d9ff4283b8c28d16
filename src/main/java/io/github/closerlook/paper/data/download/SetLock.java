package io.github.closerlook.paper.data.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * That one process alone brings a set, from its first byte to the last file that is unpacked. The
 * lock is on an empty file beside the set's folder, which stays: to delete it would let two in.
 */
final class SetLock implements AutoCloseable {
  private final FileChannel channel;

  private SetLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, or says that another has it.
   *
   * @param folder of the set
   */
  static SetLock of(Path folder) throws IOException {
    Path file = folder.resolveSibling(folder.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
    if (tryLock(channel) == null) {
      channel.close();
      throw new FileSystemException(
          folder.toString(),
          null,
          "another process is bringing this set; try again when it is done");
    }
    return new SetLock(channel);
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this JVM has it, which comes to the same.
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
