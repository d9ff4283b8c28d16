package io.github.closerlook.model;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * What trains convolutional networks in {@link Engine#FUSED}: oneDNN in single precision where it
 * loads, else DL4J's own layers. That it does not load is told once.
 *
 * <p>On Arm oneDNN has only what a compiler makes of plain C, and is taken all the same: its place
 * would be taken by DL4J's layers, to which its kernels for x86-64 are 37 to 63 times as fast. For
 * products of matrices OpenBLAS would take it, and does: see {@link Sgemm}.
 */
final class CnnEngine {

  /** Of this machine. */
  static final CnnEngine HERE =
      new CnnEngine(OneDnn.whyNot(), LoggerFactory.getLogger(CnnEngine.class)::info);

  private final String whyNoOneDnn;
  private final Consumer<String> log;
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * @param whyNoOneDnn null where it loads
   */
  CnnEngine(String whyNoOneDnn, Consumer<String> log) {
    this.whyNoOneDnn = whyNoOneDnn;
    this.log = log;
  }

  TrainableNetwork build(NetworkSpec spec) {
    if (spec.precision() == Precision.SINGLE) {
      if (whyNoOneDnn == null) {
        return new OneDnnNetwork(spec);
      }
      tellOnce();
    }
    return new Dl4jNetwork(spec);
  }

  private void tellOnce() {
    if (!told.getAndSet(true)) {
      log.accept(
          whyNoOneDnn
              + ": convolutional networks are trained by DL4J's own layers, many times slower.");
    }
  }
}
