package io.github.closerlook.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest that the data sets' authors publish. It guards against damage, not against forgers.
 */
final class Md5 {
  private Md5() {}

  /** A file's digest in 32 lower-case hexadecimal digits. */
  static String of(Path file) throws IOException {
    MessageDigest md5;
    try {
      md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has to offer MD5", e);
    }
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        md5.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(md5.digest());
  }
}
