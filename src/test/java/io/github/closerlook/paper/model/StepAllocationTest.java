package io.github.closerlook.paper.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.dense.OneDnnLibrary;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fused step allocates nothing once it is warm, so no collector interrupts training. */
class StepAllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** 23 batches an epoch, the last of 10 examples and not 20. */
  private static final Batches DATA = Batches.of(450, 30, 7, 3);

  /** The same with small images. */
  private static final Batches IMAGES = Batches.of(450, new ImageShape(3, 5, 4), 7, 3);

  /** Classes are loaded and both batch sizes have their buffers. */
  private static final int WARM_UP_STEPS = 1_000;

  private static final int STEPS = 200;

  /** In bytes: a header alone. */
  private static final long SMALLEST_OBJECT = 16;

  static Stream<Regularizer> regularizers() {
    return Stream.of(
        new Regularizer.None(),
        new Regularizer.Dropout(0.5),
        new Regularizer.HiddenNoise(0.1),
        new Regularizer.L2(0.01));
  }

  static Stream<NetworkSpec> settings() {
    Optimizer plain = Optimizer.sgd(0.01, 20);
    return regularizers()
        .flatMap(
            regularizer ->
                Stream.of(plain, plain.withMomentum(0.9))
                    .map(o -> DATA.network(new Architecture.Mlp(24, 2), regularizer, o)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void should_allocate_nothing_in_the_step(NetworkSpec spec) {
    assertAllocatesNothing(DATA, spec);
  }

  @ParameterizedTest
  @MethodSource("regularizers")
  void should_allocate_nothing_in_the_step_of_a_cnn(Regularizer regularizer) {
    assumeTrue(OneDnnLibrary.whyNot() == null, OneDnnLibrary.whyNot());

    assertAllocatesNothing(
        IMAGES,
        IMAGES.network(
            new Architecture.Cnn(2, List.of(4)),
            regularizer,
            Optimizer.sgd(0.01, 20).withMomentum(0.9)));
  }

  private static void assertAllocatesNothing(Batches data, NetworkSpec spec) {
    try (TrainableNetwork network = Engine.FUSED.build(spec)) {
      data.train(network, WARM_UP_STEPS);

      long before = THREADS.getCurrentThreadAllocatedBytes();
      data.train(network, STEPS);
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

      // Even the smallest object at every step would be more; the JVM may make a few of its own,
      // once.
      assertThat(allocated).isLessThan(SMALLEST_OBJECT * STEPS);
    }
  }
}
