package io.github.closerlook.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.closerlook.stats.BootstrapSample;
import io.github.closerlook.stats.DispersionBootstrap;
import io.github.closerlook.stats.Interval;
import io.github.closerlook.study.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * The first arm exceeds the second by more than the margin.
 *
 * <p>Values seed by seed are compared by the exact sign-flip test and its interval, or by ranks;
 * outcomes network by network and example by example by the ratio of their dispersions, with the
 * bootstrap over both. Either arm may be what theory says: a constant, paired with every seed. The
 * sign-flip test then rests on values symmetric about the constant, which the design does not give
 * as it does for two arms; by ranks it is the sign test, which does not need that.
 *
 * <p>A censored time (infinite: not reached within the budget) has ranks, but neither a difference
 * nor a ratio of known size. One such value among the seeds, or one that is not a number, leaves a
 * difference or ratio unknown: no estimate, an interval over all values, p = 1, inconclusive. That
 * says nothing against the claim; {@code superiority} is the effect for such times.
 *
 * @param effect difference, ratio or superiority
 * @param margin in units of the effect; the whole interval has to lie above it
 */
public record Exceeds(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String quantity,
    SpeaksOf speaksOf,
    @JsonProperty(required = true) Effect effect,
    @JsonProperty(required = true) double margin,
    @JsonProperty(required = true) double confidence,
    @JsonProperty(required = true) String why)
    implements Criterion {

  public Exceeds {
    speaksOf = SpeaksOf.orRealData(speaksOf);
  }

  /** Of real data. */
  public Exceeds(
      String id, String quantity, Effect effect, double margin, double confidence, String why) {
    this(id, quantity, SpeaksOf.REAL_DATA, effect, margin, confidence, why);
  }

  /** Values seed by seed by any effect; outcomes by the ratio of their dispersions alone. */
  @Override
  public boolean accepts(Quantity.Kind kind) {
    return kind == Quantity.Kind.PER_SEED || effect == Effect.RATIO;
  }

  @Override
  public int arms() {
    return 2;
  }

  @Override
  public Optional<Interval> wanted() {
    return Optional.of(new Interval(margin, Double.POSITIVE_INFINITY));
  }

  @Override
  public Assessment assess(List<Quantity> arms, long seed) {
    Quantity more = arms.get(0);
    Quantity less = arms.get(1);
    if (more instanceof Quantity.PerSeed || less instanceof Quantity.PerSeed) {
      return effect.assess(new PairedArms(more, less), confidence, seed);
    }
    double logRatio = DispersionBootstrap.logRatio(dispersion(more), dispersion(less));
    BootstrapSample resampled = resampledLogRatio(more, less, seed);
    Interval logs = resampled.interval(confidence);
    return new Assessment(
        Math.exp(logRatio),
        new Interval(Math.exp(logs.low()), Math.exp(logs.high())),
        resampled.pValueGreaterThan(0),
        Math.max(more.replicates(), less.replicates()));
  }

  private static double dispersion(Quantity quantity) {
    return quantity instanceof Quantity.Theory theory
        ? theory.value()
        : DispersionBootstrap.dispersion(((Quantity.Outcomes) quantity).correct());
  }

  private static BootstrapSample resampledLogRatio(Quantity more, Quantity less, long seed) {
    double[] first = resampled(more, seed);
    double[] second = resampled(less, seed);
    double[] logs = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      logs[i] = DispersionBootstrap.logRatio(first[i], second[i]);
    }
    return BootstrapSample.of(logs);
  }

  private static double[] resampled(Quantity quantity, long seed) {
    if (quantity instanceof Quantity.Theory theory) {
      double[] constant = new double[RESAMPLES];
      java.util.Arrays.fill(constant, theory.value());
      return constant;
    }
    return DispersionBootstrap.resample(((Quantity.Outcomes) quantity).correct(), RESAMPLES, seed);
  }

  @Override
  public Verdict verdict(Assessment assessment, double adjustedP) {
    if (assessment.interval().liesAbove(margin) && adjustedP < 1 - confidence) {
      return Verdict.REPRODUCED;
    }
    return assessment.interval().liesBelow(margin) ? Verdict.NOT_REPRODUCED : Verdict.INCONCLUSIVE;
  }

  @Override
  public String says(List<String> arms) {
    String how =
        switch (effect) {
          case DIFFERENCE -> "by how much";
          case RATIO -> "how many times";
          case SUPERIORITY -> "with which probability";
        };
    return "%s: %s %s exceeds %s".formatted(quantity, how, arms.get(0), arms.get(1));
  }

  @Override
  public String rule() {
    return "reproduced if the whole interval lies above " + Numbers.format(margin);
  }
}
