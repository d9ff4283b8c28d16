package io.github.closerlook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Four regularizers and three seeds; with four ranks, rho = 1 - sum of squared differences / 10.
 */
class RegularizerOrderTest {

  /** Losses on randY and on real data, regularizer by regularizer. */
  private static final double[][][] LOSSES = {
    {{1, 2, 3, 4}, {10, 20, 30, 40}},
    {{1, 2, 4, 3}, {40, 30, 20, 10}},
    {{4, 3, 2, 1}, {20, 10, 40, 30}}
  };

  private static final SeededRecords RECORDS = records();

  private static SeededRecords records() {
    List<List<RunRecord>> seeds = new ArrayList<>();
    for (double[][] seed : LOSSES) {
      List<RunRecord> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(run(seed[0][i], seed[0][i]));
        runs.add(run(seed[1][i], seed[1][i]));
      }
      seeds.add(runs);
    }
    return new SeededRecords(seeds);
  }

  private static RunRecord run(double... losses) {
    return MadeUp.record(Map.of(Probe.TRAINING_LOSS, losses));
  }

  private static double[] agreement(String arm, SeededRecords records) {
    return ((Quantity.PerSeed) RegularizerOrder.agreement(arm, RegularizerRecords.of(records)))
        .values();
  }

  @Test
  void should_compare_the_orders_on_randY_of_one_seed_and_the_next() {
    // Orders 1234 and 1243: 1 - 2 / 10. 1243 and 4321: 1 - (9 + 1 + 4 + 4) / 10. 4321 and 1234.
    assertThat(agreement(RegularizerOrder.RAND_Y_WITH_RAND_Y, RECORDS))
        .containsExactly(new double[] {0.8, -0.8, -1}, within(1e-12));
  }

  @Test
  void should_compare_the_orders_on_real_data_of_one_seed_and_the_next() {
    // Orders 1234 and 4321. 4321 and 2143: 1 - (4 + 4 + 4 + 4) / 10. 2143 and 1234: 1 - 4 / 10.
    assertThat(agreement(RegularizerOrder.REAL_WITH_REAL, RECORDS))
        .containsExactly(new double[] {-1, -0.6, 0.6}, within(1e-12));
  }

  @Test
  void should_compare_the_order_on_randY_with_that_on_real_data_of_the_next_seed() {
    // Orders 1234 and 4321. 1243 and 2143: 1 - 2 / 10. 4321 and 1234.
    assertThat(agreement(RegularizerOrder.RAND_Y_WITH_REAL, RECORDS))
        .containsExactly(new double[] {-1, 0.8, -1}, within(1e-12));
  }

  @Test
  void should_order_by_the_mean_over_the_epochs() {
    // given losses in one order in the mean, in another one at the end
    List<RunRecord> seed = new ArrayList<>();
    for (double[] losses : new double[][] {{9, 0}, {4, 2}, {1, 3}}) {
      seed.add(run(losses));
      seed.add(run(losses[0] + losses[1]));
    }

    SeededRecords two = new SeededRecords(List.of(seed, seed));

    assertThat(agreement(RegularizerOrder.RAND_Y_WITH_REAL, two))
        .containsExactly(new double[] {1, 1}, within(1e-12));
  }

  @Test
  void should_be_read_out_of_all_regularizers_by_the_study() {
    RegularizationStudy study = MadeUp.REGULARIZATION;

    for (String arm : RegularizerOrder.ARMS) {
      Findings findings =
          MadeUp.findings(
              study,
              arm,
              spec -> {
                double[] losses = new double[4];
                Arrays.fill(losses, spec.regularizer().toString().length());
                return Map.of(Probe.TRAINING_LOSS, losses);
              });

      assertThat(study.quantities(arm)).containsOnlyKeys(RegularizationStudy.ORDER_AGREEMENT);
      assertThat(MadeUp.values(findings, RegularizationStudy.ORDER_AGREEMENT))
          .containsExactly(new double[] {1, 1, 1}, within(1e-12));
    }
  }
}
