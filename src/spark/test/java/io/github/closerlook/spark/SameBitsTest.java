package io.github.closerlook.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameBitsTest {

  private final SameBits.Comparison comparison = new SameBits.Comparison();

  @Test
  void should_say_nothing_of_a_straggler_that_gave_the_same() {
    assertThat(comparison.take("run digest 1")).isEmpty();
    assertThat(comparison.take("run digest 2")).isEmpty();
    assertThat(comparison.take("other another 2")).isEmpty();
    assertThat(comparison.difference()).isEmpty();
    assertThat(comparison.repeated()).isEqualTo(1);
  }

  @Test
  void should_tell_of_a_straggler_that_gave_other_bits() {
    comparison.take("run digest 1");

    assertThat(comparison.take("run other 2").orElseThrow())
        .contains("record run was trained twice", "on executor 2");
    assertThat(comparison.difference()).isPresent();
    assertThat(comparison.repeated()).isEqualTo(1);
  }
}
