package io.github.closerlook.paper.study;

import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.stats.RankAgreement;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order regularizers slow training down (Fig 11), and whether it is the same on random
 * labels and on real data. Two orders of one kind of data, from different seeds, do not agree
 * perfectly either: the agreement between kinds is corrected for that, so that it is 1 where the
 * orders are the same, however noisy either is.
 */
final class RegularizerOrder {

  /** A perfect agreement: what two orders have that do not differ but by chance. */
  static final String THE_SAME = "the same order";

  /** The order on random labels of one half of the seeds against that of the other half. */
  static final String RAND_Y_WITH_RAND_Y = "randY with randY";

  /** The order on random labels against that on real data. */
  static final String RAND_Y_WITH_REAL = "randY with real";

  static final List<String> ARMS = List.of(RAND_Y_WITH_RAND_Y, RAND_Y_WITH_REAL);

  private RegularizerOrder() {}

  /**
   * The agreement that an arm names, corrected for the noise of either order.
   *
   * @param onRandY {@link #losses} on random labels
   * @param onReal the same on real data
   */
  static Quantity agreement(String arm, double[][] onRandY, double[][] onReal) {
    return arm.equals(RAND_Y_WITH_REAL)
        ? agreement(onRandY, onReal)
        : agreement(everySecond(onRandY, 0), everySecond(onRandY, 1));
  }

  /** Not known where no two seeds could agree with each other. */
  private static Quantity agreement(double[][] first, double[][] second) {
    return new Quantity.OfPanel(
        first.length, first.length < 2 ? seeds -> Double.NaN : RankAgreement.of(first, second));
  }

  private static double[][] everySecond(double[][] bySeed, int from) {
    return IntStream.range(0, bySeed.length / 2)
        .mapToObj(i -> bySeed[2 * i + from])
        .toArray(double[][]::new);
  }

  /** Mean training loss over the measured epochs, [seeds][regularizers]. */
  static double[][] losses(SeededRecords records, List<RunName> runs) {
    return records.values(runs, RegularizerOrder::meanLoss);
  }

  private static double meanLoss(RunRecord run) {
    return Arrays.stream(run.series(Probe.TRAINING_LOSS)).average().orElseThrow();
  }
}
