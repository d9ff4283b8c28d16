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

  private static final int RAND_Y = 0;
  private static final int REAL = 1;

  private RegularizerOrder() {}

  /**
   * Spearman's correlation of a seed's order with the next seed's; the last goes with the first.
   *
   * @param records the runs on randY at even places, those on real data behind each
   */
  static Quantity agreement(String arm, SeededRecords records) {
    int first = arm.equals(REAL_WITH_REAL) ? REAL : RAND_Y;
    int second = arm.equals(RAND_Y_WITH_RAND_Y) ? RAND_Y : REAL;
    List<List<RunRecord>> seeds = records.bySeed();
    double[] agreement = new double[seeds.size()];
    Arrays.setAll(
        agreement,
        seed ->
            RankCorrelation.spearman(
                losses(seeds.get(seed), first),
                losses(seeds.get((seed + 1) % seeds.size()), second)));
    return new Quantity.PerSeed(agreement);
  }

  /** Mean training loss over the epochs, regularizer by regularizer. */
  private static double[] losses(List<RunRecord> runs, int data) {
    double[] losses = new double[runs.size() / 2];
    Arrays.setAll(
        losses,
        i ->
            Arrays.stream(runs.get(2 * i + data).series(Probe.TRAINING_LOSS))
                .average()
                .orElseThrow());
    return losses;
  }
}
