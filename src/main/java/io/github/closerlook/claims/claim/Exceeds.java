package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Interval;
import java.util.List;
import java.util.Optional;

/**
 * The first arm exceeds the second.
 *
 * <p>Values seed by seed are compared pair by pair, in the way that the margin's kind says; values
 * of all seeds together by resampling the seeds; outcomes network by network and example by example
 * by the ratio of their dispersions, with the bootstrap over both. Either arm may be what theory
 * says: a constant, paired with every seed.
 *
 * <p>A censored time (infinite: not reached within the budget) has a rank, but neither a difference
 * nor a ratio of known size. One such value among the seeds, or one that is not a number, leaves a
 * difference or ratio unknown: no estimate, an interval over all values, p = 1, inconclusive. That
 * says nothing against the claim; superiority is the effect for such times.
 */
public record Exceeds(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    @JsonProperty(required = true) Margin margin,
    SpeaksOf speaksOf)
    implements Criterion {

  public Exceeds {
    speaksOf = SpeaksOf.orRealData(speaksOf);
  }

  /**
   * Values seed by seed by any effect, of a panel by differences, outcomes by their dispersions.
   */
  @Override
  public boolean accepts(Quantity.Kind kind) {
    return switch (kind) {
      case PER_SEED -> true;
      case TUNED, OF_PANEL, CROSSED -> effect() == Effect.DIFFERENCE;
      case OUTCOMES -> effect() == Effect.RATIO;
      case CLASSED_OUTCOMES -> false;
    };
  }

  private Effect effect() {
    return margin.effect();
  }

  @Override
  public int arms() {
    return 2;
  }

  @Override
  public Optional<Interval> wanted() {
    return Optional.of(new Interval(margin.size(), Double.POSITIVE_INFINITY));
  }

  @Override
  public Assessment assess(List<Quantity> arms, Role role, long seed) {
    return new Comparing(arms.get(0), arms.get(1), seed)
        .assess(margin, role == Role.PLANTED, this::assessed);
  }

  @Override
  public Assessment assess(EffectEstimate drawn) {
    return assessed(drawn, new double[0]);
  }

  /** What an estimate says of an effect beyond the margin. */
  private Assessment assessed(EffectEstimate found, double[] effects) {
    Interval interval = found.interval(CONFIDENCE);
    return new Assessment(
        effect().natural(found.estimate()),
        new Interval(effect().natural(interval.low()), effect().natural(interval.high())),
        found.pValue(effect().additive(margin.size()), Alternative.GREATER),
        found.pValue(effect().additive(effect().none()), Alternative.GREATER),
        new Spread(found.estimate(), found.standardError(), effects),
        effect().detectable(found),
        found.units());
  }

  @Override
  public Verdict verdict(Assessment assessment) {
    Interval interval = assessment.interval();
    if (interval.liesAbove(margin.size()) && assessment.pAtMargin() < LEVEL) {
      return Verdict.REPRODUCED;
    }
    if (interval.liesAbove(effect().none()) && assessment.pAtNone() < LEVEL) {
      return Verdict.WEAKER;
    }
    if (interval.liesWithin(margin.mirrored(), margin.size())) {
      return Verdict.ABSENT;
    }
    return interval.liesBelow(effect().none()) ? Verdict.CONTRARY : Verdict.INCONCLUSIVE;
  }

  /** Nothing to find must not be found, in either direction; what was planted must be. */
  @Override
  public boolean passes(Role control, Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED, WEAKER -> control == Role.PLANTED;
      case ABSENT, INCONCLUSIVE -> control == Role.NULL;
      case CONTRARY, NOT_JUDGED -> false;
    };
  }

  @Override
  public String says(List<String> arms) {
    String how =
        switch (effect()) {
          case DIFFERENCE -> "by how much";
          case RATIO -> "how many times";
          case SUPERIORITY -> "with which probability";
        };
    return Text.format("%s: %s %s exceeds %s", quantity, how, arms.get(0), arms.get(1));
  }

  @Override
  public String rule() {
    return "reproduced if the whole interval lies above " + Numbers.format(margin.size());
  }
}
