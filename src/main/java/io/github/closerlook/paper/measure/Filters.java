package io.github.closerlook.paper.measure;

import static io.github.closerlook.paper.model.spec.Architecture.Cnn.KERNEL;

import io.github.closerlook.claims.files.Text;
import java.util.Arrays;

/**
 * The filters of a network's first convolution (section 3.1, Fig 2), and how much structure they
 * have, as a number.
 *
 * @param channels of the images, 1 for grey and 3 for colour; each has a plane of its own in every
 *     filter
 * @param weights [filters, channels, 5, 5]
 */
public record Filters(int channels, double[] weights) {

  /** Weights of a filter's plane. */
  public static final int PLANE = KERNEL * KERNEL;

  /** Horizontal neighbours, and as many vertical ones. */
  private static final int NEIGHBOURS = 2 * KERNEL * (KERNEL - 1);

  /** Mean {@link #neighbourCorrelation} of weights drawn independently: -1/24. */
  public static final double CORRELATION_OF_WHITE_NOISE = -1.0 / (PLANE - 1);

  public Filters {
    if (channels < 1 || weights.length == 0 || weights.length % (channels * PLANE) != 0) {
      throw new IllegalArgumentException(
          Text.format(
              "%d weights are no filters of %d channels of %dx%d",
              weights.length, channels, KERNEL, KERNEL));
    }
  }

  /** The filters of a record's series, [filters * channels * 25]. */
  public static Filters of(int filters, double[] series) {
    return new Filters(series.length / (filters * PLANE), series);
  }

  /** How many there are. */
  public int count() {
    return weights.length / (channels * PLANE);
  }

  /** The first so many of them, or all. */
  public Filters first(int count) {
    return new Filters(
        channels, Arrays.copyOf(weights, Math.min(count, count()) * channels * PLANE));
  }

  /**
   * Correlation of neighbouring weights: Moran's I of each plane, horizontal and vertical
   * neighbours counting alike, and of that the mean over all planes of all filters. With w_1 to
   * w_25 a plane's weights and m their mean, a plane has
   *
   * <pre>I = (25 / 40) sum over the 40 pairs of neighbours of (w_i - m)(w_j - m)
   *     / sum over i of (w_i - m)^2</pre>
   *
   * <p>Smooth planes are near 1 (a ramp from left to right has 0.75), a chequerboard has -1. White
   * noise is at -1/24 in the mean, not at 0, as each plane's own mean is taken away; exactly so for
   * any weights whose order is left to chance, hence for a network's initial ones.
   *
   * <p>Taken plane by plane since filters differ in contrast: over the pairs of all planes together
   * a few filters of large weights would decide, and filters that differ in nothing but their mean
   * would pass for smooth ones. The price is that a plane of hardly any contrast counts as much as
   * the others.
   *
   * <p>It sees smoothness alone: stripes one weight wide have structure and are negative. Of
   * networks that were trained it tells how far training has moved the weights as much as where to:
   * what the initial weights had remains in it. And since the gradient of a filter is a sum of
   * image patches, smooth images make smooth filters whatever the labels: it does not tell
   * memorizing from learning, and that is Fig 2's point.
   *
   * @throws IllegalArgumentException if no plane has two different weights
   */
  public double neighbourCorrelation() {
    double sum = 0;
    int planes = 0;
    for (int from = 0; from < weights.length; from += PLANE) {
      double correlation = moransI(Arrays.copyOfRange(weights, from, from + PLANE));
      // A plane of 25 equal weights has no correlation, and counts neither way.
      if (!Double.isNaN(correlation)) {
        sum += correlation;
        planes++;
      }
    }
    if (planes == 0) {
      throw new IllegalArgumentException("no plane has two different weights");
    }
    return sum / planes;
  }

  private static double moransI(double[] plane) {
    double mean = Arrays.stream(plane).average().orElseThrow();
    double squares = 0;
    double products = 0;
    for (int i = 0; i < PLANE; i++) {
      double deviation = plane[i] - mean;
      squares += deviation * deviation;
      if (i % KERNEL + 1 < KERNEL) {
        products += deviation * (plane[i + 1] - mean);
      }
      if (i + KERNEL < PLANE) {
        products += deviation * (plane[i + KERNEL] - mean);
      }
    }
    return products / NEIGHBOURS / (squares / PLANE);
  }

  /** Such as {@code 16 filters of 3x5x5}. */
  @Override
  public String toString() {
    return Text.format("%d filters of %dx%dx%d", count(), channels, KERNEL, KERNEL);
  }
}
