package io.github.closerlook.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fused step allocates nothing once it is warm, so no collector interrupts training. */
class StepAllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** 23 batches an epoch, the last of 10 examples and not 20. */
  private static final Batches DATA = Batches.of(450, 30, 7, 3);

  /** Classes are loaded and both batch sizes have their buffers. */
  private static final int WARM_UP_STEPS = 1_000;

  private static final int STEPS = 200;

  /** In bytes: a header alone. */
  private static final long SMALLEST_OBJECT = 16;

  static Stream<NetworkSpec> settings() {
    Optimizer plain = Optimizer.sgd(0.01, 20);
    return Stream.of(
            new Regularizer.None(),
            new Regularizer.Dropout(0.5),
            new Regularizer.HiddenNoise(0.1),
            new Regularizer.L2(0.01))
        .flatMap(
            regularizer ->
                Stream.of(plain, plain.withMomentum(0.9))
                    .map(o -> DATA.network(new Architecture.Mlp(24, 2), regularizer, o)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void should_allocate_nothing_in_the_step(NetworkSpec spec) {
    TrainableNetwork network = Engine.FUSED.build(spec);
    DATA.train(network, WARM_UP_STEPS);

    long before = THREADS.getCurrentThreadAllocatedBytes();
    DATA.train(network, STEPS);
    long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

    // Even the smallest object at every step would be more; the JVM may make a few of its own,
    // once.
    assertThat(allocated).isLessThan(SMALLEST_OBJECT * STEPS);
  }
}
