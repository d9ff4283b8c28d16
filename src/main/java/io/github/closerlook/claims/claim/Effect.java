package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.stats.DetectableEffect;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.claims.stats.MeanDifference;
import io.github.closerlook.claims.stats.PairedEffect;
import io.github.closerlook.claims.stats.PairedSuperiority;
import java.util.Arrays;

/**
 * In which way one arm is compared with another. Tests and intervals work on a scale on which
 * effects add up: that of the effect itself, or of its logarithm.
 */
public enum Effect {

  /** Mean of the paired differences; no effect is 0. */
  @JsonProperty("difference")
  DIFFERENCE(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "a positive number") {
    @Override
    boolean isMargin(double size) {
      return size > 0 && Double.isFinite(size);
    }

    @Override
    double[] effects(double[] more, double[] less) {
      return PairedEffect.differences(more, less);
    }
  },

  /** Geometric mean of the paired ratios; no effect is 1. */
  @JsonProperty("ratio")
  RATIO(1, 0, Double.POSITIVE_INFINITY, "a number above 1") {
    @Override
    boolean isMargin(double size) {
      return size > 1 && Double.isFinite(size);
    }

    @Override
    double additive(double effect) {
      return Math.log(effect);
    }

    @Override
    public double natural(double additive) {
      return Math.exp(additive);
    }

    @Override
    double[] effects(double[] more, double[] less) {
      return PairedEffect.logRatios(more, less);
    }
  },

  /**
   * Probability that the first arm's value of a pair is above the second's, ties counting half; no
   * effect is 0.5. By order alone, so censored times take part.
   */
  @JsonProperty("superiority")
  SUPERIORITY(0.5, 0, 1, "a number between 0.5 and 1") {
    @Override
    boolean isMargin(double size) {
      return size > 0.5 && size < 1;
    }

    @Override
    double[] effects(double[] more, double[] less) {
      double[] wins = new double[more.length];
      Arrays.setAll(wins, i -> more[i] > less[i] ? 1 : more[i] < less[i] ? 0 : 0.5);
      return wins;
    }

    @Override
    EffectEstimate estimate(double[] more, double[] less) {
      return PairedSuperiority.of(more, less);
    }

    @Override
    boolean compares(double value) {
      return !Double.isNaN(value);
    }

    @Override
    double detectable(EffectEstimate found) {
      return DetectableEffect.superiority(found.units(), none(), Criterion.LEVEL, Criterion.POWER);
    }

    /**
     * In so many of the pairs the first value is put above the second that, with half of the others
     * above it by chance, the share is twice as far from a half as the margin.
     */
    @Override
    PairedArms planted(PairedArms alike, double margin) {
      // The values are the findings' own, which other cases read too.
      double[] first = alike.first().clone();
      double[] second = alike.second();
      long raised = Math.round(4 * (margin - 0.5) * first.length);
      for (int i = 0; i < Math.min(raised, first.length); i++) {
        first[i] = Math.nextUp(second[i]);
      }
      return new PairedArms(first, second);
    }
  };

  private final double none;
  private final Interval range;
  private final String margins;

  Effect(double none, double least, double most, String margins) {
    this.none = none;
    this.range = new Interval(least, most);
    this.margins = margins;
  }

  /** The value of no effect. */
  public double none() {
    return none;
  }

  /** All values it can have. */
  Interval range() {
    return range;
  }

  /** What its margins can be, in words. */
  String margins() {
    return margins;
  }

  /** Whether an effect of that size can be the smallest worth telling. */
  abstract boolean isMargin(double size);

  /** The effect on the scale on which effects add up. */
  double additive(double effect) {
    return effect;
  }

  /** From the scale on which effects add up back. */
  public double natural(double additive) {
    return additive;
  }

  /** The effect that is as far from none, on the other side. */
  double mirrored(double size) {
    return natural(2 * additive(none) - additive(size));
  }

  /** An effect on the scale on which they add up that is twice as far from none as the margin. */
  double twiceAdditive(double margin) {
    return 2 * (additive(margin) - additive(none));
  }

  /**
   * How far an effect is from none, in margins: 0 is no effect, 1 the margin, and what is negative
   * lies on the other side.
   */
  public double inMargins(double effect, double margin) {
    return (additive(effect) - additive(none)) / (additive(margin) - additive(none));
  }

  /** What each pair says, on the scale on which effects add up. */
  abstract double[] effects(double[] more, double[] less);

  /** Test and interval, on the scale on which effects add up. */
  EffectEstimate estimate(double[] more, double[] less) {
    return MeanDifference.of(effects(more, less));
  }

  /**
   * The smallest effect that would have been told from none with {@link Criterion#POWER}; NaN where
   * there are too few units to know how much they differ.
   */
  double detectable(EffectEstimate found) {
    double standardError = found.standardError();
    return Double.isNaN(standardError)
        ? Double.NaN
        : natural(
            additive(none)
                + DetectableEffect.mean(
                    standardError, found.units(), Criterion.LEVEL, Criterion.POWER));
  }

  /** Whether a value can take part: a time beyond the budget has no difference to others. */
  boolean compares(double value) {
    return Double.isFinite(value);
  }

  /** The same arms with twice the margin added to the first. */
  PairedArms planted(PairedArms alike, double margin) {
    double added = twiceAdditive(margin);
    return new PairedArms(
        Arrays.stream(alike.first()).map(value -> natural(additive(value) + added)).toArray(),
        alike.second());
  }
}
