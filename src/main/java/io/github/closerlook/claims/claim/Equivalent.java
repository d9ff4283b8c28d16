package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The two arms differ by less than the margin: two one-sided tests (Schuirmann 1987). For claims of
 * no harm, which a test that merely finds no difference could not support. One arm may be what
 * theory says, the same for every seed.
 *
 * <p>A value that is not finite, such as a censored time, leaves the difference unknown and the
 * verdict inconclusive.
 */
public record Equivalent(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    @JsonProperty(required = true) Margin margin,
    SpeaksOf speaksOf)
    implements Criterion {

  public Equivalent {
    speaksOf = SpeaksOf.orRealData(speaksOf);
  }

  @Override
  public boolean accepts(Quantity.Kind kind) {
    return margin.effect() == Effect.DIFFERENCE
        && (kind == Quantity.Kind.PER_SEED
            || kind == Quantity.Kind.OF_PANEL
            || kind == Quantity.Kind.CROSSED);
  }

  @Override
  public int arms() {
    return 2;
  }

  @Override
  public Optional<Interval> wanted() {
    return Optional.of(margin.negligible());
  }

  /** For a null control the arms are made to differ by twice the margin, for a planted one not. */
  @Override
  public Assessment assess(List<Quantity> arms, Role role, long seed) {
    return new Comparing(arms.get(0), arms.get(1), seed)
        .assess(margin, role == Role.NULL, this::assessed);
  }

  private Assessment assessed(EffectEstimate found, double[] effects) {
    return within(found, effects, margin);
  }

  @Override
  public Assessment assess(EffectEstimate drawn) {
    return assessed(drawn, new double[0]);
  }

  /** What an estimate says of an effect within the margins, by two one-sided tests. */
  static Assessment within(EffectEstimate found, double[] effects, Margin margin) {
    Effect effect = margin.effect();
    Interval interval = found.interval(CONFIDENCE);
    return new Assessment(
        effect.natural(found.estimate()),
        new Interval(effect.natural(interval.low()), effect.natural(interval.high())),
        pValue(found, effect.additive(margin.mirrored()), effect.additive(margin.size())),
        Double.NaN,
        new Spread(found.estimate(), found.standardError(), effects),
        Double.NaN,
        found.units());
  }

  /** Of the effect's not lying between the bounds: the larger one of two one-sided tests. */
  static double pValue(EffectEstimate found, double low, double high) {
    return Math.max(found.pValue(high, Alternative.LESS), found.pValue(low, Alternative.GREATER));
  }

  @Override
  public Verdict verdict(Assessment assessment) {
    return verdict(assessment, margin);
  }

  /** Reproduced inside the margins, contrary wholly outside them, else inconclusive. */
  static Verdict verdict(Assessment assessment, Margin margin) {
    Interval interval = assessment.interval();
    if (interval.liesWithin(margin.mirrored(), margin.size()) && assessment.pAtMargin() < LEVEL) {
      return Verdict.REPRODUCED;
    }
    return interval.liesAbove(margin.size()) || interval.liesBelow(margin.mirrored())
        ? Verdict.CONTRARY
        : Verdict.INCONCLUSIVE;
  }

  @Override
  public boolean passes(Role control, Verdict verdict) {
    return (verdict == Verdict.REPRODUCED) == (control == Role.PLANTED);
  }

  @Override
  public String says(List<String> arms) {
    return String.format(
        Locale.ROOT, "%s: by how much %s differs from %s", quantity, arms.get(0), arms.get(1));
  }

  @Override
  public String rule() {
    return "reproduced if the whole interval lies within ±" + Numbers.format(margin.size());
  }
}
