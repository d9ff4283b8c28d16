package io.github.closerlook.claims.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean difference of two arms of the same seeds, each at the strength of equal accuracy that
 * the seeds themselves were asked for, see {@link TunedArm}.
 *
 * <p>The true strengths are not known, and the difference bends where a strength passes from
 * between two of those tried to between the next, so that neither the delta method nor a bootstrap
 * keeps its level there. Here a value of the difference is rejected only if it is for every pair of
 * strengths that may be the true ones:
 *
 * <pre>p = max over strengths a, b of min(p(a is true), p(b is
 * true), p(difference at a and b)),</pre>
 *
 * each p that of a {@link MeanDifference}; of the cost at that strength, and of the differences of
 * the seeds' values, which are moved along the line of the means by the seeds' own costs. Where the
 * true strengths lie between two tried ones all these differences say the same, and little is lost.
 *
 * <p>Measured one-sided error at the level 0.025, of 8 to 16 seeds and with the true strength
 * between two tried ones, at one, at the last, on a plateau: at most 0.026, where a bootstrap that
 * tunes anew in each resample has up to 0.09. See {@code reports/accepted/error-rates.md}.
 *
 * @param units how many seeds
 * @param estimate the difference at the strengths that the seeds' means give
 * @param possibilities every pair of strengths, with the difference there
 */
public record TunedDifference(int units, double estimate, List<Possibility> possibilities)
    implements EffectEstimate {

  /** The first arm's value less the second's; seeds are paired by their position. */
  public static TunedDifference of(TunedArm first, TunedArm second) {
    Require.that(
        first.seeds() == second.seeds(),
        "the arms need the same seeds, but have %d and %d",
        first.seeds(),
        second.seeds());
    List<Possibility> possibilities = new ArrayList<>();
    List<TunedArm.Candidate> ofSecond = second.candidates();
    for (TunedArm.Candidate a : first.candidates()) {
      for (TunedArm.Candidate b : ofSecond) {
        double[] differences = PairedEffect.differences(a.values(), b.values());
        possibilities.add(
            new Possibility(Math.min(a.pValue(), b.pValue()), MeanDifference.of(differences)));
      }
    }
    return new TunedDifference(first.seeds(), first.estimate() - second.estimate(), possibilities);
  }

  /** What it would be for a mean with the same 95 % interval. */
  @Override
  public double standardError() {
    if (units < 2) {
      return Double.NaN;
    }
    Interval interval = interval(0.95);
    return (interval.high() - interval.low())
        / (2 * TDistribution.of(units - 1.0).inverseSurvivalProbability(0.025));
  }

  @Override
  public double pValue(double bound, Alternative alternative) {
    double p = 0;
    for (Possibility possibility : possibilities) {
      if (possibility.pValue() > p) {
        double ofDifference = possibility.difference().pValue(bound, alternative);
        p = Math.max(p, Math.min(possibility.pValue(), ofDifference));
      }
    }
    return p;
  }

  @Override
  public Interval interval(double confidence) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Possibility possibility : possibilities) {
      if (possibility.pValue() >= (1 - confidence) / 2) {
        Interval interval = possibility.difference().interval(confidence);
        low = Math.min(low, interval.low());
        high = Math.max(high, interval.high());
      }
    }
    return new Interval(low, high);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "tuned difference of %d: %.4g, 95 %% %s", units, estimate, interval(0.95));
  }

  /** How well the seeds agree with a pair of strengths, and the difference there. */
  public record Possibility(double pValue, MeanDifference difference) {}
}
