package io.github.closerlook.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Bias-corrected and accelerated bootstrap interval (Efron 1987, JASA 82).
 *
 * <p>Its ends are the bootstrap quantiles at {@code Phi(z0 + (z0 + z) / (1 - a (z0 + z)))}, z the
 * normal quantile of the nominal end; {@code z0 = Phi^-1(share of resampled values below the
 * observed one, ties half)}; {@code a = sum u^3 / (6 (sum u^2)^1.5)} with u the deviations of the
 * leave-one-out values from their mean.
 *
 * <p><b>Too narrow for few values.</b> Measured coverage of the mean's 95 % interval over 5,000
 * simulated samples: of 8 normal values 0.89, exponential 0.86, lognormal 0.81; of 30 values 0.94,
 * 0.92 and 0.89. Student's t has 0.95, 0.89 and 0.83 at 8. For a mean, {@link SignFlipInterval}
 * keeps its word; else read this beside {@link SignFlipTest}, never alone.
 *
 * @param confidence nominal coverage, such as 0.95
 * @param resamples how many resamples are drawn
 * @param seed of the resampled indices: one seed and one sample size give the same resamples
 */
public record BcaBootstrap(double confidence, int resamples, long seed) {

  /** Ends move by about 1 % of the interval's width from seed to seed. */
  public static final int DEFAULT_RESAMPLES = 10_000;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  public BcaBootstrap {
    Require.properShare(confidence, "confidence");
    Require.that(resamples > 0, "needs at least one resample, but got %d", resamples);
  }

  public static BcaBootstrap of(double confidence, long seed) {
    return new BcaBootstrap(confidence, DEFAULT_RESAMPLES, seed);
  }

  /** The interval of a statistic of the sample's values. */
  public Interval interval(double[] sample, ToDoubleFunction<double[]> statistic) {
    return interval(
        sample.length,
        indices ->
            statistic.applyAsDouble(Arrays.stream(indices).mapToDouble(i -> sample[i]).toArray()));
  }

  /**
   * The interval of a statistic of pairs, ranks or whatever else has an index.
   *
   * @param size how many units are resampled, numbered from 0
   * @param statistic of the chosen units; is called with {@code size} indices, some repeated, and
   *     with {@code size - 1} distinct ones
   * @return a point interval where no resample differs from the whole
   */
  public Interval interval(int size, ToDoubleFunction<int[]> statistic) {
    Require.that(size >= 2, "a bootstrap needs at least two units, but got %d", size);
    double observed = finite(statistic, IntStream.range(0, size).toArray());
    double[] resampled = resample(size, statistic);
    if (Arrays.stream(resampled).allMatch(value -> value == observed)) {
      return new Interval(observed, observed);
    }
    double z0 = biasCorrection(resampled, observed);
    double a = acceleration(size, statistic);
    BootstrapSample values = BootstrapSample.of(resampled);
    double z = NORMAL.inverseCumulativeProbability((1 + confidence) / 2);
    return new Interval(
        values.quantile(adjustedShare(-z, z0, a)), values.quantile(adjustedShare(z, z0, a)));
  }

  private double[] resample(int size, ToDoubleFunction<int[]> statistic) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    double[] values = new double[resamples];
    for (int r = 0; r < resamples; r++) {
      int[] indices = new int[size];
      for (int i = 0; i < size; i++) {
        indices[i] = random.nextInt(size);
      }
      values[r] = finite(statistic, indices);
    }
    return values;
  }

  private static double biasCorrection(double[] resampled, double observed) {
    double below = 0;
    for (double value : resampled) {
      below += value < observed ? 1 : value == observed ? 0.5 : 0;
    }
    // Half a resample from either end: z0 would be infinite where all lie on one side.
    double share = Math.max(0.5, Math.min(resampled.length - 0.5, below)) / resampled.length;
    return NORMAL.inverseCumulativeProbability(share);
  }

  private static double acceleration(int size, ToDoubleFunction<int[]> statistic) {
    double[] without = new double[size];
    for (int left = 0; left < size; left++) {
      int omitted = left;
      without[left] =
          finite(statistic, IntStream.range(0, size).filter(i -> i != omitted).toArray());
    }
    double mean = PairedEffect.mean(without);
    double squares = 0;
    double cubes = 0;
    for (double value : without) {
      double u = mean - value;
      squares += u * u;
      cubes += u * u * u;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double adjustedShare(double z, double z0, double a) {
    double shifted = z0 + z;
    double shrink = 1 - a * shifted;
    // Beyond the pole of the correction the outermost resampled value is the honest end.
    return shrink > 0 ? NORMAL.cumulativeProbability(z0 + shifted / shrink) : shifted > 0 ? 1 : 0;
  }

  private static double finite(ToDoubleFunction<int[]> statistic, int[] indices) {
    double value = statistic.applyAsDouble(indices);
    Require.that(
        Double.isFinite(value), "the statistic of units %s is %s", Arrays.toString(indices), value);
    return value;
  }
}
