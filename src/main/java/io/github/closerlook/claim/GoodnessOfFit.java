package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.stats.BinomialDispersionTest;
import io.github.closerlook.stats.BootstrapSample;
import io.github.closerlook.stats.DispersionBootstrap;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.study.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * The counts of correct networks are binomial: Tarone's test against the beta-binomial does not
 * reject, though it would have noticed the dispersion named here with the power named here.
 *
 * <p>Speaks for the claim by not rejecting, so the power is part of the rule: without it the test
 * could always be passed with too little data.
 *
 * @param alternative dispersion ratio of the beta-binomial that has to be noticed
 * @param power least probability to notice it
 * @param confidence one less the level of the test
 */
public record GoodnessOfFit(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    SpeaksOf speaksOf,
    @JsonProperty(required = true) double alternative,
    @JsonProperty(required = true) double power,
    @JsonProperty(required = true) double confidence,
    @JsonProperty(required = true) String why)
    implements Criterion {

  public GoodnessOfFit {
    speaksOf = SpeaksOf.orRealData(speaksOf);
    if (!(alternative > 1)) {
      throw new BadInputException("alternative is " + alternative + "; expected a number above 1");
    }
    if (!(power > 0 && power < 1)) {
      throw new BadInputException("power is " + power + "; expected a number in (0, 1)");
    }
  }

  /** Of real data. */
  public GoodnessOfFit(
      String id, String quantity, double alternative, double power, double confidence, String why) {
    this(id, quantity, SpeaksOf.REAL_DATA, alternative, power, confidence, why);
  }

  @Override
  public boolean accepts(Quantity.Kind kind) {
    return kind == Quantity.Kind.OUTCOMES;
  }

  @Override
  public int arms() {
    return 1;
  }

  @Override
  public double margin() {
    return alternative;
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
  public Assessment assess(List<Quantity> arms, long seed) {
    byte[][] correct = ((Quantity.Outcomes) arms.get(0)).correct();
    BinomialDispersionTest test =
        BinomialDispersionTest.of(DispersionNearBinomial.counts(correct), correct.length);
    double reached =
        BinomialDispersionTest.power(
            test.subjects(), test.trials(), test.meanShare(), alternative, 1 - confidence);
    BootstrapSample resampled =
        BootstrapSample.of(DispersionBootstrap.resample(correct, RESAMPLES, seed));
    return new Assessment(
        test.dispersion(),
        resampled.interval(confidence),
        // Too little data to notice the alternative: no p-value speaks for the claim then.
        reached >= power ? test.pValue() : Double.NaN,
        correct.length);
  }

  @Override
  public Verdict verdict(Assessment assessment, double adjustedP) {
    if (Double.isNaN(adjustedP)) {
      return Verdict.INCONCLUSIVE;
    }
    return adjustedP < 1 - confidence ? Verdict.NOT_REPRODUCED : Verdict.REPRODUCED;
  }

  @Override
  public String says(List<String> arms) {
    return "%s: Tarone's test of the binomial for %s, by its dispersion ratio"
        .formatted(quantity, arms.get(0));
  }

  @Override
  public String rule() {
    return "reproduced if p is at least %s and a dispersion of %s would be noticed with power %s"
        .formatted(
            Numbers.format(1 - confidence), Numbers.format(alternative), Numbers.format(power));
  }
}
