package io.github.closerlook.claims.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.stats.Alternative;
import io.github.closerlook.claims.stats.BinomialDispersionTest;
import io.github.closerlook.claims.stats.BootstrapSample;
import io.github.closerlook.claims.stats.DispersionBootstrap;
import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The counts of correct networks are binomial: Tarone's test against the beta-binomial does not
 * reject, though it would have noticed a dispersion of the margin with the power named here.
 *
 * <p>Speaks for the claim by not rejecting, so the power is part of the rule: without it the test
 * could always be passed with too little data.
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
    implements Criterion {

  public GoodnessOfFit {
    speaksOf = SpeaksOf.orRealData(speaksOf);
    requireShare("power", power);
    requireShare("level", level);
  }

  /** One that speaks of real data. */
  public GoodnessOfFit(String id, String quantity, Margin margin, double power, double level) {
    this(id, quantity, margin, power, level, SpeaksOf.REAL_DATA);
  }

  private static void requireShare(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new BadInputException(name + " is " + value + "; expected a number in (0, 1)");
    }
  }

  @Override
  public boolean accepts(Quantity.Kind kind) {
    return kind == Quantity.Kind.OUTCOMES && margin.effect() == Effect.RATIO;
  }

  @Override
  public int arms() {
    return 1;
  }

  @Override
  public Family family() {
    return Family.ALONE;
  }

  @Override
  public Optional<Interval> wanted() {
    return Optional.empty();
  }

  @Override
  public Assessment assess(List<Quantity> arms, Role role, long seed) {
    byte[][] correct = MadeOutcomes.of((Quantity.Outcomes) arms.get(0), role, margin, seed);
    BinomialDispersionTest test = BinomialDispersionTest.of(counts(correct), correct.length);
    double reached =
        BinomialDispersionTest.power(
            test.subjects(), test.trials(), test.meanShare(), margin.size(), level);
    BootstrapSample resampled =
        BootstrapSample.of(DispersionBootstrap.resample(correct, RESAMPLES, seed));
    return new Assessment(
        test.dispersion(),
        resampled.interval(CONFIDENCE),
        // Too little data to notice the margin: no p-value speaks for the claim then.
        reached >= power ? test.pValue() : Double.NaN,
        Double.NaN,
        new Spread(
            Math.log(test.dispersion()),
            resampled.standardDeviation() / test.dispersion(),
            new double[0]),
        Double.NaN,
        correct.length);
  }

  /** Tarone's test is of the dispersion's being 1; an estimate tells that by its own error. */
  @Override
  public Assessment assess(EffectEstimate drawn) {
    Interval interval = drawn.interval(CONFIDENCE);
    return new Assessment(
        Math.exp(drawn.estimate()),
        new Interval(Math.exp(interval.low()), Math.exp(interval.high())),
        2 * Math.min(drawn.pValue(0, Alternative.GREATER), drawn.pValue(0, Alternative.LESS)),
        Double.NaN,
        Spread.NONE,
        Double.NaN,
        drawn.units());
  }

  @Override
  public Verdict verdict(Assessment assessment) {
    if (Double.isNaN(assessment.pAtMargin())) {
      return Verdict.INCONCLUSIVE;
    }
    return assessment.pAtMargin() < level ? Verdict.CONTRARY : Verdict.REPRODUCED;
  }

  @Override
  public boolean passes(Role control, Verdict verdict) {
    return (verdict == Verdict.REPRODUCED) == (control == Role.PLANTED);
  }

  @Override
  public String says(List<String> arms) {
    return String.format(
        Locale.ROOT,
        "%s: Tarone's test of the binomial for %s, by its dispersion ratio",
        quantity,
        arms.get(0));
  }

  @Override
  public String rule() {
    return String.format(
        Locale.ROOT,
        "reproduced if p is at least %s and a dispersion of %s would be noticed with power %s",
        Numbers.format(level),
        Numbers.format(margin.size()),
        Numbers.format(power));
  }

  /** Correct answers per example, [examples]. */
  private static int[] counts(byte[][] correct) {
    int[] counts = new int[correct[0].length];
    Arrays.setAll(counts, i -> Arrays.stream(correct).mapToInt(network -> network[i]).sum());
    return counts;
  }
}
