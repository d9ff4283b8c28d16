package io.github.closerlook.paper.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Small IDX files, made by hand. */
final class IdxBytes {
  private IdxBytes() {}

  static byte[] idx(int[] shape, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * shape.length + values.length);
    bytes.put(new byte[] {0, 0, 8, (byte) shape.length});
    for (int size : shape) {
      bytes.putInt(size);
    }
    for (int value : values) {
      bytes.put((byte) value);
    }
    return bytes.array();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A data set of two 2x2 training images and one validation image, as four plain files. */
  static Path writeSmallSet(Path folder) {
    write(
        folder.resolve("train-images-idx3-ubyte"),
        idx(new int[] {2, 2, 2}, 0, 51, 102, 153, 204, 255, 0, 0));
    write(folder.resolve("train-labels-idx1-ubyte"), idx(new int[] {2}, 3, 7));
    write(folder.resolve("t10k-images-idx3-ubyte"), idx(new int[] {1, 2, 2}, 9, 8, 7, 6));
    write(folder.resolve("t10k-labels-idx1-ubyte"), idx(new int[] {1}, 1));
    return folder;
  }

  static Path write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
