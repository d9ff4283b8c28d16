package io.github.closerlook.paper.model.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.onednn.OneDnnProgram.Arguments;
import io.github.closerlook.paper.model.spec.Architecture;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** Max-pooling that halves the image: windows of 3x3, two pixels apart, padded where needed. */
final class OneDnnMaxPool extends OneDnnStage {

  private static final long[] WINDOW = {Architecture.Cnn.POOL, Architecture.Cnn.POOL};
  private static final long[] STRIDES = {Architecture.Cnn.STRIDE, Architecture.Cnn.STRIDE};

  private final long[] before;
  private final long[] after;
  private final pooling_forward.primitive_desc forward;
  private final memory whichIsLargest;

  /**
   * @param images shape of one input, channels and pixels
   */
  OneDnnMaxPool(OneDnn dnn, OneDnnProgram program, memory input, int rows, ImageShape images) {
    super(dnn, input);
    int height = Architecture.Cnn.pooled(images.height());
    int width = Architecture.Cnn.pooled(images.width());
    long[] padding = {padding(images.height(), height), padding(images.width(), width)};
    before = new long[] {padding[0] / 2, padding[1] / 2};
    after = new long[] {padding[0] - before[0], padding[1] - before[1]};
    forward =
        dnn.own(
            new pooling_forward.primitive_desc(
                dnn.own(
                    new pooling_forward.desc(
                        prop_kind.forward_training,
                        algorithm.pooling_max,
                        dnn.own(input.get_desc()),
                        dnn.anyLayout(rows, images.channels(), height, width),
                        STRIDES,
                        WINDOW,
                        before,
                        after)),
                dnn.engine));
    allocate(dnn.own(forward.dst_desc()));
    whichIsLargest = dnn.allocate(dnn.own(forward.workspace_desc()));
    program.add(
        new pooling_forward(forward),
        new Arguments()
            .with(DNNL_ARG_SRC, input)
            .with(DNNL_ARG_DST, output())
            .with(DNNL_ARG_WORKSPACE, whichIsLargest));
  }

  /** Pixels missing at the edges; where they are odd in number, one more of them comes last. */
  private static long padding(int pixels, int pooled) {
    return Math.max(0, (pooled - 1L) * Architecture.Cnn.STRIDE + Architecture.Cnn.POOL - pixels);
  }

  @Override
  boolean hasParameters() {
    return false;
  }

  @Override
  void addBackward(OneDnnProgram program, memory deltaBelow) {
    var backward =
        dnn.own(
            new pooling_backward.primitive_desc(
                dnn.own(
                    new pooling_backward.desc(
                        algorithm.pooling_max,
                        dnn.own(input.get_desc()),
                        dnn.own(output().get_desc()),
                        STRIDES,
                        WINDOW,
                        before,
                        after)),
                dnn.engine,
                forward));
    program.add(
        new pooling_backward(backward),
        new Arguments()
            .with(DNNL_ARG_DIFF_DST, delta())
            .with(DNNL_ARG_DIFF_SRC, deltaBelow)
            .with(DNNL_ARG_WORKSPACE, whichIsLargest));
  }
}
