package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelPredictionTest {

  private static final PanelPrediction OF_250 = PanelPrediction.ofCases(250);

  private static final double REACH_OF_TEN = 2.6466635;

  private final double[] before = Simulated.sample(10, Simulated.normal(1));
  private final double[] now = Simulated.sample(10, Simulated.normal(2));
  private final SeedSummary accepted = SeedSummary.of(before);

  @Test
  void should_share_one_false_alarm_in_a_hundred_panels_between_all_checks() {
    assertThat(OF_250.level()).isCloseTo(0.01 / 750, within(1e-15));
  }

  @Test
  void should_find_other_seeds_of_the_same_code_as_foretold() {
    SeedSummary fresh = SeedSummary.of(now);

    assertThat(OF_250.mean(accepted, fresh, 0).holds()).isTrue();
    assertThat(OF_250.deviation(accepted, fresh, 0).holds()).isTrue();
    assertThat(OF_250.farthest(accepted, now, 0).holds()).isTrue();
  }

  @Test
  void should_be_scipys_t_test_of_two_samples_for_panels_of_one_size() {
    // SciPy 1.17.1: stats.t.isf(0.01 / 750 / 2, 18) * sqrt(2 / 10)
    SeedSummary one = new SeedSummary(10, 5, 1);

    Interval interval = OF_250.mean(one, one, 0).interval();

    assertThat(interval.high() - 5).isCloseTo(REACH_OF_TEN, within(1e-6));
    assertThat(5 - interval.low()).isCloseTo(REACH_OF_TEN, within(1e-6));
  }

  @Test
  void should_see_a_mean_that_moved() {
    double[] moved = Arrays.stream(now).map(value -> value + 4).toArray();

    Foretold mean = OF_250.mean(accepted, SeedSummary.of(moved), 0);

    assertThat(mean.holds()).isFalse();
    assertThat(mean.toString()).startsWith("the mean is ").contains("outside the foretold [");
  }

  @Test
  void should_see_more_the_more_panels_are_accepted() {
    SeedSummary moved = new SeedSummary(10, 2.5, 1);
    SeedSummary panel = new SeedSummary(10, 0, 1);

    assertThat(OF_250.mean(panel, moved, 0).holds()).isTrue();
    assertThat(OF_250.mean(panel.with(panel).with(panel), moved, 0).holds()).isFalse();
  }

  @Test
  void should_see_seeds_that_scatter_far_more_or_hardly() {
    double[] more = Arrays.stream(now).map(value -> 100 * value).toArray();
    double[] hardly = Arrays.stream(now).map(value -> value / 100).toArray();

    assertThat(OF_250.deviation(accepted, SeedSummary.of(more), 0).holds()).isFalse();
    assertThat(OF_250.deviation(accepted, SeedSummary.of(hardly), 0).holds()).isFalse();
  }

  @Test
  void should_see_one_seed_that_is_far_out() {
    double[] oneFarOut = now.clone();
    oneFarOut[7] = -30;

    Foretold farthest = OF_250.farthest(accepted, oneFarOut, 0);

    assertThat(farthest.holds()).isFalse();
    assertThat(farthest.observed()).isEqualTo(-30);
  }

  @Test
  void should_not_take_one_example_of_a_thousand_for_a_change_where_all_seeds_were_right() {
    double[] perfect = new double[10];
    Arrays.fill(perfect, 1);
    double[] nearly = perfect.clone();
    nearly[3] = 0.998;
    SeedSummary all = SeedSummary.of(perfect);

    assertThat(OF_250.mean(all, SeedSummary.of(nearly), 0.001).holds()).isTrue();
    assertThat(OF_250.deviation(all, SeedSummary.of(nearly), 0.001).holds()).isTrue();
    assertThat(OF_250.farthest(all, nearly, 0.001).holds()).isTrue();
    // but without a least deviation, and one that is half wrong in any case
    assertThat(OF_250.farthest(all, nearly, 0).holds()).isFalse();
    nearly[3] = 0.5;
    assertThat(OF_250.farthest(all, nearly, 0.001).holds()).isFalse();
  }

  @Test
  void should_agree_with_fishers_exact_test_on_shares_of_pairs() {
    // SciPy 1.17.1: stats.fisher_exact([[30, 0], [won, 10 - won]]).pvalue is 3.7e-8 for one won,
    // 3.8e-4 for five
    PairedSuperiority won = new PairedSuperiority(30, 0, 0);

    assertThat(OF_250.superiority(won, new PairedSuperiority(1, 0, 9)).holds()).isFalse();
    assertThat(OF_250.superiority(won, new PairedSuperiority(5, 0, 5)).holds()).isTrue();
    assertThat(OF_250.superiority(won, new PairedSuperiority(0, 10, 0)).holds()).isFalse();
    assertThat(OF_250.superiority(won, new PairedSuperiority(10, 0, 0)).holds()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"NORMAL, 8, 8", "GAMMA_4, 10, 10", "GAMMA_4, 20, 20", "GAMMA_4, 30, 10"})
  void should_raise_a_false_alarm_in_one_of_a_hundred_panels(Shape shape, int before, int now) {
    int simulations = 30_000;

    ErrorRates.FalseAlarms alarms =
        ErrorRates.FalseAlarms.of(1, shape, before, now, simulations, 11);

    assertThat(alarms.panels(1)).isLessThan(0.01 + Simulated.fourStandardErrors(0.01, simulations));
  }

  @Test
  void should_refuse_single_seeds() {
    SeedSummary single = new SeedSummary(1, 0, 0);

    assertThatMisuse(() -> OF_250.mean(single, accepted, 0)).hasMessageContaining("got 1 and 10");
  }

  @Test
  void should_pool_panels_as_if_all_seeds_were_of_one() {
    double[] all = new double[20];
    System.arraycopy(before, 0, all, 0, 10);
    System.arraycopy(now, 0, all, 10, 10);

    SeedSummary pooled = accepted.with(SeedSummary.of(now));
    SeedSummary direct = SeedSummary.of(all);

    assertThat(pooled.units()).isEqualTo(20);
    assertThat(pooled.mean()).isCloseTo(direct.mean(), within(1e-12));
    assertThat(pooled.deviation()).isCloseTo(direct.deviation(), within(1e-12));
  }
}
