package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Interval;
import java.util.Optional;

/**
 * A criterion that wants an effect within the margins: two one-sided tests (Schuirmann 1987). For
 * claims that a test which merely finds no difference could not support.
 */
sealed interface WithinMargin extends Criterion permits Equivalent, DispersionNearBinomial {

  @Override
  default Optional<Interval> wanted() {
    return Optional.of(margin().negligible());
  }

  @Override
  default Assessment assess(EffectEstimate drawn) {
    return assess(drawn, new double[0]);
  }

  /** What an estimate, on the scale on which effects add up, says of an effect within them. */
  default Assessment assess(EffectEstimate found, double[] effects) {
    Effect effect = margin().effect();
    Interval interval = found.interval(CONFIDENCE);
    return new Assessment(
        effect.natural(found.estimate()),
        new Interval(effect.natural(interval.low()), effect.natural(interval.high())),
        pValue(found, effect.additive(margin().mirrored()), effect.additive(margin().size())),
        Double.NaN,
        new Spread(found.estimate(), found.standardError(), effects),
        Double.NaN,
        found.units());
  }

  /** Of the effect's not lying between the bounds: the larger one of the two. */
  default double pValue(EffectEstimate found, double low, double high) {
    return Math.max(found.pValue(high, Alternative.LESS), found.pValue(low, Alternative.GREATER));
  }

  /** Reproduced inside the margins, contrary wholly outside them, else inconclusive. */
  @Override
  default Verdict verdict(Assessment assessment) {
    Margin margin = margin();
    Interval interval = assessment.interval();
    if (interval.liesWithin(margin.mirrored(), margin.size()) && assessment.pAtMargin() < LEVEL) {
      return Verdict.REPRODUCED;
    }
    return interval.liesAbove(margin.size()) || interval.liesBelow(margin.mirrored())
        ? Verdict.CONTRARY
        : Verdict.INCONCLUSIVE;
  }

  @Override
  default boolean passes(Role control, Verdict verdict) {
    return (verdict == Verdict.REPRODUCED) == (control == Role.PLANTED);
  }
}
