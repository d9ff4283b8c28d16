package io.github.closerlook.claims.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.closerlook.claims.files.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Two runs that should differ and did not: the same seed, other examples or another way to train,
 * and the same numbers in both records, bit for bit. Chance does not do that, so something, such as
 * the noise, never reached one of them. Comparing effects with those of other seeds cannot notice a
 * single such seed, for a seed may lie far out by chance.
 */
public final class TwinRuns {

  /**
   * Numbers a record must have, not all of them the same, before its being another's twin means
   * anything: two ratios of zero are no sign.
   */
  private static final int FEWEST_NUMBERS = 8;

  private TwinRuns() {}

  /**
   * Refuses records with twins among them.
   *
   * @throws IllegalStateException naming the seed and both runs
   */
  public static void refuse(Collection<RunRecord> records) {
    Map<Integer, List<RunRecord>> byNumbers =
        records.stream()
            .filter(TwinRuns::tells)
            .collect(groupingBy(TwinRuns::hash, LinkedHashMap::new, toList()));
    for (List<RunRecord> alike : byNumbers.values()) {
      for (int i = 1; i < alike.size(); i++) {
        refuseTwin(alike.get(i), alike.subList(0, i));
      }
    }
  }

  private static void refuseTwin(RunRecord record, List<RunRecord> others) {
    for (RunRecord other : others) {
      if (record.spec().shouldDifferFrom(other.spec()) && record.sameSeries(other)) {
        throw new IllegalStateException(
            Text.format(
                "two runs of seed %d that should differ recorded the same numbers, bit for bit, so "
                    + "something never reached one of them: %s; and %s",
                record.spec().seed(), other.spec(), record.spec()));
      }
    }
  }

  private static int hash(RunRecord record) {
    int hash = 0;
    for (Map.Entry<String, double[]> series : record.series().entrySet()) {
      hash = 31 * (31 * hash + series.getKey().hashCode()) + Arrays.hashCode(series.getValue());
    }
    return hash;
  }

  private static boolean tells(RunRecord record) {
    double[] values = values(record).toArray();
    return values.length >= FEWEST_NUMBERS && Arrays.stream(values).distinct().count() > 1;
  }

  private static DoubleStream values(RunRecord record) {
    return record.series().values().stream().flatMapToDouble(Arrays::stream);
  }
}
