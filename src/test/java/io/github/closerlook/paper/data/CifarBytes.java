package io.github.closerlook.paper.data;

import java.nio.file.Path;
import java.util.List;

/** Small files in CIFAR-10's binary format, made by hand. */
final class CifarBytes {
  private CifarBytes() {}

  /** A record whose every pixel says where it is. */
  static byte[] record(int label) {
    byte[] record = new byte[3073];
    record[0] = (byte) label;
    for (int channel = 0; channel < 3; channel++) {
      for (int row = 0; row < 32; row++) {
        for (int column = 0; column < 32; column++) {
          record[1 + (channel * 32 + row) * 32 + column] = (byte) pixel(channel, row, column);
        }
      }
    }
    return record;
  }

  /** Distinct within a 5x5 neighbourhood of all channels, and over all of 0 to 255. */
  static int pixel(int channel, int row, int column) {
    return (channel * 83 + row * 7 + column) % 256;
  }

  static byte[] records(int... labels) {
    byte[] all = new byte[3073 * labels.length];
    for (int i = 0; i < labels.length; i++) {
      System.arraycopy(record(labels[i]), 0, all, 3073 * i, 3073);
    }
    return all;
  }

  /** Five batches of two images, one of them of the batch's number, and a test batch of one. */
  static Path writeSmallSet(Path folder) {
    for (int batch : List.of(1, 2, 3, 4, 5)) {
      IdxBytes.write(folder.resolve("data_batch_" + batch + ".bin"), records(batch, 0));
    }
    IdxBytes.write(folder.resolve("test_batch.bin"), records(9));
    return folder;
  }
}
