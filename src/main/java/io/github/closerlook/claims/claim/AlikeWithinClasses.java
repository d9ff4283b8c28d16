package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.CochranTest;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.TestOptions;
import io.github.closerlook.claims.stats.TestResult;
import java.util.List;

/**
 * No example is harder than another of its class: Cochran's test within classes does not reject,
 * though it would have noticed a dispersion of the margin with the power named here. How often each
 * network is right about each class is given, so that what networks prefer does not count.
 *
 * <p>The level is that of every test here, for it holds: see {@link CochranTest}.
 *
 * @param power least probability to notice the margin
 */
public record AlikeWithinClasses(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    @JsonProperty(required = true) Margin margin,
    @JsonProperty(required = true) double power,
    SpeaksOf speaksOf)
    implements NotRejected {

  public AlikeWithinClasses {
    speaksOf = SpeaksOf.orRealData(speaksOf);
    NotRejected.requireShare("power", power);
  }

  @Override
  public boolean accepts(Quantity.Kind kind) {
    return kind == Quantity.Kind.CLASSED_OUTCOMES && margin.effect() == Effect.RATIO;
  }

  @Override
  public Assessment assess(List<Quantity> arms, Role role, long seed) {
    Quantity.ClassedOutcomes arm = (Quantity.ClassedOutcomes) arms.get(0);
    byte[][] correct = MadeOutcomes.of(new Quantity.Outcomes(arm.correct()), role, margin, seed);
    CochranTest test = CochranTest.of(correct, arm.classes());
    TestResult found = test.test(TestOptions.DEFAULTS.withBound(1).withConfidence(CONFIDENCE));
    return new Assessment(
        found.estimate(),
        found.interval(),
        judged(found.pValue(), test.power(margin.size(), LEVEL)),
        Double.NaN,
        // The variance of chi-squared is twice its degrees of freedom.
        new Spread(Math.log(found.estimate()), Math.sqrt(2.0 / test.freedom()), new double[0]),
        Double.NaN,
        test.units());
  }

  @Override
  public double pValue(EffectEstimate drawn) {
    return drawn.pValue(0, Alternative.GREATER);
  }

  @Override
  public double level() {
    return LEVEL;
  }

  @Override
  public String saysOf(String arm) {
    return Text.format(
        "%s: Cochran's test within classes for %s, by its dispersion ratio", quantity, arm);
  }
}
