package io.github.closerlook.claims.stats;

/**
 * What is kept of the values of a panel's seeds to foretell those of another panel.
 *
 * @param units how many seeds
 * @param mean of their values
 * @param deviation standard deviation, of n - 1 degrees of freedom; 0 for a single seed
 */
public record SeedSummary(int units, double mean, double deviation) {

  public SeedSummary {
    Require.that(units > 0, "needs at least one seed, but got %d", units);
    Require.that(Double.isFinite(mean), "the mean must be finite, but is %s", mean);
    Require.that(
        deviation >= 0 && Double.isFinite(deviation),
        "a standard deviation is finite and not negative, but got %s",
        deviation);
  }

  /** The summary of these values, one for each seed. */
  public static SeedSummary of(double[] values) {
    MeanDifference mean = MeanDifference.of(values);
    return new SeedSummary(
        mean.units(),
        mean.estimate(),
        mean.units() == 1 ? 0 : mean.standardError() * Math.sqrt(mean.units()));
  }

  /** The summary of the seeds of both, all different. */
  public SeedSummary with(SeedSummary other) {
    int all = units + other.units;
    double between = mean - other.mean;
    double squares =
        squares() + other.squares() + between * between * units * other.units / (double) all;
    return new SeedSummary(
        all,
        (mean * units + other.mean * other.units) / all,
        all == 1 ? 0 : Math.sqrt(squares / (all - 1)));
  }

  /** The common standard deviation of both, if their means differ or not. */
  double pooledDeviation(SeedSummary other) {
    int freedom = units + other.units - 2;
    return freedom == 0 ? 0 : Math.sqrt((squares() + other.squares()) / freedom);
  }

  private double squares() {
    return deviation * deviation * (units - 1);
  }
}
