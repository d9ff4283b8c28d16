package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.paper.measure.Probe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measured after epochs 1, 4, 8 and 12. */
class MemorizationTimeTest {

  private static double epochs(double share, double... accuracy) {
    return new MemorizationTime(List.of(1, 4, 8, 12))
        .to(share, MadeUpStudies.record(Map.of(Probe.TRAINING_ACCURACY, accuracy)));
  }

  @Test
  void should_be_where_the_line_between_two_measurements_gets_to_the_share() {
    // A half is three quarters of the way from 0.2 to 0.6.
    assertThat(epochs(0.5, 0.1, 0.2, 0.6, 1)).isCloseTo(7, within(1e-12));
    assertThat(epochs(0.9, 0.1, 0.2, 0.6, 1)).isCloseTo(11, within(1e-12));
    assertThat(epochs(0.6, 0.1, 0.2, 0.6, 1)).isEqualTo(8);
  }

  @Test
  void should_be_the_first_time_where_some_is_lost_again() {
    assertThat(epochs(0.5, 0.1, 0.7, 0.3, 0.9)).isCloseTo(3, within(1e-12));
  }

  @Test
  void should_be_the_first_measured_epoch_where_it_was_there_by_then() {
    assertThat(epochs(0.5, 0.6, 0.7, 0.8, 0.9)).isEqualTo(1);
  }

  @Test
  void should_be_censored_where_the_share_was_never_reached() {
    assertThat(epochs(0.9, 0.1, 0.2, 0.3, 0.89)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void should_be_read_of_networks_that_were_trained_on_randY() {
    // given accuracies after each of four epochs, on real data better at once
    Findings findings =
        MadeUpStudies.findings(
            MadeUpStudies.REGULARIZATION,
            "dropout 0.5",
            spec -> {
              boolean real = spec.sample().equals(MadeUpStudies.BASELINE.training(spec.seed()));
              return Map.of(
                  Probe.TRAINING_ACCURACY,
                  real ? new double[] {1, 1, 1, 1} : new double[] {0.1, 0.3, 0.7, 0.8},
                  Probe.VALIDATION_ACCURACY,
                  new double[4],
                  Probe.TRAINING_LOSS,
                  new double[4]);
            });

    assertThat(MadeUpStudies.values(findings, RegularizationStudy.TIME_TO_HALF_OF_RAND_Y))
        .containsExactly(new double[] {2.5, 2.5, 2.5}, within(1e-12));
    assertThat(MadeUpStudies.values(findings, RegularizationStudy.TIME_TO_NINE_TENTHS_OF_RAND_Y))
        .containsOnly(Double.POSITIVE_INFINITY);
  }
}
