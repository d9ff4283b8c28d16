package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoreFarmTest {

  private static final double[] RUNS = {1, 4, 2, 3};

  @Test
  void should_take_as_long_as_workers_that_nobody_has_to_see_to() {
    for (int cores = 1; cores <= 5; cores++) {
      assertThat(CoreFarm.of(RUNS, cores, 0).seconds()).isEqualTo(Makespan.seconds(RUNS, cores));
    }
    assertThat(CoreFarm.of(RUNS, 2, 0).busy()).isEqualTo(1);
    assertThat(CoreFarm.of(RUNS, 5, 0).busy()).isEqualTo(10.0 / (5 * 4));
  }

  /** By hand: begun at 0.5, 1, 1.5 and 2 on four cores; ended at 4.5, 4, 3.5 and 3. */
  @Test
  void should_wait_for_the_driver_that_sees_to_one_run_at_a_time() {
    assertThat(CoreFarm.of(RUNS, 4, 0.5).seconds()).isEqualTo(4.5);
    assertThat(CoreFarm.of(RUNS, 1, 0.5).seconds()).isCloseTo(12, within(1e-12));
    assertThat(CoreFarm.of(new double[] {1, 1, 1, 1}, 4, 1).seconds()).isEqualTo(5);
  }
}
