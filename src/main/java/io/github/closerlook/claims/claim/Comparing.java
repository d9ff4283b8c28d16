package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.BootstrapSample;
import io.github.closerlook.claims.stats.CrossedEstimate;
import io.github.closerlook.claims.stats.DetectableEffect;
import io.github.closerlook.claims.stats.DispersionBootstrap;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.claims.stats.PanelStatistic;
import io.github.closerlook.claims.stats.TunedArm;
import io.github.closerlook.claims.stats.TunedDifference;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Two arms in the form in which they are compared. */
sealed interface Comparing {

  /** The form that suits both arms. */
  static Comparing of(Quantity first, Quantity second, long seed) {
    if (first instanceof Quantity.Outcomes || second instanceof Quantity.Outcomes) {
      return new Dispersions(first, second, seed);
    }
    if (first instanceof Quantity.Crossed || second instanceof Quantity.Crossed) {
      return new CrossedArms(first, second);
    }
    if (first instanceof Quantity.Tuned || second instanceof Quantity.Tuned) {
      return new TunedArms(first, second);
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
      return Comparing.assessment(effect.estimate(more, less), margin, effect.effects(more, less));
    }
  }

  /** Values seed by seed, of which at least one arm's are tuned on the seeds. */
  record TunedArms(Quantity first, Quantity second) implements Comparing {
    @Override
    public Assessment assess(Margin margin, boolean planted) {
      int seeds = Math.max(first.replicates(), second.replicates());
      double added = planted ? margin.effect().twiceAdditive(margin.size()) : 0;
      return Comparing.assessment(
          TunedDifference.of(arm(first, seeds).plus(added), arm(second, seeds)),
          margin,
          new double[0]);
    }

    private static TunedArm arm(Quantity quantity, int seeds) {
      return quantity instanceof Quantity.Tuned tuned
          ? tuned.arm()
          : TunedArm.untuned(PairedArms.values(quantity, seeds));
    }
  }

  /** One value of all networks together, whose difference is estimated as a whole. */
  sealed interface AsAWhole extends Comparing {

    /** The first, with so much added, less the second; either may be what theory says. */
    EffectEstimate difference(double added);

    @Override
    default Assessment assess(Margin margin, boolean planted) {
      double added = planted ? margin.effect().twiceAdditive(margin.size()) : 0;
      return Comparing.assessment(difference(added), margin, new double[0]);
    }
  }

  /** Values of networks that all classify the same examples. */
  record CrossedArms(Quantity first, Quantity second) implements AsAWhole {
    @Override
    public EffectEstimate difference(double added) {
      if (second instanceof Quantity.Theory theory) {
        return ((Quantity.Crossed) first).estimate().plus(added - theory.value());
      }
      CrossedEstimate less = ((Quantity.Crossed) second).estimate();
      return first instanceof Quantity.Crossed crossed
          ? crossed.estimate().minus(less).plus(added)
          : less.negated().plus(added + ((Quantity.Theory) first).value());
    }
  }

  /** Values of all seeds together. */
  record WholePanels(Quantity first, Quantity second, long seed) implements AsAWhole {
    public WholePanels {
      int seeds = Math.min(first.replicates(), second.replicates());
      if (seeds != 0 && first.replicates() != second.replicates()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "values of %d seeds together are compared with those of as many, or with a constant, not"
                    + " with those of %d",
                first.replicates(),
                second.replicates()));
      }
    }

    @Override
    public EffectEstimate difference(double added) {
      int seeds = Math.max(first.replicates(), second.replicates());
      ToDoubleFunction<int[]> more = statistic(first, seeds);
      ToDoubleFunction<int[]> less = statistic(second, seeds);
      return PanelStatistic.of(
          seeds, chosen -> more.applyAsDouble(chosen) - less.applyAsDouble(chosen) + added, seed);
    }

    private static ToDoubleFunction<int[]> statistic(Quantity quantity, int seeds) {
      if (quantity instanceof Quantity.OfPanel ofPanel) {
        return ofPanel.statistic();
      }
      double[] values = PairedArms.values(quantity, seeds);
      return chosen -> Arrays.stream(chosen).mapToDouble(i -> values[i]).average().orElseThrow();
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
      int networks = Math.max(first.replicates(), second.replicates());
      Spread spread = new Spread(logRatio, sample.standardDeviation(), new double[0]);
      return new Assessment(
          Math.exp(logRatio),
          new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
          sample.pValueGreaterThan(Math.log(margin.size())),
          sample.pValueGreaterThan(0),
          spread,
          Math.exp(
              DetectableEffect.mean(
                  spread.standardError(), networks, Criterion.LEVEL, Criterion.POWER)),
          networks);
    }

    private static double dispersion(Quantity quantity) {
      if (quantity instanceof Quantity.Outcomes outcomes) {
        return DispersionBootstrap.dispersion(outcomes.correct());
      }
      if (quantity instanceof Quantity.Theory theory) {
        return theory.value();
      }
      throw new IllegalArgumentException(
          "outcomes are compared with outcomes or with a constant, not with values seed by seed");
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

  /** What an estimate says of an effect beyond the margin. */
  static Assessment assessment(EffectEstimate found, Margin margin, double[] effects) {
    Effect effect = margin.effect();
    Interval interval = found.interval(Criterion.CONFIDENCE);
    return new Assessment(
        effect.natural(found.estimate()),
        new Interval(effect.natural(interval.low()), effect.natural(interval.high())),
        found.pValue(effect.additive(margin.size()), Alternative.GREATER),
        found.pValue(effect.additive(effect.none()), Alternative.GREATER),
        new Spread(found.estimate(), found.standardError(), effects),
        effect.detectable(found),
        found.units());
  }
}
