package io.github.closerlook.paper.data.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The SHA-256 of files. It guards against damage and, being written down in the project, against
 * whoever can write to a shared cache or stands between a site and this machine.
 */
final class FileDigest {
  private FileDigest() {}

  /** The digest of a file in 64 lower-case hexadecimal digits; a link is not followed. */
  static String sha256(Path file) throws IOException {
    try (FileChannel in =
        FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      return sha256(in);
    }
  }

  /**
   * The same of an open file, whatever its position. On Windows a file whose lock is held can be
   * read over no other handle than the one that holds it.
   */
  static String sha256(FileChannel file) throws IOException {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has to offer SHA-256", e);
    }
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long position = 0;
    for (int count = file.read(buffer, position); count >= 0; count = file.read(buffer, position)) {
      position += count;
      buffer.flip();
      sha256.update(buffer);
      buffer.clear();
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
