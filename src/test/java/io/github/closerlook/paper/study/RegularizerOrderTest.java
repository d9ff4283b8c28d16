package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Four regularizers and four seeds; with four ranks, rho = 1 - sum of squared differences / 10.
 * Orders that differ by one exchange of neighbours have 0.8, by two 0.6.
 */
class RegularizerOrderTest {

  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final double[] ORDER = {1, 2, 3, 4};
  private static final double[] LAST_EXCHANGED = {1, 2, 4, 3};
  private static final double[] FIRST_EXCHANGED = {20, 10, 30, 40};

  /** Losses on randY, seed by seed. */
  private static final double[][] ON_RAND_Y = {ORDER, LAST_EXCHANGED, ORDER, LAST_EXCHANGED};

  /** The mean of six pairs of seeds, two with the same order and four with one exchange. */
  private static final double RELIABILITY = (2 + 4 * 0.8) / 6;

  private static RunRecord run(double... losses) {
    return MadeUpStudies.record(Map.of(Probe.TRAINING_LOSS, losses));
  }

  private static Quantity.OfPanel agreement(String arm, double[][] onRandY, double[][] onReal) {
    return (Quantity.OfPanel) RegularizerOrder.agreement(arm, onRandY, onReal);
  }

  /** Of all seeds, each once. */
  private static double value(Quantity.OfPanel agreement) {
    return agreement.statistic().applyAsDouble(IntStream.range(0, agreement.seeds()).toArray());
  }

  @Test
  void should_correct_the_agreement_with_real_data_for_how_well_each_agrees_with_itself() {
    double[][] onReal = {FIRST_EXCHANGED, ORDER, FIRST_EXCHANGED, ORDER};

    Quantity.OfPanel agreement = agreement(RegularizerOrder.RAND_Y_WITH_REAL, ON_RAND_Y, onReal);

    // Between different seeds: four pairs with the same order, four with one exchange and four
    // with two.
    assertThat(agreement.seeds()).isEqualTo(4);
    assertThat(value(agreement)).isCloseTo(0.8 / RELIABILITY, ROUNDING);
  }

  @Test
  void should_be_perfect_where_both_kinds_of_data_give_the_same_orders_however_noisy() {
    assertThat(value(agreement(RegularizerOrder.RAND_Y_WITH_REAL, ON_RAND_Y, ON_RAND_Y)))
        .isCloseTo(1, ROUNDING);
  }

  @Test
  void should_compare_the_orders_of_every_other_seed_on_randY() {
    // given a half of the seeds with one order and the other half with an exchange
    Quantity.OfPanel halves = agreement(RegularizerOrder.RAND_Y_WITH_RAND_Y, ON_RAND_Y, ON_RAND_Y);

    assertThat(halves.seeds()).isEqualTo(2);
    assertThat(value(halves)).isCloseTo(0.8, ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void should_not_know_how_halves_agree_of_which_one_is_a_single_seed(int seeds) {
    double[][] few = Arrays.copyOf(ON_RAND_Y, seeds);

    Quantity.OfPanel halves = agreement(RegularizerOrder.RAND_Y_WITH_RAND_Y, few, few);

    assertThat(halves.seeds()).isEqualTo(1);
    assertThat(value(halves)).isNaN();
  }

  @Test
  void should_take_the_agreement_of_the_chosen_seeds_alone() {
    double[][] onReal = {ORDER, {4, 3, 2, 1}, ORDER, {4, 3, 2, 1}};

    Quantity.OfPanel agreement = agreement(RegularizerOrder.RAND_Y_WITH_REAL, ON_RAND_Y, onReal);

    assertThat(agreement.statistic().applyAsDouble(new int[] {0, 2, 0})).isCloseTo(1, ROUNDING);
  }

  @Test
  void should_order_by_the_mean_over_the_epochs() {
    // given losses that are in another order at the end than in the mean
    Map<RunName, RunRecord> seed = new HashMap<>();
    double[][] losses = {{9, 0}, {4, 2}, {1, 3}};
    List<RunName> runs = RunName.each(Arms.RAND_Y, List.of(0, 1, 2));
    runs.forEach(run -> seed.put(run, run(losses[(int) run.at()])));

    assertThat(RegularizerOrder.losses(new SeededRecords(List.of(seed, seed)), runs))
        .isDeepEqualTo(new double[][] {{4.5, 3, 2}, {4.5, 3, 2}});
  }

  @Test
  void should_be_read_out_of_all_regularizers_by_the_study() {
    RegularizationStudy study = MadeUpStudies.REGULARIZATION;

    for (String arm : RegularizerOrder.ARMS) {
      Findings findings =
          MadeUpStudies.findings(
              study,
              arm,
              spec -> {
                double[] losses = new double[4];
                Arrays.fill(losses, spec.regularizer().toString().length());
                return Map.of(Probe.TRAINING_LOSS, losses);
              });
      Quantity found = findings.quantity(RegularizationStudy.ORDER_AGREEMENT, arm);

      assertThat(study.quantities(arm))
          .isEqualTo(Map.of(RegularizationStudy.ORDER_AGREEMENT, Quantity.Kind.OF_PANEL));
      assertThat(found.replicates())
          .isEqualTo(arm.equals(RegularizerOrder.RAND_Y_WITH_REAL) ? MadeUpStudies.SEEDS : 1);
    }
  }
}
