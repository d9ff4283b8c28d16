package io.github.closerlook.run;

import io.github.closerlook.model.spec.Architecture;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Two runs that should differ and did not: the same network from the same seed, on other examples
 * or with another regularizer, with the same numbers in its record, bit for bit. Chance does not do
 * that, so noise or a regularizer never reached one of the networks. Comparing effects with those
 * of other seeds cannot notice a single such seed, for a seed may lie far out by chance.
 */
public final class TwinRuns {

  /**
   * Numbers a record must have, not all of them the same, before its being another's twin means
   * anything: two ratios of zero are no sign.
   */
  private static final int FEWEST_NUMBERS = 8;

  private TwinRuns() {}

  /** What twins have in common, and hardly any other two runs. */
  private record Numbers(long seed, Architecture architecture, int hash) {

    static Numbers of(RunRecord record) {
      int hash = 0;
      for (Map.Entry<String, double[]> series : record.series().entrySet()) {
        hash = 31 * (31 * hash + series.getKey().hashCode()) + Arrays.hashCode(series.getValue());
      }
      return new Numbers(record.spec().seed(), record.spec().architecture(), hash);
    }
  }

  /**
   * Refuses records with twins among them.
   *
   * @throws IllegalStateException naming the seed and both runs
   */
  public static void refuse(Collection<RunRecord> records) {
    Map<Numbers, RunRecord> seen = new HashMap<>();
    for (RunRecord record : records) {
      if (tells(record)) {
        RunRecord other = seen.putIfAbsent(Numbers.of(record), record);
        if (other != null
            && shouldDiffer(record.spec(), other.spec())
            && other.sameSeries(record)) {
          throw new IllegalStateException(
              String.format(
                  Locale.ROOT,
                  "two runs of seed %d that should differ recorded the same numbers, bit for bit, "
                      + "so something never reached one of the networks: %s, %s; and %s, %s",
                  record.spec().seed(),
                  other.spec().sample(),
                  other.spec().regularizer(),
                  record.spec().sample(),
                  record.spec().regularizer()));
        }
      }
    }
  }

  /** Another budget of epochs that neither needs, for one, makes no difference. */
  private static boolean shouldDiffer(RunSpec run, RunSpec other) {
    return !run.sample().equals(other.sample()) || !run.regularizer().equals(other.regularizer());
  }

  private static boolean tells(RunRecord record) {
    double[] values = values(record).toArray();
    return values.length >= FEWEST_NUMBERS && Arrays.stream(values).distinct().count() > 1;
  }

  private static DoubleStream values(RunRecord record) {
    return record.series().values().stream().flatMapToDouble(Arrays::stream);
  }
}
