package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MakespanTest {

  @Test
  void should_take_one_worker_the_sum() {
    assertThat(Makespan.seconds(new double[] {3, 1, 2}, 1)).isEqualTo(6);
  }

  @Test
  void should_begin_with_the_longest_whatever_their_order() {
    // 5 | 3 2 1 + 1: the first worker has 5 + 1, the second 3 + 2 + 1
    assertThat(Makespan.seconds(new double[] {1, 2, 3, 5, 1}, 2)).isEqualTo(6);
  }

  @Test
  void should_not_end_before_the_longest_run_does() {
    assertThat(Makespan.seconds(new double[] {1, 10, 1}, 8)).isEqualTo(10);
  }

  @Test
  void should_take_no_time_for_no_runs() {
    assertThat(Makespan.seconds(new double[0], 2)).isZero();
  }
}
