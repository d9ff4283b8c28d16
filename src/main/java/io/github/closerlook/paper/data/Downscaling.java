package io.github.closerlook.paper.data;

import io.github.closerlook.claims.files.BadInputException;
import java.util.Locale;

/** From bytes, 0 to 255, to network inputs, 0 to 1, at a smaller size where one is asked for. */
final class Downscaling {
  private Downscaling() {}

  /** The shape of an image after downscaling; only a side that divides the original is accepted. */
  static ImageShape shape(ImageSet set, int side) {
    ImageShape full = set.shape();
    if (full.height() != full.width()) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "%s: images are %d rows by %d columns; expected square ones",
              set.name(),
              full.height(),
              full.width()));
    }
    if (full.height() % side != 0) {
      throw new BadInputException(
          String.format(
              Locale.ROOT,
              "side %d: images of %s have %d pixels a side; expected a number that divides it",
              side,
              set.name(),
              full.height()));
    }
    return new ImageShape(full.channels(), side, side);
  }

  /**
   * Inputs [chosen, features]: each the mean of a square block of pixels, divided by 255. At full
   * size the block is one pixel; from 28x28 to 14x14 it is 2x2.
   */
  static float[] inputs(ImageSet set, int[] chosen, int side) {
    ImageShape small = shape(set, side);
    int fullSide = set.shape().height();
    int block = fullSide / side;
    // A whole number over a whole number, both exact as floats: one rounding, alike everywhere.
    float divisor = 255f * block * block;
    float[] inputs = new float[Math.multiplyExact(chosen.length, small.features())];
    int next = 0;
    for (int example : chosen) {
      // Channels lie below one another, so they are rows of blocks like any other.
      for (int row = 0; row < small.channels() * side; row++) {
        for (int column = 0; column < side; column++) {
          int corner = (row * fullSide + column) * block;
          inputs[next++] = blockSum(set, example, corner, block) / divisor;
        }
      }
    }
    return inputs;
  }

  private static int blockSum(ImageSet set, int example, int corner, int block) {
    int fullSide = set.shape().width();
    int sum = 0;
    for (int row = 0; row < block; row++) {
      for (int column = 0; column < block; column++) {
        sum += set.pixel(example, corner + row * fullSide + column);
      }
    }
    return sum;
  }
}
