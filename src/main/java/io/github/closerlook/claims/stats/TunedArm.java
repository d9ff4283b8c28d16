package io.github.closerlook.claims.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An arm at the strength at which accuracy, on average over the seeds, has fallen by a tolerance
 * from that at the first strength: the strongest of those tried that costs no more, and on a
 * straight line from there to the next. The strongest of all where none costs so much.
 *
 * @param accuracy [seeds][strengths], what must not fall by more than the tolerance
 * @param values [seeds][strengths], what is compared
 * @param tolerance of the mean accuracy
 */
public record TunedArm(double[][] accuracy, double[][] values, double tolerance) {

  /** Strengths that are considered between two of those tried; the answer is linear between. */
  private static final int STEPS = 5;

  /**
   * How much weaker the slope of the values against accuracy is taken to be, the less is known of
   * the rise of accuracy: its square against that many times its squared standard error.
   */
  private static final double SHRINKAGE = 9;

  public TunedArm {
    Require.that(
        accuracy.length == values.length && accuracy.length > 0,
        "needs as many seeds of accuracies as of values, but got %d and %d",
        accuracy.length,
        values.length);
    for (int seed = 0; seed < accuracy.length; seed++) {
      Require.that(
          accuracy[seed].length == accuracy[0].length && values[seed].length == accuracy[0].length,
          "seed %d has %d accuracies and %d values at %d strengths",
          seed,
          accuracy[seed].length,
          values[seed].length,
          accuracy[0].length);
      Require.finite(accuracy[seed], "accuracies");
      Require.finite(values[seed], "values");
    }
    Require.that(tolerance >= 0, "the tolerance must not be negative, but is %s", tolerance);
  }

  /** An arm that is not tuned: one value for each seed. */
  public static TunedArm untuned(double[] values) {
    double[][] single =
        Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    return new TunedArm(new double[values.length][1], single, 0);
  }

  /** The same with so much added to each value that is compared. */
  public TunedArm plus(double added) {
    double[][] moved =
        Arrays.stream(values)
            .map(row -> Arrays.stream(row).map(value -> value + added).toArray())
            .toArray(double[][]::new);
    return new TunedArm(accuracy, moved, tolerance);
  }

  int seeds() {
    return accuracy.length;
  }

  int strengths() {
    return accuracy[0].length;
  }

  /** The strength of equal accuracy, as an index of those tried, with a fraction. */
  double strength() {
    int from = strengths() - 1;
    while (PairedEffect.mean(excess(from)) > 0) {
      from--;
    }
    if (from == strengths() - 1) {
      return from;
    }
    double before = PairedEffect.mean(excess(from));
    return from + before / (before - PairedEffect.mean(excess(from + 1)));
  }

  /** The mean of the values at that strength. */
  double estimate() {
    double strength = strength();
    int from = Math.min((int) strength, strengths() - 1);
    return PairedEffect.mean(between(values, from, strength - from));
  }

  /** The strengths that may be the true one, each with what the seeds' values would be there. */
  List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    int last = strengths() - 1;
    double strength = strength();
    for (int from = 0; from < last; from++) {
      double slope = slope(from);
      for (int step = 0; step <= STEPS; step++) {
        candidates.add(candidate(from, (double) step / STEPS, slope));
      }
      if ((int) strength == from) {
        double[] values = candidate(from, strength - from, slope).values();
        // Its mean cost is the tolerance, but for rounding.
        candidates.add(new Candidate(1, values));
      }
    }
    candidates.add(new Candidate(costsAtMost(last), perSeed(values, last)));
    return candidates;
  }

  /**
   * Moves each seed's value along the line of the means by what its own cost at this strength
   * differs from the tolerance; if this is the true strength, that is nothing in the true mean.
   */
  private Candidate candidate(int from, double towardsNext, double slope) {
    double[] excess = excessBetween(from, towardsNext);
    double[] moved = between(values, from, towardsNext);
    for (int seed = 0; seed < moved.length; seed++) {
      moved[seed] -= slope * excess[seed];
    }
    MeanDifference cost = MeanDifference.of(excess);
    double p = Math.min(cost.pValue(0, Alternative.GREATER), cost.pValue(0, Alternative.LESS));
    // A stronger one that surely costs less would have been taken instead.
    for (int stronger = from + (towardsNext < 1 ? 1 : 2); stronger < strengths(); stronger++) {
      p = Math.min(p, MeanDifference.of(excess(stronger)).pValue(0, Alternative.LESS));
    }
    return new Candidate(p, moved);
  }

  private double costsAtMost(int strength) {
    return MeanDifference.of(excess(strength)).pValue(0, Alternative.GREATER);
  }

  private double slope(int from) {
    MeanDifference cost = MeanDifference.of(rise(excess(from), excess(from + 1)));
    MeanDifference value =
        MeanDifference.of(rise(perSeed(values, from), perSeed(values, from + 1)));
    double uncertain = cost.units() > 1 ? cost.standardError() * cost.standardError() : 0;
    double squares = cost.estimate() * cost.estimate() + SHRINKAGE * uncertain;
    return squares == 0 ? 0 : value.estimate() * cost.estimate() / squares;
  }

  private double[] excessBetween(int from, double towardsNext) {
    double[] excess = new double[seeds()];
    double[] at = between(accuracy, from, towardsNext);
    Arrays.setAll(excess, seed -> accuracy[seed][0] - at[seed] - tolerance);
    return excess;
  }

  private double[] excess(int strength) {
    return excessBetween(strength, 0);
  }

  private static double[] rise(double[] from, double[] to) {
    return PairedEffect.differences(to, from);
  }

  private static double[] perSeed(double[][] byStrength, int strength) {
    return between(byStrength, strength, 0);
  }

  private static double[] between(double[][] byStrength, int from, double towardsNext) {
    return Arrays.stream(byStrength)
        .mapToDouble(
            y -> towardsNext == 0 ? y[from] : y[from] + towardsNext * (y[from + 1] - y[from]))
        .toArray();
  }

  /**
   * A strength that may be the true one.
   *
   * @param pValue of "it is the true one"
   * @param values of the seeds there
   */
  record Candidate(double pValue, double[] values) {}
}
