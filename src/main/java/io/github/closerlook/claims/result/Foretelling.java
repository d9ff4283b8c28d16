package io.github.closerlook.claims.result;

import io.github.closerlook.claims.claim.Effect;
import io.github.closerlook.claims.claim.Margin;
import io.github.closerlook.claims.stats.Foretold;
import io.github.closerlook.claims.stats.Interval;
import io.github.closerlook.claims.stats.PairedSuperiority;
import io.github.closerlook.claims.stats.PanelPrediction;
import io.github.closerlook.claims.stats.SeedSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What accepted panels foretell of a new one, and what it has been. Nothing but the seeds differs,
 * so the panels are pooled seed by seed, as in a meta-analysis of studies without differences of
 * their own (Hedges and Schauer 2019).
 *
 * <p>Three things are foretold: the estimate, with the spreads of both sides; the spread from seed
 * to seed; and the effect of the seed that is farthest from the accepted ones. Of wins the share
 * alone is foretold, and of an effect that exists for all seeds together alone the estimate. Where
 * a third of the accepted seeds or more have one and the same effect, as at a ceiling, a single
 * seed's being off is no sign of anything, and the estimate is all that is foretold too.
 *
 * @param panels first seeds of the accepted panels
 * @param accepted the seeds of all of them
 * @param numbers what was foretold and what has been; in units of the effect, but for the spread,
 *     which is on the scale on which effects add up
 */
public record Foretelling(List<Long> panels, SeedSummary accepted, List<Foretold> numbers) {

  /**
   * Seeds are taken to differ by this share of the margin, as a standard deviation, even where the
   * accepted ones seem to differ by less: that all were alike does not say that the next will be,
   * and what is far below the margin is nothing that matters.
   */
  private static final double LEAST_SPREAD = 0.25;

  /** Share of the accepted seeds that may not have one and the same effect. */
  private static final double MOST_ALIKE = 1 / 3.0;

  public Foretelling {
    panels = List.copyOf(panels);
    numbers = List.copyOf(numbers);
  }

  /**
   * Holds a result to the panels.
   *
   * @param panels that asked the same from other seeds; at least one, and all known
   * @param now of which the effect is known
   * @param prediction with the level of one check
   */
  static Foretelling of(
      List<AcceptedPanel> panels, AcceptedPanel now, Margin margin, PanelPrediction prediction) {
    SeedSummary accepted =
        panels.stream().map(AcceptedPanel::summary).reduce(SeedSummary::with).orElseThrow();
    return new Foretelling(
        panels.stream().map(AcceptedPanel::seed).toList(),
        accepted,
        margin.effect() == Effect.SUPERIORITY
            ? List.of(share(panels, now, prediction))
            : numbers(accepted, areSpread(panels), now, margin, prediction));
  }

  private static Foretold share(
      List<AcceptedPanel> panels, AcceptedPanel now, PanelPrediction prediction) {
    PairedSuperiority accepted =
        panels.stream()
            .map(AcceptedPanel::pairs)
            .reduce(
                (a, b) ->
                    new PairedSuperiority(
                        a.wins() + b.wins(), a.ties() + b.ties(), a.losses() + b.losses()))
            .orElseThrow();
    return prediction.superiority(accepted, now.pairs());
  }

  private static List<Foretold> numbers(
      SeedSummary accepted,
      boolean spread,
      AcceptedPanel now,
      Margin margin,
      PanelPrediction prediction) {
    double least = LEAST_SPREAD * margin.distance();
    Effect effect = margin.effect();
    List<Foretold> numbers = new ArrayList<>();
    numbers.add(natural("the estimate", effect, prediction.mean(accepted, now.summary(), least)));
    if (spread) {
      Foretold deviation = prediction.deviation(accepted, now.summary(), least);
      numbers.add(
          new Foretold("the spread from seed to seed", deviation.observed(), deviation.interval()));
      Foretold farthest = prediction.farthest(accepted, now.spread().effects(), least);
      numbers.add(natural("the effect of " + seed(now, accepted.mean()), effect, farthest));
    }
    return numbers;
  }

  /** Whether the effects of single seeds are known, and differ. */
  private static boolean areSpread(List<AcceptedPanel> panels) {
    Map<Float, Integer> counts = new HashMap<>();
    int seeds = 0;
    for (AcceptedPanel panel : panels) {
      for (double effect : panel.spread().effects()) {
        // Differences of the same shares are not the same in the last digits of a double.
        counts.merge((float) effect, 1, Integer::sum);
        seeds++;
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most < MOST_ALIKE * seeds;
  }

  private static String seed(AcceptedPanel panel, double centre) {
    double[] effects = panel.spread().effects();
    int farthest = 0;
    for (int i = 1; i < effects.length; i++) {
      if (Math.abs(effects[i] - centre) > Math.abs(effects[farthest] - centre)) {
        farthest = i;
      }
    }
    return "seed " + (panel.seed() + farthest);
  }

  private static Foretold natural(String what, Effect effect, Foretold additive) {
    return new Foretold(
        what,
        effect.natural(additive.observed()),
        new Interval(
            effect.natural(additive.interval().low()), effect.natural(additive.interval().high())));
  }

  /** Whether all numbers are where they were foretold. */
  public boolean holds() {
    return numbers.stream().allMatch(Foretold::holds);
  }
}
