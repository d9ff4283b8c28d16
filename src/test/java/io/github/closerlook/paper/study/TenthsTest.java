package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenthsTest {

  @Test
  void should_be_the_first_epoch_and_the_last_of_every_tenth() {
    assertThat(Tenths.of(40)).containsExactly(1, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40);
    assertThat(Tenths.of(25)).containsExactly(1, 2, 5, 7, 10, 12, 15, 17, 20, 22, 25);
  }

  @Test
  void should_be_each_epoch_of_a_short_training() {
    assertThat(Tenths.of(4)).containsExactly(1, 2, 3, 4);
    assertThat(Tenths.of(1)).containsExactly(1);
  }
}
