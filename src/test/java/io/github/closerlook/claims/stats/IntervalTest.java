package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @Test
  void should_lie_above_or_below_only_what_it_clears() {
    Interval interval = new Interval(0.5, 1.25);

    assertThat(interval.liesAbove(0.49)).isTrue();
    assertThat(interval.liesAbove(0.5)).isFalse();
    assertThat(interval.liesBelow(1.26)).isTrue();
    assertThat(interval.liesBelow(1.25)).isFalse();
  }

  @Test
  void should_lie_within_bounds_it_does_not_touch() {
    Interval interval = new Interval(-0.01, 0.01);

    assertThat(interval.liesWithin(-0.02, 0.02)).isTrue();
    assertThat(interval.liesWithin(-0.01, 0.02)).isFalse();
    assertThat(interval.liesWithin(-0.02, 0.01)).isFalse();
  }

  @Test
  void should_contain_its_ends() {
    Interval interval = new Interval(0.5, Double.POSITIVE_INFINITY);

    assertThat(interval.contains(0.5)).isTrue();
    assertThat(interval.contains(1e300)).isTrue();
    assertThat(interval.contains(0.4999)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "NaN, 1", "1, NaN"})
  void should_refuse_ends_that_are_out_of_order(double low, double high) {
    assertThatMisuse(() -> new Interval(low, high)).hasMessageContaining("low <= high");
  }

  @Test
  void should_read_as_an_interval() {
    assertThat(new Interval(0.51234, Double.POSITIVE_INFINITY)).hasToString("[0.5123, Infinity]");
  }
}
