package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.stats.BcaBootstrap;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.stats.PairedEffect;
import io.github.closerlook.stats.RankSuperiority;
import io.github.closerlook.stats.SignFlipInterval;
import io.github.closerlook.stats.SignFlipTest;

/** In which way one arm is compared with another, seed by seed. */
public enum Effect {

  /** Mean of the paired differences; no effect is 0. */
  @JsonProperty("difference")
  DIFFERENCE {
    @Override
    double estimate(double[] more, double[] less) {
      return PairedEffect.meanDifference(more, less);
    }

    @Override
    Interval interval(double[] more, double[] less, double confidence, long seed) {
      return meanInterval(PairedEffect.differences(more, less), confidence, seed);
    }

    @Override
    double pValue(double[] more, double[] less) {
      return SignFlipTest.pValueGreater(PairedEffect.differences(more, less), 0);
    }
  },

  /** Geometric mean of the paired ratios; no effect is 1. */
  @JsonProperty("ratio")
  RATIO {
    @Override
    double estimate(double[] more, double[] less) {
      return PairedEffect.geometricMeanRatio(more, less);
    }

    @Override
    Interval interval(double[] more, double[] less, double confidence, long seed) {
      Interval logs = meanInterval(PairedEffect.logRatios(more, less), confidence, seed);
      return new Interval(Math.exp(logs.low()), Math.exp(logs.high()));
    }

    @Override
    double pValue(double[] more, double[] less) {
      return SignFlipTest.pValueGreater(PairedEffect.logRatios(more, less), 0);
    }
  },

  /**
   * Probability that a value of the first arm is above one of the second, ties counting half; no
   * effect is 0.5. By ranks, so censored times take part.
   */
  @JsonProperty("superiority")
  SUPERIORITY {
    @Override
    double estimate(double[] more, double[] less) {
      return RankSuperiority.probability(more, less);
    }

    @Override
    Interval interval(double[] more, double[] less, double confidence, long seed) {
      return RankSuperiority.interval(more, less, BcaBootstrap.of(confidence, seed));
    }

    @Override
    double pValue(double[] more, double[] less) {
      return SignFlipTest.pValueGreater(RankSuperiority.rankDifferences(more, less), 0);
    }
  };

  abstract double estimate(double[] more, double[] less);

  abstract Interval interval(double[] more, double[] less, double confidence, long seed);

  abstract double pValue(double[] more, double[] less);

  /**
   * Exact where the number of pairs allows: at eight pairs the bootstrap's 95 % interval covers the
   * mean in 89 % of samples, the exact one in 95 %.
   */
  static Interval meanInterval(double[] differences, double confidence, long seed) {
    return differences.length <= SignFlipInterval.MOST_PAIRS
        ? SignFlipInterval.of(differences, confidence)
        : BcaBootstrap.of(confidence, seed).interval(differences, PairedEffect::mean);
  }
}
