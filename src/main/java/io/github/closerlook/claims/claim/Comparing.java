package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.BootstrapSample;
import io.github.closerlook.claims.stats.CrossedEstimate;
import io.github.closerlook.claims.stats.DispersionBootstrap;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.PanelStatistic;
import io.github.closerlook.claims.stats.Resampling;
import io.github.closerlook.claims.stats.TunedDifference;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Two arms in the form that suits both; either may be what theory says. */
record Comparing(Quantity first, Quantity second, long seed) {

  /**
   * By how much the first exceeds the second.
   *
   * @param planted whether twice the margin is added to the first arm before
   * @param says what the estimate comes to, and the effects of single pairs where there are pairs
   */
  Assessment assess(
      Margin margin, boolean planted, BiFunction<EffectEstimate, double[], Assessment> says) {
    Effect effect = margin.effect();
    if (kind() != Quantity.Kind.PER_SEED) {
      double added = planted ? effect.twiceAdditive(margin.size()) : 0;
      return says.apply(difference(added), new double[0]);
    }
    PairedArms arms = new PairedArms(first.values(replicates()), second.values(replicates()));
    if (!arms.allMatch(effect::compares)) {
      return Assessment.unknown(effect.range(), replicates());
    }
    PairedArms compared = planted ? effect.planted(arms, margin.size()) : arms;
    double[] more = compared.first();
    double[] less = compared.second();
    return says.apply(effect.estimate(more, less), effect.effects(more, less));
  }

  private Quantity.Kind kind() {
    return Stream.of(first.kind(), second.kind()).max(Enum::compareTo).orElseThrow();
  }

  private Resampling resampling() {
    return Resampling.of(seed);
  }

  private int replicates() {
    return Math.max(first.replicates(), second.replicates());
  }

  /** The first, with so much added, less the second: one value of all networks together. */
  private EffectEstimate difference(double added) {
    return switch (kind()) {
      case TUNED ->
          TunedDifference.of(first.tuned(replicates()).plus(added), second.tuned(replicates()));
      case OF_PANEL -> ofPanels(added);
      case OUTCOMES -> ofDispersions(added);
      case CROSSED -> crossed(added);
      case PER_SEED, CLASSED_OUTCOMES ->
          throw new IllegalArgumentException(kind().words() + " has no difference as a whole");
    };
  }

  private EffectEstimate ofPanels(double added) {
    int seeds = replicates();
    if (Math.min(first.replicates(), second.replicates()) % seeds != 0) {
      throw new IllegalArgumentException(
          Text.format(
              "values of %d seeds together are compared with those of as many, or with a constant, not"
                  + " with those of %d",
              first.replicates(), second.replicates()));
    }
    ToDoubleFunction<int[]> more = first.statistic(seeds);
    ToDoubleFunction<int[]> less = second.statistic(seeds);
    return PanelStatistic.of(
        seeds,
        chosen -> more.applyAsDouble(chosen) - less.applyAsDouble(chosen) + added,
        resampling());
  }

  /** By the logarithm of the dispersions' ratio, of which the resamples are paired. */
  private EffectEstimate ofDispersions(double added) {
    double[] logs = first.dispersions(resampling());
    double[] others = second.dispersions(resampling());
    Arrays.setAll(logs, i -> DispersionBootstrap.logRatio(logs[i], others[i]) + added);
    return new BootstrapSample(
        DispersionBootstrap.logRatio(first.dispersion(), second.dispersion()) + added,
        replicates(),
        logs);
  }

  private CrossedEstimate crossed(double added) {
    if (second.replicates() == 0) {
      return first.crossed().plus(added - second.values(1)[0]);
    }
    return first.replicates() == 0
        ? second.crossed().negated().plus(added + first.values(1)[0])
        : first.crossed().minus(second.crossed()).plus(added);
  }
}
