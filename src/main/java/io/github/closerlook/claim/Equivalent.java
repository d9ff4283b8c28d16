package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.stats.EquivalenceTest;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.stats.PairedEffect;
import io.github.closerlook.study.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * The two arms differ by less than a bound: two one-sided exact sign-flip tests. For claims of no
 * harm, which a test that merely finds no difference could not support. One arm may be what theory
 * says, the same for every seed.
 *
 * <p>A value that is not finite, such as a censored time, leaves the difference unknown and the
 * verdict inconclusive.
 *
 * @param bound on the absolute mean paired difference
 */
public record Equivalent(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    SpeaksOf speaksOf,
    @JsonProperty(required = true) double bound,
    @JsonProperty(required = true) double confidence,
    @JsonProperty(required = true) String why)
    implements Criterion {

  public Equivalent {
    speaksOf = SpeaksOf.orRealData(speaksOf);
    if (!(bound > 0)) {
      throw new BadInputException("bound is " + bound + "; expected a positive number");
    }
  }

  /** Of real data. */
  public Equivalent(String id, String quantity, double bound, double confidence, String why) {
    this(id, quantity, SpeaksOf.REAL_DATA, bound, confidence, why);
  }

  @Override
  public boolean accepts(Quantity.Kind kind) {
    return kind == Quantity.Kind.PER_SEED;
  }

  @Override
  public int arms() {
    return 2;
  }

  @Override
  public double margin() {
    return bound;
  }

  @Override
  public Optional<Interval> wanted() {
    return Optional.of(new Interval(-bound, bound));
  }

  @Override
  public Assessment assess(List<Quantity> arms, long seed) {
    PairedArms pairs = new PairedArms(arms.get(0), arms.get(1));
    if (!pairs.allMatch(Double::isFinite)) {
      return Assessment.unknown(Effect.DIFFERENCE.range(), pairs.seeds());
    }
    double[] differences = PairedEffect.differences(pairs.firstValues(), pairs.secondValues());
    return new Assessment(
        PairedEffect.mean(differences),
        Effect.meanInterval(differences, confidence, seed),
        EquivalenceTest.pValue(differences, bound),
        differences.length);
  }

  @Override
  public Verdict verdict(Assessment assessment, double adjustedP) {
    Interval interval = assessment.interval();
    if (interval.liesWithin(-bound, bound) && adjustedP < 1 - confidence) {
      return Verdict.REPRODUCED;
    }
    return interval.liesAbove(bound) || interval.liesBelow(-bound)
        ? Verdict.NOT_REPRODUCED
        : Verdict.INCONCLUSIVE;
  }

  @Override
  public String says(List<String> arms) {
    return "%s: by how much %s differs from %s".formatted(quantity, arms.get(0), arms.get(1));
  }

  @Override
  public String rule() {
    return "reproduced if the whole interval lies within ±" + Numbers.format(bound);
  }
}
