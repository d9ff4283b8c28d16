package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "0.02, under 1 s",
    "1, 1 s",
    "48.4, 48 s",
    "59.6, 1 min",
    "200, 3 min 20 s",
    "3600, 1 h",
    "12000, 3 h 20 min",
    "86400, 1 d",
    "3888000, 45 d",
    "1054800, 12 d 5 h",
  })
  void should_name_two_units_at_most(double seconds, String words) {
    assertThat(Durations.words(seconds)).isEqualTo(words);
  }
}
