package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static io.github.closerlook.claims.stats.Simulated.fourStandardErrors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TunedDifferenceTest {

  private static final int SIMULATIONS = 200;

  @ParameterizedTest
  @EnumSource(TunedScenario.class)
  void should_keep_its_level_wherever_the_true_strength_lies(TunedScenario scenario) {
    ErrorRates.OneSided errors = ErrorRates.ofTuned(scenario, 10, Shape.NORMAL, SIMULATIONS, 20);

    assertThat(errors.worse()).isLessThan(0.035 + fourStandardErrors(0.035, SIMULATIONS));
  }

  @Test
  void should_find_a_difference_of_half_the_memorized_share() {
    UniformRandomProvider random = Simulated.random(21);
    TunedArm[] arms = TunedScenario.BETWEEN.panel(10, Shape.NORMAL, random);
    double[] share = new double[10];
    Arrays.fill(share, 1.2);

    TunedDifference difference = TunedDifference.of(TunedArm.untuned(share), arms[1]);

    assertThat(difference.pValue(0, Alternative.GREATER)).isLessThan(0.025);
    assertThat(difference.interval(0.95).liesAbove(0)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TunedScenario.class)
  void should_have_an_interval_of_the_bounds_that_are_not_rejected(TunedScenario scenario) {
    TunedArm[] arms = scenario.panel(10, Shape.GAMMA_4, Simulated.random(22));
    TunedDifference difference = TunedDifference.of(arms[0], arms[1]);
    Interval interval = difference.interval(0.95);

    assertThat(interval.contains(difference.estimate())).isTrue();
    assertThat(difference.pValue(interval.low() - 1e-6, Alternative.GREATER)).isLessThan(0.025);
    assertThat(difference.pValue(interval.low() + 1e-6, Alternative.GREATER))
        .isGreaterThanOrEqualTo(0.025);
    assertThat(difference.pValue(interval.high() + 1e-6, Alternative.LESS)).isLessThan(0.025);
    assertThat(difference.pValue(interval.high() - 1e-6, Alternative.LESS))
        .isGreaterThanOrEqualTo(0.025);
  }

  @Test
  void should_be_a_plain_mean_difference_where_nothing_is_tuned() {
    double[] x = Simulated.sample(8, Simulated.normal(23));
    double[] y = Simulated.sample(8, Simulated.normal(24));
    MeanDifference plain = MeanDifference.of(PairedEffect.differences(x, y));

    TunedDifference untuned = TunedDifference.of(TunedArm.untuned(x), TunedArm.untuned(y));

    assertThat(untuned.estimate()).isCloseTo(plain.estimate(), within(1e-12));
    assertThat(untuned.interval(0.95)).isEqualTo(plain.interval(0.95));
    assertThat(untuned.pValue(0.1, Alternative.LESS))
        .isEqualTo(plain.pValue(0.1, Alternative.LESS));
  }

  @Test
  void should_be_estimated_at_the_strength_that_costs_the_tolerance() {
    // costs 0, 0.01, 0.03: 0.015 is a quarter of the way from the second to the third
    TunedArm arm = constant(new double[] {0.9, 0.89, 0.87}, new double[] {1, 0.8, 0.4}, 0.015);

    assertThat(arm.strength()).isCloseTo(1.25, within(1e-9));
    assertThat(arm.estimate()).isCloseTo(0.7, within(1e-9));
  }

  @Test
  void should_take_the_strongest_where_none_costs_so_much() {
    TunedArm arm = constant(new double[] {0.9, 0.91, 0.9}, new double[] {1, 0.8, 0.4}, 0.015);

    assertThat(arm.strength()).isEqualTo(2);
    assertThat(arm.estimate()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void should_count_the_whole_range_where_accuracy_tells_nothing_of_the_strength() {
    // accuracies far too noisy to tell which strength costs 0.01
    UniformRandomProvider random = Simulated.random(25);
    double[][] accuracy = new double[10][];
    double[][] values = new double[10][];
    for (int seed = 0; seed < 10; seed++) {
      accuracy[seed] = Simulated.sample(3, random::nextDouble);
      values[seed] = new double[] {1, 0.6, 0.2};
    }
    double[] zero = new double[10];

    Interval interval =
        TunedDifference.of(new TunedArm(accuracy, values, 0.01), TunedArm.untuned(zero))
            .interval(0.95);

    assertThat(interval.low()).isLessThan(0.25);
    assertThat(interval.high()).isGreaterThan(0.9);
  }

  @Test
  void should_refuse_arms_of_other_seeds_and_strengths() {
    assertThatMisuse(
            () ->
                TunedDifference.of(
                    TunedArm.untuned(new double[3]), TunedArm.untuned(new double[4])))
        .hasMessageContaining("have 3 and 4");
    assertThatMisuse(() -> new TunedArm(new double[][] {{1, 2}}, new double[][] {{1}}, 0.01))
        .hasMessageContaining("2 accuracies and 1 values");
  }

  private static TunedArm constant(double[] accuracy, double[] values, double tolerance) {
    return new TunedArm(
        new double[][] {accuracy, accuracy, accuracy},
        new double[][] {values, values, values},
        tolerance);
  }
}
