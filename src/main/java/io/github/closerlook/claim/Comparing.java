package io.github.closerlook.claim;

import io.github.closerlook.stats.Alternative;
import io.github.closerlook.stats.BootstrapSample;
import io.github.closerlook.stats.DispersionBootstrap;
import io.github.closerlook.stats.EffectEstimate;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.stats.PanelStatistic;
import io.github.closerlook.study.Quantity;
import java.util.Arrays;

/** Two arms in the form in which they are compared. */
sealed interface Comparing {

  /** The form that suits both arms. */
  static Comparing of(Quantity first, Quantity second, long seed) {
    if (first instanceof Quantity.Outcomes || second instanceof Quantity.Outcomes) {
      return new Dispersions(first, second, seed);
    }
    return first instanceof Quantity.OfPanel || second instanceof Quantity.OfPanel
        ? new WholePanels(first, second, seed)
        : new Pairs(new PairedArms(first, second));
  }

  /**
   * By how much the first exceeds the second.
   *
   * @param planted whether twice the margin is added to the first arm before
   */
  Assessment assess(Margin margin, boolean planted);

  /** Values seed by seed. */
  record Pairs(PairedArms arms) implements Comparing {
    @Override
    public Assessment assess(Margin margin, boolean planted) {
      Effect effect = margin.effect();
      if (!arms.allMatch(effect::compares)) {
        return Assessment.unknown(effect.range(), arms.seeds());
      }
      PairedArms compared = planted ? effect.planted(arms, margin.size()) : arms;
      double[] more = compared.firstValues();
      double[] less = compared.secondValues();
      return Comparing.assessment(
          effect.estimate(more, less), margin, Spread.of(effect, effect.effects(more, less)));
    }
  }

  /** Values of all seeds together. */
  record WholePanels(Quantity first, Quantity second, long seed) implements Comparing {
    @Override
    public Assessment assess(Margin margin, boolean planted) {
      double added = planted ? margin.effect().twiceAdditive(margin.size()) : 0;
      int seeds = Math.max(first.replicates(), second.replicates());
      PanelStatistic found =
          PanelStatistic.of(
              seeds, chosen -> first.over(chosen) - second.over(chosen) + added, seed);
      return Comparing.assessment(
          found, margin, Spread.of(found.estimate(), found.standardError()));
    }
  }

  /** Right and wrong answers, by the ratio of their dispersions. */
  record Dispersions(Quantity first, Quantity second, long seed) implements Comparing {
    @Override
    public Assessment assess(Margin margin, boolean planted) {
      double added = planted ? margin.effect().twiceAdditive(margin.size()) : 0;
      double logRatio = DispersionBootstrap.logRatio(dispersion(first), dispersion(second)) + added;
      double[] logs = resampled(first, seed);
      double[] others = resampled(second, seed);
      Arrays.setAll(logs, i -> DispersionBootstrap.logRatio(logs[i], others[i]) + added);
      BootstrapSample sample = BootstrapSample.of(logs);
      Interval interval = sample.interval(Criterion.CONFIDENCE);
      Spread spread = Spread.of(logRatio, sample.standardDeviation());
      return new Assessment(
          Math.exp(logRatio),
          new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
          sample.pValueGreaterThan(Math.log(margin.size())),
          sample.pValueGreaterThan(0),
          spread,
          Math.exp(spread.detectable()),
          Math.max(first.replicates(), second.replicates()));
    }

    private static double dispersion(Quantity quantity) {
      return quantity instanceof Quantity.Outcomes outcomes
          ? DispersionBootstrap.dispersion(outcomes.correct())
          : quantity.over(new int[0]);
    }

    private static double[] resampled(Quantity quantity, long seed) {
      if (quantity instanceof Quantity.Outcomes outcomes) {
        return DispersionBootstrap.resample(outcomes.correct(), Criterion.RESAMPLES, seed);
      }
      double[] constant = new double[Criterion.RESAMPLES];
      Arrays.fill(constant, dispersion(quantity));
      return constant;
    }
  }

  private static Assessment assessment(EffectEstimate found, Margin margin, Spread spread) {
    Effect effect = margin.effect();
    Interval interval = found.interval(Criterion.CONFIDENCE);
    return new Assessment(
        effect.natural(found.estimate()),
        new Interval(effect.natural(interval.low()), effect.natural(interval.high())),
        found.pValue(effect.additive(margin.size()), Alternative.GREATER),
        found.pValue(effect.additive(effect.none()), Alternative.GREATER),
        spread,
        effect.natural(effect.additive(effect.none()) + spread.detectable()),
        found.units());
  }
}
