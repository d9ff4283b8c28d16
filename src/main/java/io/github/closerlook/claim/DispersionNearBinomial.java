package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.data.BadInputException;
import io.github.closerlook.stats.BootstrapSample;
import io.github.closerlook.stats.DispersionBootstrap;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.study.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The outcomes of an arm are as dispersed as binomial ones, to within a factor: an equivalence test
 * by the bootstrap over examples and networks. That the binomial itself cannot be told from the
 * data is the business of {@link GoodnessOfFit}.
 *
 * @param factor the dispersion ratio has to lie between its inverse and it
 */
public record DispersionNearBinomial(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    SpeaksOf speaksOf,
    @JsonProperty(required = true) double factor,
    @JsonProperty(required = true) double confidence,
    @JsonProperty(required = true) String why)
    implements Criterion {

  public DispersionNearBinomial {
    speaksOf = SpeaksOf.orRealData(speaksOf);
    if (!(factor > 1)) {
      throw new BadInputException("factor is " + factor + "; expected a number above 1");
    }
  }

  /** Of real data. */
  public DispersionNearBinomial(
      String id, String quantity, double factor, double confidence, String why) {
    this(id, quantity, SpeaksOf.REAL_DATA, factor, confidence, why);
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
    return factor;
  }

  @Override
  public Optional<Interval> wanted() {
    return Optional.of(new Interval(1 / factor, factor));
  }

  @Override
  public Assessment assess(List<Quantity> arms, long seed) {
    byte[][] correct = ((Quantity.Outcomes) arms.get(0)).correct();
    BootstrapSample resampled =
        BootstrapSample.of(DispersionBootstrap.resample(correct, RESAMPLES, seed));
    return new Assessment(
        DispersionBootstrap.dispersion(correct),
        resampled.interval(confidence),
        Math.max(resampled.pValueLessThan(factor), resampled.pValueGreaterThan(1 / factor)),
        correct.length);
  }

  @Override
  public Verdict verdict(Assessment assessment, double adjustedP) {
    Interval interval = assessment.interval();
    if (interval.liesWithin(1 / factor, factor) && adjustedP < 1 - confidence) {
      return Verdict.REPRODUCED;
    }
    return interval.liesAbove(factor) || interval.liesBelow(1 / factor)
        ? Verdict.NOT_REPRODUCED
        : Verdict.INCONCLUSIVE;
  }

  @Override
  public String says(List<String> arms) {
    return "%s: dispersion of %s over the binomial's".formatted(quantity, arms.get(0));
  }

  @Override
  public String rule() {
    return "reproduced if the whole interval lies within a factor of "
        + Numbers.format(factor)
        + " of 1";
  }

  /** Correct answers per example, [examples]. */
  static int[] counts(byte[][] correct) {
    int[] counts = new int[correct[0].length];
    Arrays.setAll(counts, i -> Arrays.stream(correct).mapToInt(network -> network[i]).sum());
    return counts;
  }
}
