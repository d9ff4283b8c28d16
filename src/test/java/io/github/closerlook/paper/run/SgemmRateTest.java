package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SgemmRateTest {

  /** A clock that is a second later each time that it is looked at. */
  @Test
  void should_count_two_operations_for_each_multiply_add_and_divide_by_the_time() {
    AtomicLong seconds = new AtomicLong();

    double rate =
        SgemmRate.measure(
            1, Duration.ofSeconds(3), () -> seconds.incrementAndGet() * 1_000_000_000L);

    // three products in three seconds
    assertThat(rate).isCloseTo(2.0 * 1024 * 1024 * 1024, within(1.0));
  }

  /** At a clock that jumps by ten seconds each looks twice at least, whoever looks between. */
  @Test
  void should_add_up_what_the_threads_do() {
    AtomicLong seconds = new AtomicLong();

    double rate =
        SgemmRate.measure(2, Duration.ofSeconds(1), () -> seconds.addAndGet(10) * 1_000_000_000L);

    // each one product, in 10 to 30 seconds
    assertThat(rate).isBetween(2 * 2e9 / 30, 2 * 2.2e9 / 10);
  }
}
