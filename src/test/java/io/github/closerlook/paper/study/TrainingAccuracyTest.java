package io.github.closerlook.paper.study;

import static io.github.closerlook.paper.measure.Probe.TRAINING_ACCURACY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingAccuracyTest {

  @Test
  void should_have_reached_the_highest_that_was_measured_and_not_the_last() {
    double[] measured = {0.5, 0.75, 1.0, 0.875};

    assertThat(TrainingAccuracy.reached(MadeUpStudies.record(Map.of(TRAINING_ACCURACY, measured))))
        .isEqualTo(1.0);
  }
}
