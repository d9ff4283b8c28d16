package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.files.Text;
import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.BinomialDispersionTest;
import io.github.closerlook.claims.stats.BootstrapSample;
import io.github.closerlook.claims.stats.DispersionBootstrap;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Resampling;
import java.util.Arrays;
import java.util.List;

/**
 * The counts of correct networks are binomial: Tarone's test against the beta-binomial does not
 * reject, though it would have noticed a dispersion of the margin with the power named here.
 *
 * @param power least probability to notice the margin
 * @param level of the test
 */
public record GoodnessOfFit(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    @JsonProperty(required = true) Margin margin,
    @JsonProperty(required = true) double power,
    @JsonProperty(required = true) double level,
    SpeaksOf speaksOf)
    implements NotRejected {

  public GoodnessOfFit {
    speaksOf = SpeaksOf.orRealData(speaksOf);
    NotRejected.requireShare("power", power);
    NotRejected.requireShare("level", level);
  }

  @Override
  public boolean accepts(Quantity.Kind kind) {
    return kind == Quantity.Kind.OUTCOMES && margin.effect() == Effect.RATIO;
  }

  @Override
  public Assessment assess(List<Quantity> arms, Role role, long seed) {
    byte[][] correct = MadeOutcomes.of((Quantity.Outcomes) arms.get(0), role, margin, seed);
    BinomialDispersionTest test = BinomialDispersionTest.of(counts(correct), correct.length);
    double reached =
        BinomialDispersionTest.power(
            test.subjects(), test.trials(), test.meanShare(), margin.size(), level);
    BootstrapSample resampled = DispersionBootstrap.of(correct, Resampling.of(seed));
    return new Assessment(
        test.dispersion(),
        resampled.interval(CONFIDENCE),
        judged(test.pValue(), reached),
        Double.NaN,
        new Spread(
            Math.log(test.dispersion()),
            resampled.standardError() / test.dispersion(),
            new double[0]),
        Double.NaN,
        correct.length);
  }

  /** Tarone's test is of the dispersion's being 1; an estimate tells that by its own error. */
  @Override
  public double pValue(EffectEstimate drawn) {
    return 2 * Math.min(drawn.pValue(0, Alternative.GREATER), drawn.pValue(0, Alternative.LESS));
  }

  @Override
  public String saysOf(String arm) {
    return Text.format(
        "%s: Tarone's test of the binomial for %s, by its dispersion ratio", quantity, arm);
  }

  /** Correct answers per example, [examples]. */
  private static int[] counts(byte[][] correct) {
    int[] counts = new int[correct[0].length];
    Arrays.setAll(counts, i -> Arrays.stream(correct).mapToInt(network -> network[i]).sum());
    return counts;
  }
}
