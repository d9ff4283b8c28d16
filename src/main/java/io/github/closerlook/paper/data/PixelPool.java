package io.github.closerlook.paper.data;

import org.apache.commons.rng.UniformRandomProvider;

/** All pixels of a data set, of which single ones are drawn without regard to their place. */
final class PixelPool {

  /** What sixteen random bits can tell apart: a pixel's frequency is right to this share. */
  private static final int LEVELS = 1 << 16;

  /** The values, 0 to 255, each as often as its share of the pool. */
  private final byte[] levels = new byte[LEVELS];

  private PixelPool(long[] counts) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    int value = 0;
    long upToValue = counts[0];
    for (int level = 0; level < LEVELS; level++) {
      while ((level + 0.5) / LEVELS * all >= upToValue) {
        upToValue += counts[++value];
      }
      levels[level] = (byte) value;
    }
  }

  static PixelPool of(DataSource source) {
    long[] counts = new long[256];
    for (Part part : Part.values()) {
      ImageSet set = source.part(part);
      for (int i = 0; i < set.examples(); i++) {
        for (int offset = 0; offset < set.shape().features(); offset++) {
          counts[set.pixel(i, offset)]++;
        }
      }
    }
    return new PixelPool(counts);
  }

  /** Draws every pixel of an image, with replacement; four from each number of 64 bits. */
  void fill(byte[] image, UniformRandomProvider random) {
    long bits = 0;
    for (int i = 0; i < image.length; i++) {
      bits = i % 4 == 0 ? random.nextLong() : bits >>> 16;
      image[i] = levels[(int) bits & (LEVELS - 1)];
    }
  }
}
