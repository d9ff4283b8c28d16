package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {

  /** R 4.2.2: binom.test(successes, trials, conf.level = confidence)$conf.int */
  @ParameterizedTest
  @CsvSource({
    "19, 20, 0.95, 0.751267237228, 0.998734910502",
    "0, 20, 0.95, 0, 0.168433470983",
    "20, 20, 0.95, 0.831566529017, 1",
    "3, 7, 0.9, 0.128756392804, 0.774678415968",
    "1, 1, 0.99, 0.005, 1",
  })
  void should_agree_with_r(int successes, int trials, double confidence, double low, double high) {
    Interval interval = ClopperPearson.interval(successes, trials, confidence);

    assertThat(interval.low()).isCloseTo(low, within(1e-10));
    assertThat(interval.high()).isCloseTo(high, within(1e-10));
  }

  @Test
  void should_refuse_more_successes_than_trials_and_no_trials() {
    assertThatMisuse(() -> ClopperPearson.interval(3, 2, 0.95))
        .hasMessage("successes lie between 0 and 2 trials, but are 3");
    assertThatMisuse(() -> ClopperPearson.interval(0, 0, 0.95))
        .hasMessage("needs at least one trial, but got 0");
    assertThatMisuse(() -> ClopperPearson.interval(1, 2, 1));
  }
}
