package io.github.closerlook.paper.data;

import java.util.Locale;

/**
 * The shape of one image, in the order its pixels are kept: channels, then rows, then columns.
 *
 * @param channels 1 for grey, 3 for colour
 * @param height rows, in pixels
 * @param width columns, in pixels
 */
public record ImageShape(int channels, int height, int width) {
  public ImageShape {
    if (channels < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "An image has at least one channel, row and column, not %dx%dx%d",
              channels,
              height,
              width));
    }
  }

  /** So many numbers in one row, which is how a network takes what is no image. */
  public static ImageShape row(int features) {
    return new ImageShape(1, 1, features);
  }

  /** Numbers an image: channels x height x width. */
  public int features() {
    return Math.multiplyExact(channels, Math.multiplyExact(height, width));
  }

  @Override
  public String toString() {
    return channels + "x" + height + "x" + width;
  }
}
