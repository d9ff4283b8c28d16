package io.github.closerlook.paper.model;

import io.github.closerlook.paper.model.dense.OneDnnLibrary;
import io.github.closerlook.paper.model.dl4j.Dl4jNetwork;
import io.github.closerlook.paper.model.onednn.OneDnnNetwork;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * What trains convolutional networks in {@link Engine#FUSED}: oneDNN in single precision where it
 * loads, else DL4J's own layers. Logged once if oneDNN cannot be loaded.
 *
 * <p>On Arm oneDNN has only what a compiler makes of plain C, and is used all the same: the choice
 * is between it and DL4J's layers, to which its kernels for x86-64 are 37 to 63 times as fast.
 * Products of matrices, for which OpenBLAS has kernels for Arm too, are computed by that.
 */
final class CnnEngine {

  /** Of this machine. */
  static final CnnEngine HERE =
      new CnnEngine(OneDnnLibrary.whyNot(), LoggerFactory.getLogger(CnnEngine.class)::info);

  private final String whyNoOneDnn;
  private final Consumer<String> log;
  private final AtomicBoolean logged = new AtomicBoolean();

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
      logOnce();
    }
    return new Dl4jNetwork(spec);
  }

  private void logOnce() {
    if (!logged.getAndSet(true)) {
      log.accept(
          whyNoOneDnn
              + ": convolutional networks are trained by DL4J's own layers, many times slower.");
    }
  }
}
