package io.github.closerlook.claims.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The expected numbers are those of metafor 3.8-1 in R 4.2.2 (Debian's r-cran-metafor):
 *
 * <pre>
 * r &lt;- rma(yi=y, sei=s, mods=~x, method="PM", test="adhoc", control=list(tol=1e-14))
 * p &lt;- predict(r, newmods=9)
 * </pre>
 */
class MetaRegressionTest {

  private static final double[] X = {1, 2, 3, 4, 5, 6};
  private static final double[] EFFECTS = {0.30, 0.10, 0.55, 0.40, 0.90, 0.62};
  private static final double[] ERRORS = {0.05, 0.08, 0.06, 0.10, 0.07, 0.09};
  private static final Offset<Double> DIGITS = within(1e-8);

  @Test
  void should_fit_the_line_and_the_spread_around_it_as_metafor_does() {
    MetaRegression line = MetaRegression.of(X, EFFECTS, ERRORS);

    assertThat(line.betweenVariance()).isCloseTo(0.0371945429654002, DIGITS);
    assertThat(line.intercept()).isCloseTo(0.0992167653340886, DIGITS);
    assertThat(line.slope()).isCloseTo(0.110319302130367, DIGITS);
    assertThat(Math.sqrt(line.slopeVariance())).isCloseTo(0.0492998267179931, DIGITS);
    assertThat(line.at(0).standardError()).isCloseTo(0.189578439740032, DIGITS);
  }

  @Test
  void should_foretell_line_and_effect_as_metafor_does() {
    PredictedEffect there = MetaRegression.of(X, EFFECTS, ERRORS).at(9);

    assertThat(there.estimate()).isCloseTo(1.09209048450739, DIGITS);
    assertThat(there.standardError()).isCloseTo(0.286817228277045, DIGITS);
    assertThat(there.degreesOfFreedom()).isEqualTo(4);
    assertInterval(there.ofLine(0.95), 0.295758194971189, 1.88842277404359);
    assertInterval(there.ofEffect(0.95), 0.132473512425693, 2.05170745658909);
  }

  /** metafor's "adhoc" takes Knapp and Hartung's factor where it is above 1 alone. */
  @Test
  void should_not_take_points_that_lie_close_to_the_line_for_better_known_than_they_are() {
    MetaRegression line =
        MetaRegression.of(
            new double[] {1, 2, 3, 4, 5},
            new double[] {0.10, 0.22, 0.28, 0.41, 0.52},
            new double[] {0.05, 0.08, 0.06, 0.10, 0.07});

    assertThat(line.betweenVariance()).isZero();
    assertThat(line.slope()).isCloseTo(0.10283716820958, DIGITS);
    assertThat(line.at(7).standardError()).isCloseTo(0.0928030738817955, DIGITS);
    assertInterval(line.at(7).ofEffect(0.95), 0.419454268204472, 1.01013586739265);
  }

  /** {@code rma} of the others, and {@code qt(.975, r$ddf) * sqrt(p$se^2 + r$tau2 + s[i]^2)}. */
  @Test
  void should_foretell_each_point_from_the_others() {
    List<Foretold> foretold = MetaRegression.leaveOneOut(X, EFFECTS, ERRORS, 0.95);

    assertThat(foretold).hasSize(6).allMatch(Foretold::holds);
    assertInterval(foretold.get(0).interval(), -0.924735854210282, 1.12560600246233);
    assertInterval(foretold.get(1).interval(), -0.301200343539494, 1.11297385022361);
    assertInterval(foretold.get(5).interval(), -0.0759399388454315, 1.89084454262112);
    assertThat(foretold.get(5).observed()).isEqualTo(0.62);
  }

  @Test
  void should_miss_a_point_where_effects_bend_away_from_the_line() {
    double[] bent = {0, 0.1, 0.2, 0.3, 0.4, 3};
    double[] errors = {0.01, 0.01, 0.01, 0.01, 0.01, 0.01};

    List<Foretold> foretold = MetaRegression.leaveOneOut(X, bent, errors, 0.95);

    assertThat(foretold.get(5).holds()).isFalse();
    assertThat(foretold.get(5).interval().high()).isLessThan(0.6);
  }

  @Test
  void should_foretell_nothing_from_two_points() {
    double[] three = {1, 2, 3};

    assertThat(MetaRegression.leaveOneOut(three, three, three, 0.95)).isEmpty();
    assertThatThrownBy(
            () -> MetaRegression.of(new double[] {1, 2}, new double[2], new double[] {1, 1}))
        .hasMessage("needs at least 3 points, but got 2");
  }

  @Test
  void should_tell_where_the_line_has_an_effect() {
    MetaRegression line = MetaRegression.of(X, EFFECTS, ERRORS);

    assertThat(line.at(line.placeOf(0.5)).estimate()).isCloseTo(0.5, DIGITS);
  }

  @Test
  void should_reject_exactly_what_the_interval_of_the_effect_leaves_out() {
    PredictedEffect there = MetaRegression.of(X, EFFECTS, ERRORS).at(9);
    Interval interval = there.ofEffect(0.95);

    assertThat(there.pValue(interval.low(), Alternative.GREATER)).isCloseTo(0.025, DIGITS);
    assertThat(there.pValue(interval.high(), Alternative.LESS)).isCloseTo(0.025, DIGITS);
  }

  @Test
  void should_refuse_what_no_line_goes_through() {
    double[] ones = {1, 1, 1};
    assertThatThrownBy(() -> MetaRegression.of(ones, ones, ones))
        .hasMessage("needs more than one place");
    assertThatThrownBy(() -> MetaRegression.of(new double[] {1, 2, 3}, ones, new double[3]))
        .hasMessageStartingWith("standard errors must be above 0, but are [0.0");
    assertThatThrownBy(
            () -> MetaRegression.of(new double[] {1, 2, 3}, new double[] {1, Double.NaN, 1}, ones))
        .hasMessage("effects must be finite, but number 1 is NaN");
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, DIGITS);
    assertThat(interval.high()).isCloseTo(high, DIGITS);
  }
}
