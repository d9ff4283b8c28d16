package io.github.closerlook.claims.result;

import static io.github.closerlook.claims.claim.Verdict.INCONCLUSIVE;
import static io.github.closerlook.claims.claim.Verdict.REPRODUCED;
import static io.github.closerlook.claims.result.MadeUpRecords.ACCEPTED;
import static io.github.closerlook.claims.result.MadeUpRecords.result;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftLevelTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void should_call_equal_numbers_identical() {
    assertThat(DriftLevel.of(ACCEPTED, result("some-claim", 10, 8, 12)))
        .isEqualTo(DriftLevel.IDENTICAL);
  }

  @Test
  void should_not_call_the_next_number_identical() {
    assertThat(DriftLevel.of(ACCEPTED, result("some-claim", Math.nextUp(10.0), 8, 12)))
        .isEqualTo(DriftLevel.SAME_TO_ROUNDING);
  }

  @Test
  void should_not_call_another_p_identical() {
    CaseRecord now = result("some-claim", REPRODUCED, 10, 8, 12, 4, Math.nextUp(0.01), 8);

    assertThat(DriftLevel.of(ACCEPTED, now)).isEqualTo(DriftLevel.SAME_TO_ROUNDING);
  }

  /** The half-width is 2: the ends may move by 3, and 30 % of that are 0.6 and 0.9. */
  @ParameterizedTest
  @CsvSource({
    "10.59, 8,    12,    SAME_TO_ROUNDING",
    "9.41,  8,    12,    SAME_TO_ROUNDING",
    "10,    8.89, 12.89, SAME_TO_ROUNDING",
    "10.61, 8,    12,    WITHIN_SEED_INTERVAL",
    "9.39,  8,    12,    WITHIN_SEED_INTERVAL",
    "10,    7.09, 12,    WITHIN_SEED_INTERVAL",
    "10,    8,    12.91, WITHIN_SEED_INTERVAL",
    "11.9,  9.9,  13.9,  WITHIN_SEED_INTERVAL",
    "10,    5.1,  14.9,  WITHIN_SEED_INTERVAL",
    "12.1,  10,   14,    DRIFTED",
    "7.9,   7,    9,     DRIFTED",
    "10,    4.9,  12,    DRIFTED",
    "10,    8,    15.1,  DRIFTED",
  })
  void should_go_by_the_number_that_moved_farthest(
      double estimate, double low, double high, DriftLevel step) {
    assertThat(DriftLevel.of(ACCEPTED, result("some-claim", estimate, low, high))).isEqualTo(step);
  }

  @Test
  void should_call_another_verdict_drift_however_close_the_numbers_are() {
    CaseRecord now = result("some-claim", INCONCLUSIVE, 10, 8, 12, 4, 0.01, 8);

    assertThat(DriftLevel.of(ACCEPTED, now)).isEqualTo(DriftLevel.DRIFTED);
  }

  @Test
  void should_call_a_moved_margin_and_another_number_of_seeds_drift() {
    assertThat(DriftLevel.of(ACCEPTED, result("some-claim", REPRODUCED, 10, 8, 12, 3, 0.01, 8)))
        .isEqualTo(DriftLevel.DRIFTED);
    assertThat(DriftLevel.of(ACCEPTED, result("some-claim", REPRODUCED, 10, 8, 12, 4, 0.01, 7)))
        .isEqualTo(DriftLevel.DRIFTED);
  }

  /** All of 16 networks learnt all; one that misses 1 % moves the mean by 0.01 / 16 = 0.000625. */
  @ParameterizedTest
  @CsvSource({
    "-0.0000625, SAME_TO_ROUNDING",
    "-0.00062,   WITHIN_SEED_INTERVAL",
    "-0.00063,   DRIFTED"
  })
  void should_let_one_replicate_move_a_point_interval_as_far_as_the_margin(
      double estimate, DriftLevel step) {
    CaseRecord accepted = result("some-claim", REPRODUCED, 0, 0, 0, 0.01, 0.01, 16);
    CaseRecord now = result("some-claim", REPRODUCED, estimate, estimate, 0, 0.01, 0.01, 16);

    assertThat(DriftLevel.of(accepted, now)).isEqualTo(step);
  }

  @Test
  void should_call_an_effect_that_stays_unknown_identical() {
    CaseRecord unknown =
        result("some-claim", INCONCLUSIVE, Double.NaN, -INFINITY, INFINITY, 4, 1, 8);

    assertThat(DriftLevel.of(unknown, unknown)).isEqualTo(DriftLevel.IDENTICAL);
  }

  @Test
  void should_let_an_unknown_effect_become_known_and_not_a_known_one_unknown() {
    CaseRecord unknown =
        result("some-claim", INCONCLUSIVE, Double.NaN, -INFINITY, INFINITY, 4, 1, 8);
    CaseRecord known = result("some-claim", INCONCLUSIVE, 5, 3, 7, 4, 1, 8);
    CaseRecord wide = result("some-claim", INCONCLUSIVE, 5, -INFINITY, INFINITY, 4, 1, 8);

    assertThat(DriftLevel.of(unknown, known)).isEqualTo(DriftLevel.WITHIN_SEED_INTERVAL);
    assertThat(DriftLevel.of(known, unknown)).isEqualTo(DriftLevel.DRIFTED);
    assertThat(DriftLevel.of(wide, unknown)).isEqualTo(DriftLevel.DRIFTED);
  }

  @Test
  void should_let_an_open_interval_close_and_not_a_closed_one_open() {
    CaseRecord open = result("some-claim", 10, 8, INFINITY);

    assertThat(DriftLevel.of(open, ACCEPTED)).isEqualTo(DriftLevel.WITHIN_SEED_INTERVAL);
    assertThat(DriftLevel.of(ACCEPTED, open)).isEqualTo(DriftLevel.DRIFTED);
  }
}
