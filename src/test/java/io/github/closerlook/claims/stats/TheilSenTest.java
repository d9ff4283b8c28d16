package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TheilSenTest {

  private static final double CENSORED = Double.POSITIVE_INFINITY;
  private static final double[] EXAMPLES = {500, 1000, 2000, 4000, 8000, 16000};
  private static final double[] EPOCHS = {103, 152, 126, 157, 190, 171};

  @Test
  void should_agree_with_r_and_scipy_on_uncensored_points() {
    // R 4.2.2:
    //   s <- outer(y, y, "-") / outer(x, x, "-"); median(s[lower.tri(s)])
    // SciPy 1.17.1: scipy.stats.theilslopes(y, x).slope gives the same
    assertThat(TheilSen.slope(EXAMPLES, EPOCHS)).isCloseTo(0.0054285714285714284, within(1e-17));
    // an even number of slopes, with ties in y
    assertThat(
            TheilSen.slope(new double[] {-2, 0.5, 1, 4, 7}, new double[] {3.1, -1, -1, 2.2, -8.75}))
        .isCloseTo(-1.2419871794871795, within(1e-15));
  }

  @Test
  void should_agree_with_r_on_logarithms() {
    // R 4.2.2: the same of log(x) and log(y)
    assertThat(TheilSen.slope(logs(EXAMPLES), logs(EPOCHS)))
        .isCloseTo(0.14627039754053597, within(1e-15));
  }

  @Test
  void should_be_unmoved_by_one_wild_point_in_six() {
    // ten of fifteen pairs leave it out
    assertThat(TheilSen.slope(new double[] {0, 1, 2, 3, 4, 5}, new double[] {1, 3, 5, 7, 9, 1e9}))
        .isEqualTo(2);
  }

  @Test
  void should_take_a_censored_end_as_infinitely_steep() {
    // -1 six times, then infinity four times: the middle two of ten are -1
    assertThat(TheilSen.slope(new double[] {0, 1, 2, 3, 4}, new double[] {9, 8, 7, 6, CENSORED}))
        .isEqualTo(-1);
    // 1, 1.5, 2, then infinity three times: the middle two are 2 and infinity
    assertThat(TheilSen.slope(new double[] {0, 1, 2, 3}, new double[] {5, 6, 8, CENSORED}))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void should_take_a_censored_beginning_as_infinitely_falling() {
    // minus infinity four times, then -2, -1.5, -1, -1, -0.5, 0: the middle two are -2 and -1.5
    assertThat(TheilSen.slope(new double[] {0, 1, 2, 3, 4}, new double[] {CENSORED, 9, 7, 6, 6}))
        .isEqualTo(-1.75);
    // minus infinity three times, then -2, -1.5, -1: the middle two are minus infinity and -2
    assertThat(TheilSen.slope(new double[] {0, 1, 2, 3}, new double[] {CENSORED, 8, 6, 5}))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void should_leave_out_pairs_of_two_censored_points() {
    // infinity three times from the first point, and nothing among the others
    assertThat(
            TheilSen.slope(
                new double[] {0, 1, 2, 3}, new double[] {5, CENSORED, CENSORED, CENSORED}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    // minus infinity twice, 3, infinity twice; the outer pair is out
    assertThat(TheilSen.slope(new double[] {0, 1, 2, 3}, new double[] {CENSORED, 4, 7, CENSORED}))
        .isEqualTo(3);
  }

  @Test
  void should_not_know_a_slope_without_a_known_pair_or_between_opposite_infinities() {
    assertThat(TheilSen.slope(new double[] {1, 2, 3}, new double[] {CENSORED, CENSORED, CENSORED}))
        .isNaN();
    // one pair falls without bound, the other rises without bound
    assertThat(TheilSen.slope(new double[] {1, 2, 3}, new double[] {CENSORED, 4, CENSORED}))
        .isNaN();
  }

  @Test
  void should_not_overflow_on_large_slopes() {
    assertThat(TheilSen.slope(new double[] {0, 1, 2}, new double[] {-8e307, 8e307, 8e307}))
        .isEqualTo(8e307);
    // six slopes of 1e308, the sum of two of which is too large
    assertThat(
            TheilSen.slope(
                new double[] {0, 0.5, 1, 1.5}, new double[] {-7.5e307, -2.5e307, 2.5e307, 7.5e307}))
        .isEqualTo(1e308);
  }

  @Test
  void should_refuse_what_is_no_set_of_points() {
    assertThatMisuse(() -> TheilSen.slope(new double[] {1}, new double[] {1}))
        .hasMessage("a slope needs at least two points, but got 1");
    assertThatMisuse(() -> TheilSen.slope(new double[] {1, 1}, new double[] {1, 2}))
        .hasMessage("x must ascend strictly, but 1.0 follows 1.0");
    assertThatMisuse(() -> TheilSen.slope(new double[] {1, CENSORED}, new double[] {1, 2}))
        .hasMessage("x must be finite, but number 1 is Infinity");
    assertThatMisuse(() -> TheilSen.slope(new double[] {1, 2}, new double[] {1, Math.log(0)}))
        .hasMessage("y must be finite, or infinite where censored, but number 1 is -Infinity");
    assertThatMisuse(() -> TheilSen.slope(new double[] {1, 2}, new double[] {Double.NaN, 1}));
    assertThatMisuse(() -> TheilSen.slope(new double[] {1, 2}, new double[] {1}))
        .hasMessage("pairs need equal lengths, but got 2 and 1");
  }

  private static double[] logs(double[] values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }
}
