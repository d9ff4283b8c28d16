package io.github.closerlook.bandit;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.github.closerlook.claims.claim.Ground;
import io.github.closerlook.claims.claim.PerSeedStudy;
import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.claims.store.Apparatus;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.SeriesLength;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler.NormalizedGaussian;

/** Ten arms with normal rewards around means that are normal too, and who pulls them. */
final class Bandits implements Apparatus {

  private static final int ARMS = 10;
  private static final String REWARD = "reward per pull at the end";
  private static final String BEST = "share of the best arm at the end";
  private static final Map<String, Double> EPSILON =
      Map.of("greedy", 0.0, "exploring", 0.1, "blind", 1.0);

  /** Takes the best arm so far; with probability epsilon, any. */
  record Learner(double epsilon, int pulls, long seed) implements Run {
    @Override
    public SortedMap<String, SeriesLength> series() {
      return new TreeMap<>(Map.of(REWARD, SeriesLength.of(1), BEST, SeriesLength.of(1)));
    }
  }

  /** Learners on the same bandits. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "study")
  @JsonTypeName("bandits")
  record Sizes(int pulls, int seeds) implements PerSeedStudy {
    @Override
    public Ground ground() {
      return new Ground("ten-armed testbed", "bandit");
    }

    @Override
    public Set<String> conditions() {
      return EPSILON.keySet();
    }

    @Override
    public Run run(String condition, long seed) {
      return new Learner(EPSILON.get(condition), pulls, seed);
    }
  }

  @Override
  public SortedMap<String, double[]> carryOut(Run run) {
    Learner learner = (Learner) run;
    var choice = Seeds.generator(run.seed(), "choice");
    var normal = NormalizedGaussian.of(Seeds.generator(run.seed(), "rewards"));
    double[] means = normal.samples(ARMS).toArray();
    double[] estimates = new double[ARMS];
    int[] pulled = new int[ARMS];
    double share = 10.0 / learner.pulls();
    double[] reward = {0};
    double[] best = {0};
    for (int pull = 0; pull < learner.pulls(); pull++) {
      int arm = choice.nextDouble() < learner.epsilon() ? choice.nextInt(ARMS) : best(estimates);
      double found = means[arm] + normal.sample();
      estimates[arm] += (found - estimates[arm]) / ++pulled[arm];
      if (pull * share >= 9) {
        reward[0] += found * share;
        best[0] += arm == best(means) ? share : 0;
      }
    }
    return new TreeMap<>(Map.of(REWARD, reward, BEST, best));
  }

  private static int best(double[] values) {
    return IntStream.range(0, ARMS).reduce(0, (a, b) -> values[b] > values[a] ? b : a);
  }
}
