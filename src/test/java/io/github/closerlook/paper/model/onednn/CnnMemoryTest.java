package io.github.closerlook.paper.model.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.Batches;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.dense.LayerNoise;
import io.github.closerlook.paper.model.dense.OneDnnLibrary;
import io.github.closerlook.paper.model.dense.SeededNoise;
import io.github.closerlook.paper.model.dl4j.Networks;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.run.ChildJvm;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A CNN gives back all memory that it took from oneDNN. */
class CnnMemoryTest {

  private static final Batches DATA = Batches.of(50, new ImageShape(3, 9, 6), 4, 3);
  private static final NetworkSpec SPEC =
      DATA.network(
          new Architecture.Cnn(5, List.of(12, 9)),
          new Regularizer.Dropout(0.5),
          Optimizer.sgd(0.02, 20).withMomentum(0.9));

  private static final int SAMPLES_A_QUARTER = 10;
  private static final int NETWORKS_A_SAMPLE = 200;

  /** malloc gives back what it likes. */
  private static final double ALLOWED_MEGABYTES = 50;

  @BeforeEach
  void only_where_onednn_runs() {
    assumeTrue(OneDnnLibrary.whyNot() == null, OneDnnLibrary.whyNot());
  }

  /**
   * JavaCPP counts only while its own collector is on, which here it is not: so another JVM; with
   * so much room that nothing is collected, for after that oneDNN was seen to crash.
   */
  @Test
  void should_give_back_every_native_object_of_a_pass() throws Exception {
    List<String> room = List.of("-XX:+UseSerialGC", "-Xmn800m", "-XX:MetaspaceSize=256m");
    assertThat(ChildJvm.startWith(room, Passes.class).awaitSuccess())
        .contains("TRAINING: left 0 objects, 0 bytes", "TEST: left 0 objects, 0 bytes");
  }

  /** Opens and closes a pass of each kind, and prints what was left. */
  static final class Passes {
    public static void main(String[] arguments) {
      System.setProperty("org.bytedeco.javacpp.noPointerGC", "false");
      CnnParameters parameters = new CnnParameters(Networks.initialized(SPEC), SPEC);
      LayerNoise noise = SeededNoise.of(SPEC.regularizer(), SPEC.seed());
      for (CnnPass.Mode mode : CnnPass.Mode.values()) {
        LayerNoise drawn = mode == CnnPass.Mode.TRAINING ? noise : LayerNoise.NONE;
        runAndClose(parameters, mode, drawn);
        long objects = Pointer.totalCount();
        long bytes = Pointer.totalBytes();
        runAndClose(parameters, mode, drawn);
        System.out.printf(
            Locale.ROOT,
            "%s: left %d objects, %d bytes%n",
            mode,
            Pointer.totalCount() - objects,
            Pointer.totalBytes() - bytes);
      }
    }

    private static void runAndClose(CnnParameters parameters, CnnPass.Mode mode, LayerNoise noise) {
      long before = Pointer.totalCount();
      try (CnnPass pass = new CnnPass(SPEC, parameters, 20, mode, noise)) {
        pass.forward();
        pass.backward();
        if (Pointer.totalCount() < before + 100) {
          throw new IllegalStateException("the objects of a pass are not counted");
        }
      }
    }
  }

  /** Whole networks, and the process's memory: takes a minute, run it as MemorySoakTest is run. */
  @Tag("soak")
  @Test
  void should_stay_level_over_many_networks() {
    double[] megabytes = new double[4];
    for (int quarter = 0; quarter < 4; quarter++) {
      for (int sample = 0; sample < SAMPLES_A_QUARTER; sample++) {
        for (int i = 0; i < NETWORKS_A_SAMPLE; i++) {
          try (TrainableNetwork network = Engine.FUSED.build(SPEC)) {
            DATA.train(network, 6);
            network.inputGradients(DATA.inputs(), DATA.labels(), 7);
          }
        }
        System.gc();
        // The heap grows as the JVM likes.
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        megabytes[quarter] += (Pointer.physicalBytes() - heap) / 1e6 / SAMPLES_A_QUARTER;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "8000 networks; resident MB outside the heap by quarter: %.0f %.0f %.0f %.0f%n",
        megabytes[0],
        megabytes[1],
        megabytes[2],
        megabytes[3]);
    assertThat(megabytes[3]).isLessThan(megabytes[1] + ALLOWED_MEGABYTES);
  }

  @Test
  void should_close_twice() {
    TrainableNetwork network = Engine.FUSED.build(SPEC);
    DATA.train(network, 3);
    network.close();

    assertThatCode(network::close).doesNotThrowAnyException();
  }
}
