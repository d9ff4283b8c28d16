package io.github.closerlook.paper.data.download;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

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
    file.position(0);
    return DigestUtils.sha256Hex(Channels.newInputStream(file));
  }
}
