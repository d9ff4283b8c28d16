package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {

  private static final double CENSORED = Double.POSITIVE_INFINITY;

  @Test
  void should_agree_with_r_on_tied_values() {
    // R 4.2.2: cor(x, y, method = "spearman")
    assertThat(
            RankCorrelation.spearman(
                new double[] {0.71, 0.18, 0.18, 0.93, 0.44, 0.44, 0.44, 0.02, 1.7},
                new double[] {12, 7, 9, 9, 15, 3, 9, 1, 40}))
        .isCloseTo(0.70996336244343905, within(1e-14));
    assertThat(
            RankCorrelation.spearman(
                new double[] {3, 1, 4, 1, 5, 9, 2, 6}, new double[] {2, 7, 1, 8, 2, 8, 1, 8}))
        .isCloseTo(0.19885368120992464, within(1e-14));
  }

  @Test
  void should_be_zero_where_a_rise_and_a_fall_cancel() {
    // R 4.2.2: cor(1:4, c(1, 3, 3, 1), method = "spearman")
    assertThat(RankCorrelation.spearman(new double[] {1, 2, 3, 4}, new double[] {1, 3, 3, 1}))
        .isCloseTo(0, within(1e-14));
  }

  @Test
  void should_know_any_ascending_function_and_its_reverse() {
    double[] x = {-3, -0.5, 0, 2, 10, 11};
    double[] ascending = {0.001, 0.002, 0.01, 5, 6, 1e9};
    double[] descending = {7, 6, 5.5, 1, 0, -1e-9};

    assertThat(RankCorrelation.spearman(x, ascending)).isCloseTo(1, within(1e-14));
    assertThat(RankCorrelation.spearman(x, descending)).isCloseTo(-1, within(1e-14));
  }

  @Test
  void should_rank_censored_times_last_and_alike() {
    double[] widths = {16, 32, 64, 128, 256};

    assertThat(
            RankCorrelation.spearman(widths, new double[] {CENSORED, CENSORED, CENSORED, 90, 40}))
        .isEqualTo(RankCorrelation.spearman(widths, new double[] {100, 100, 100, 90, 40}));
  }

  @Test
  void should_refuse_what_has_no_ranks_to_correlate() {
    double[] x = {1, 2, 3};

    assertThatMisuse(() -> RankCorrelation.spearman(x, new double[] {4, 4, 4}))
        .hasMessage("a rank correlation needs values that vary, but all 3 of y are 4.0");
    assertThatMisuse(() -> RankCorrelation.spearman(new double[] {5}, new double[] {6}))
        .hasMessage("a rank correlation needs values that vary, but all 1 of x are 5.0");
    assertThatMisuse(() -> RankCorrelation.spearman(x, new double[] {4, Double.NaN, 5}))
        .hasMessage("y has a value that is not a number");
    assertThatMisuse(() -> RankCorrelation.spearman(x, new double[] {4, 5}))
        .hasMessage("pairs need equal lengths, but got 3 and 2");
  }
}
