package io.github.closerlook.paper.model.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import io.github.closerlook.paper.model.onednn.CnnParameters.Dense;
import io.github.closerlook.paper.model.onednn.OneDnnProgram.Arguments;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;

/** A dense layer, before its ReLU: of rows [rows, units], or of images, flattened. */
final class OneDnnDense extends OneDnnStage {

  private final Dense parameters;
  private final memory.desc anyInput;
  private final memory.desc anyWeights;
  private final memory.desc outputLayout;
  private final memory.desc biasLayout;
  private final inner_product_forward.primitive_desc forward;

  /**
   * @param inputDimensions [rows, units] or [rows, channels, height, width]
   */
  OneDnnDense(
      OneDnn dnn, OneDnnProgram program, memory input, long[] inputDimensions, Dense parameters) {
    super(dnn, input);
    this.parameters = parameters;
    anyInput = dnn.anyLayout(inputDimensions);
    long[] weightDimensions = inputDimensions.clone();
    weightDimensions[0] = parameters.outputs();
    anyWeights = dnn.anyLayout(weightDimensions);
    // Plain rows: the loss and its derivative are computed on them.
    outputLayout = dnn.plain(inputDimensions[0], parameters.outputs());
    biasLayout = dnn.plain(parameters.outputs());
    forward = dnn.own(new inner_product_forward.primitive_desc(dnn.own(descriptor()), dnn.engine));
    allocate(outputLayout);
    Arguments arguments =
        new Arguments()
            .with(DNNL_ARG_SRC, program.in(input, forward.src_desc()))
            .with(DNNL_ARG_WEIGHTS, program.in(parameters.weights(), forward.weights_desc()))
            .with(DNNL_ARG_DST, output());
    program.add(
        new inner_product_forward(forward),
        hasBias() ? arguments.with(DNNL_ARG_BIAS, parameters.bias()) : arguments);
  }

  private inner_product_forward.desc descriptor() {
    return hasBias()
        ? new inner_product_forward.desc(
            prop_kind.forward_training, anyInput, anyWeights, biasLayout, outputLayout)
        : new inner_product_forward.desc(
            prop_kind.forward_training, anyInput, anyWeights, outputLayout);
  }

  private boolean hasBias() {
    return parameters.bias() != null;
  }

  @Override
  boolean hasParameters() {
    return true;
  }

  @Override
  void addBackward(OneDnnProgram program, memory deltaBelow) {
    if (parameters.weightGradient() != null) {
      addWeightGradient(program);
    }
    addInputGradient(program, deltaBelow);
  }

  private void addWeightGradient(OneDnnProgram program) {
    var descriptor =
        hasBias()
            ? new inner_product_backward_weights.desc(
                anyInput, anyWeights, biasLayout, outputLayout)
            : new inner_product_backward_weights.desc(anyInput, anyWeights, outputLayout);
    var backward =
        dnn.own(
            new inner_product_backward_weights.primitive_desc(
                dnn.own(descriptor), dnn.engine, forward));
    memory target = program.toWrite(parameters.weightGradient(), backward.diff_weights_desc());
    Arguments arguments =
        new Arguments()
            .with(DNNL_ARG_SRC, program.in(input, backward.src_desc()))
            .with(DNNL_ARG_DIFF_DST, delta())
            .with(DNNL_ARG_DIFF_WEIGHTS, target);
    program.add(
        new inner_product_backward_weights(backward),
        hasBias() ? arguments.with(DNNL_ARG_DIFF_BIAS, parameters.biasGradient()) : arguments);
    program.move(target, parameters.weightGradient());
  }

  private void addInputGradient(OneDnnProgram program, memory deltaBelow) {
    var backward =
        dnn.own(
            new inner_product_backward_data.primitive_desc(
                dnn.own(new inner_product_backward_data.desc(anyInput, anyWeights, outputLayout)),
                dnn.engine,
                forward));
    memory target = program.toWrite(deltaBelow, backward.diff_src_desc());
    program.add(
        new inner_product_backward_data(backward),
        new Arguments()
            .with(DNNL_ARG_DIFF_DST, delta())
            .with(DNNL_ARG_WEIGHTS, program.in(parameters.weights(), backward.weights_desc()))
            .with(DNNL_ARG_DIFF_SRC, target));
    program.move(target, deltaBelow);
  }
}
