package io.github.closerlook.study;

import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;
import io.github.closerlook.stats.RankCorrelation;
import java.util.Arrays;
import java.util.List;

/**
 * In which order regularizers slow training down (Fig 11), and whether it is the same on random
 * labels and on real data. Two orders of one kind of data, from different seeds, do not agree
 * perfectly either: that is what the agreement between kinds is compared with.
 */
final class RegularizerOrder {

  /** The order on random labels against the same from other seeds. */
  static final String RAND_Y_WITH_RAND_Y = "randY with randY";

  /** The order on real data against the same from other seeds. */
  static final String REAL_WITH_REAL = "real with real";

  /** The order on random labels against that on real data, from other seeds. */
  static final String RAND_Y_WITH_REAL = "randY with real";

  static final List<String> ARMS = List.of(RAND_Y_WITH_RAND_Y, REAL_WITH_REAL, RAND_Y_WITH_REAL);

  private RegularizerOrder() {}

  /**
   * Spearman's correlation of a seed's order with the next seed's; the last goes with the first.
   */
  static Quantity agreement(String arm, RegularizerRecords records) {
    List<List<RunRecord>> first =
        (arm.equals(REAL_WITH_REAL) ? records.onReal() : records.onRandY()).bySeed();
    List<List<RunRecord>> second =
        (arm.equals(RAND_Y_WITH_RAND_Y) ? records.onRandY() : records.onReal()).bySeed();
    double[] agreement = new double[first.size()];
    Arrays.setAll(
        agreement,
        seed ->
            RankCorrelation.spearman(
                losses(first.get(seed)), losses(second.get((seed + 1) % second.size()))));
    return new Quantity.PerSeed(agreement);
  }

  /** Mean training loss over the measured epochs, regularizer by regularizer. */
  private static double[] losses(List<RunRecord> runs) {
    return runs.stream()
        .mapToDouble(run -> Arrays.stream(run.series(Probe.TRAINING_LOSS)).average().orElseThrow())
        .toArray();
  }
}
