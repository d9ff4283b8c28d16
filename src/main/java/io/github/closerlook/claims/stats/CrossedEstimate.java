package io.github.closerlook.claims.stats;

import java.util.Arrays;
import java.util.Locale;

/**
 * An estimate from replicates that all judge the same subjects, such as networks that classify the
 * same examples, with an interval for other replicates and other subjects: the estimate is found
 * again without each group of replicates, and without each subject (two jackknifes, Efron and Stein
 * 1981), and the variances of the two are added.
 *
 * <p>{@code V = (g - 1) / g sum_a (e_-a - mean)^2} over g groups of replicates, and the same over
 * the subjects; the interval is Student's, with the degrees of freedom of Satterthwaite (1946). The
 * noise of a single outcome is in both variances, so that the interval is wider than it need be
 * where that rules.
 *
 * <p>It misleads where the estimate jumps with a single replicate; hence groups of them. See {@link
 * ExtremeShares} for what was measured.
 *
 * @param estimate from all
 * @param withoutReplicates found without each group of replicates, [groups]
 * @param withoutSubjects found without each subject, [subjects]
 * @param units replicates
 */
public record CrossedEstimate(
    double estimate, double[] withoutReplicates, double[] withoutSubjects, int units)
    implements EffectEstimate {

  public CrossedEstimate {
    Require.that(withoutReplicates.length >= 2, "needs two groups of replicates");
    Require.that(withoutSubjects.length >= 2, "needs two subjects");
  }

  /** This less the other, group by group and subject by subject. */
  public CrossedEstimate minus(CrossedEstimate other) {
    return new CrossedEstimate(
        estimate - other.estimate,
        PairedEffect.differences(withoutReplicates, other.withoutReplicates),
        PairedEffect.differences(withoutSubjects, other.withoutSubjects),
        Math.min(units, other.units));
  }

  /** The same the other way round. */
  public CrossedEstimate negated() {
    return new CrossedEstimate(
        -estimate, negated(withoutReplicates), negated(withoutSubjects), units);
  }

  private static double[] negated(double[] values) {
    return Arrays.stream(values).map(value -> -value).toArray();
  }

  /** The same effect with so much added. */
  public CrossedEstimate plus(double added) {
    return new CrossedEstimate(estimate + added, withoutReplicates, withoutSubjects, units);
  }

  @Override
  public double standardError() {
    return Math.sqrt(variance(withoutReplicates) + variance(withoutSubjects));
  }

  private static double variance(double[] without) {
    double mean = PairedEffect.mean(without);
    double squares = Arrays.stream(without).map(e -> (e - mean) * (e - mean)).sum();
    return squares * (without.length - 1) / without.length;
  }

  @Override
  public double pValue(double bound, Alternative alternative) {
    return student().pValue(bound, alternative);
  }

  @Override
  public Interval interval(double confidence) {
    return student().interval(confidence);
  }

  private StudentsT student() {
    double ofReplicates = variance(withoutReplicates);
    double ofSubjects = variance(withoutSubjects);
    double sum = ofReplicates + ofSubjects;
    return new StudentsT(
        estimate,
        standardError(),
        sum
            * sum
            / (ofReplicates * ofReplicates / (withoutReplicates.length - 1)
                + ofSubjects * ofSubjects / (withoutSubjects.length - 1)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CrossedEstimate that
        && Double.compare(estimate, that.estimate) == 0
        && units == that.units
        && Arrays.equals(withoutReplicates, that.withoutReplicates)
        && Arrays.equals(withoutSubjects, that.withoutSubjects);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(withoutReplicates) + 31 * Arrays.hashCode(withoutSubjects);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.4g of %d replicates, 95 %% %s", estimate, units, interval(0.95));
  }
}
