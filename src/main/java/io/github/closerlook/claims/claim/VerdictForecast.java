package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.EffectEstimate;
import io.github.closerlook.claims.stats.MeanDifference;
import io.github.closerlook.claims.stats.PairedSuperiority;
import io.github.closerlook.claims.stats.SeedSummary;
import io.github.closerlook.claims.stats.Seeds;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How likely another panel of seeds is to give another verdict though nothing has changed, from
 * what accepted seeds say of effect and spread.
 *
 * <p>By a small simulation, the same each time: effects are drawn as if seeds were normal, with
 * what the accepted ones leave unknown of mean and variance, and are judged by the criterion's own
 * rule. Holm's correction, which wants the other cases, multiplies a p-value by as much as it does
 * on the seeds at hand; and an interval that a bootstrap gave is taken for Student's. So each is a
 * rough number, and good for their sum over many cases.
 */
public final class VerdictForecast {

  /** A probability of a half is then known to 0.035. */
  private static final int DRAWS = 200;

  private static final long SEED = Seeds.derive(0, "verdict forecast");

  private final Verdict accepted;
  private final Judgement like;
  private final SeedSummary seeds;
  private final UniformRandomProvider random = Seeds.generator(SEED, "panels");

  private VerdictForecast(Verdict accepted, Judgement like, SeedSummary seeds) {
    this.accepted = accepted;
    this.like = like;
    this.seeds = seeds;
  }

  /**
   * The probability of another verdict than the accepted one.
   *
   * @param like a judgement on the same case, for criterion, number of replicates and Holm's
   *     correction
   * @param seeds the accepted ones, at least two, on the scale on which effects add up
   */
  public static double ofAnother(Verdict accepted, Judgement like, SeedSummary seeds) {
    VerdictForecast forecast = new VerdictForecast(accepted, like, seeds);
    return like.criterion().margin().effect() == Effect.SUPERIORITY
        ? forecast.ofPairs()
        : forecast.ofMeans();
  }

  private double ofMeans() {
    ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);
    int n = like.replicates();
    int freedom = seeds.units() - 1;
    ContinuousSampler squaresBefore = gamma(freedom / 2.0);
    ContinuousSampler squaresNow = gamma((n - 1) / 2.0);
    int others = 0;
    for (int i = 0; i < DRAWS; i++) {
      double deviation = seeds.deviation() * Math.sqrt(freedom / (2 * squaresBefore.sample()));
      double mean =
          seeds.mean() + deviation * Math.sqrt(1.0 / seeds.units() + 1.0 / n) * normal.sample();
      double standardError = deviation * Math.sqrt(2 * squaresNow.sample() / (n - 1) / n);
      others += isAnother(new MeanDifference(n, mean, standardError, 0)) ? 1 : 0;
    }
    return others / (double) DRAWS;
  }

  /** Ties are left out: half of them are counted as won. */
  private double ofPairs() {
    double won = seeds.mean() * seeds.units();
    // Jeffreys' prior: that all pairs were won does not say that all will be.
    ContinuousSampler wins = gamma(won + 0.5);
    ContinuousSampler losses = gamma(seeds.units() - won + 0.5);
    Map<Integer, Boolean> another = new HashMap<>();
    int n = like.replicates();
    int others = 0;
    for (int i = 0; i < DRAWS; i++) {
      double win = wins.sample();
      double share = win / (win + losses.sample());
      int count = (int) random.doubles(n).filter(x -> x < share).count();
      others +=
          another.computeIfAbsent(
                  count, pairs -> isAnother(new PairedSuperiority(pairs, 0, n - pairs)))
              ? 1
              : 0;
    }
    return others / (double) DRAWS;
  }

  private ContinuousSampler gamma(double shape) {
    return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, 1);
  }

  private boolean isAnother(EffectEstimate found) {
    Criterion criterion = like.criterion();
    Assessment bare = criterion.assess(found);
    Assessment corrected =
        bare.corrected(
            corrected(bare.pAtMargin(), like.found().pAtMargin(), like.corrected().pAtMargin()),
            corrected(bare.pAtNone(), like.found().pAtNone(), like.corrected().pAtNone()));
    return criterion.verdict(corrected) != accepted;
  }

  /** A p-value of 0 or 1 does not show what it was multiplied by. */
  private static double corrected(double pValue, double bare, double adjusted) {
    double factor = bare > 0 && adjusted < 1 ? adjusted / bare : 1;
    return Math.min(1, pValue * factor);
  }
}
