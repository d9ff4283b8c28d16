package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "95, 95",
    "0.5, 0.5",
    "0.12345, 0.123",
    "-0.12345, -0.123",
    "0.1236, 0.124",
    "12.345, 12.3",
    "1234, 1230",
    "999999, 1000000",
    "0.99951, 1",
    // Very small and very large ones have an exponent.
    "0.0001, 0.0001",
    "0.00009876, 9.9e-05",
    "-0.00009876, -9.9e-05",
    "999000, 999000",
    "1234567, 1.2e+06",
  })
  void should_write_three_significant_digits_and_no_trailing_zeros(double value, String text) {
    assertThat(Numbers.format(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"Infinity, ∞", "-Infinity, -∞", "NaN, not known"})
  void should_write_what_is_no_number_as_a_reader_would(double value, String text) {
    assertThat(Numbers.format(value)).isEqualTo(text);
  }
}
