package io.github.closerlook.paper.data.download;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A file of an official site.
 *
 * @param length in bytes, as it is sent
 * @param sha256 of the file as it is sent, 64 lower-case hexadecimal digits
 */
record RemoteFile(URI uri, long length, String sha256) {
  static RemoteFile of(String uri, long length, String sha256) {
    return new RemoteFile(URI.create(uri), length, sha256);
  }

  /** What it is called in a folder. */
  String name() {
    String path = uri.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a file is this one, every bit of it, and no link to something elsewhere. */
  boolean isAt(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == length
        && FileDigest.sha256(file).equals(sha256);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
