package io.github.closerlook.data.download;

import java.net.URI;

/**
 * A file of an official site.
 *
 * @param md5 its published digest, 32 lower-case hexadecimal digits; that of the file as it is sent
 */
record RemoteFile(URI uri, String md5) {
  static RemoteFile of(String uri, String md5) {
    return new RemoteFile(URI.create(uri), md5);
  }

  /** What it is called in a folder. */
  String name() {
    String path = uri.getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
