package io.github.closerlook.paper.model.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.onednn.OneDnnProgram.Arguments;
import io.github.closerlook.paper.model.spec.Architecture;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;

/**
 * Convolution that keeps the size of the image, without bias: [rows, channels, height, width] to
 * [rows, filters, height, width].
 */
final class OneDnnConvolution extends OneDnnStage {

  private static final long[] STRIDES = {1, 1};
  private static final long[] PADDING = {Architecture.Cnn.KERNEL / 2, Architecture.Cnn.KERNEL / 2};

  /**
   * oneDNN's own kernels for a derivative by images work on so many channels at once, filled up
   * with zeros. For the one or three channels of the first layer it takes a gemm instead, if all is
   * in plain layouts. That took half of the time, which was a quarter of a study of critical
   * samples.
   */
  private static final int CHANNELS_OF_A_KERNEL = 16;

  /** [rows, channels, height, width], [filters, channels, 5, 5], [rows, filters, height, width] */
  private final long[] inputs;

  private final long[] kernels;
  private final long[] outputs;
  private final memory weights;
  private final memory gradient;
  private final memory.desc anyInput;
  private final memory.desc anyWeights;
  private final memory.desc anyOutput;
  private final convolution_forward.primitive_desc forward;

  /**
   * @param weights [filters, channels, 5, 5]
   * @param gradient of the weights, or null where they are not trained
   */
  OneDnnConvolution(
      OneDnn dnn,
      OneDnnProgram program,
      memory input,
      int rows,
      ImageShape images,
      int filters,
      memory weights,
      memory gradient) {
    super(dnn, input);
    inputs = new long[] {rows, images.channels(), images.height(), images.width()};
    kernels =
        new long[] {filters, images.channels(), Architecture.Cnn.KERNEL, Architecture.Cnn.KERNEL};
    outputs = new long[] {rows, filters, images.height(), images.width()};
    this.weights = weights;
    this.gradient = gradient;
    anyInput = dnn.anyLayout(inputs);
    anyWeights = dnn.anyLayout(kernels);
    anyOutput = dnn.anyLayout(outputs);
    forward =
        dnn.own(
            new convolution_forward.primitive_desc(
                dnn.own(
                    new convolution_forward.desc(
                        prop_kind.forward_training,
                        algorithm.convolution_direct,
                        anyInput,
                        anyWeights,
                        anyOutput,
                        STRIDES,
                        PADDING,
                        PADDING)),
                dnn.engine));
    allocate(dnn.own(forward.dst_desc()));
    program.add(
        new convolution_forward(forward),
        new Arguments()
            .with(DNNL_ARG_SRC, program.in(input, forward.src_desc()))
            .with(DNNL_ARG_WEIGHTS, program.in(weights, forward.weights_desc()))
            .with(DNNL_ARG_DST, output()));
  }

  @Override
  boolean hasParameters() {
    return true;
  }

  @Override
  void addBackward(OneDnnProgram program, memory deltaBelow) {
    if (gradient != null) {
      addWeightGradient(program);
    }
    if (deltaBelow != null) {
      addInputGradient(program, deltaBelow);
    }
  }

  private void addWeightGradient(OneDnnProgram program) {
    var backward =
        dnn.own(
            new convolution_backward_weights.primitive_desc(
                dnn.own(
                    new convolution_backward_weights.desc(
                        algorithm.convolution_direct,
                        anyInput,
                        anyWeights,
                        anyOutput,
                        STRIDES,
                        PADDING,
                        PADDING)),
                dnn.engine,
                forward));
    memory target = program.toWrite(gradient, backward.diff_weights_desc());
    program.add(
        new convolution_backward_weights(backward),
        new Arguments()
            .with(DNNL_ARG_SRC, program.in(input, backward.src_desc()))
            .with(DNNL_ARG_DIFF_DST, program.in(delta(), backward.diff_dst_desc()))
            .with(DNNL_ARG_DIFF_WEIGHTS, target));
    program.move(target, gradient);
  }

  private void addInputGradient(OneDnnProgram program, memory deltaBelow) {
    boolean few = inputs[1] < CHANNELS_OF_A_KERNEL;
    var backward =
        dnn.own(
            new convolution_backward_data.primitive_desc(
                dnn.own(
                    new convolution_backward_data.desc(
                        algorithm.convolution_direct,
                        few ? dnn.plain(inputs) : anyInput,
                        few ? dnn.plain(kernels) : anyWeights,
                        few ? dnn.plain(outputs) : anyOutput,
                        STRIDES,
                        PADDING,
                        PADDING)),
                dnn.engine,
                forward));
    memory target = program.toWrite(deltaBelow, backward.diff_src_desc());
    program.add(
        new convolution_backward_data(backward),
        new Arguments()
            .with(DNNL_ARG_DIFF_DST, program.in(delta(), backward.diff_dst_desc()))
            .with(DNNL_ARG_WEIGHTS, program.in(weights, backward.weights_desc()))
            .with(DNNL_ARG_DIFF_SRC, target));
    program.move(target, deltaBelow);
  }
}
