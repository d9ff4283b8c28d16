package io.github.closerlook.paper.model.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import io.github.closerlook.paper.model.dense.FloatMatrix;
import io.github.closerlook.paper.model.dense.LayerNoise;
import io.github.closerlook.paper.model.onednn.OneDnnProgram.Arguments;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;

/** Dropout or Gaussian noise on what a layer reads, with a new mask for every batch. */
final class OneDnnNoise extends OneDnnStage {

  private final LayerNoise.Kind kind;
  private final memory mask;

  /**
   * @param layer whose input it is
   * @param dimensions [rows, units] or [rows, channels, height, width]
   */
  OneDnnNoise(
      OneDnn dnn,
      OneDnnProgram program,
      memory input,
      long[] dimensions,
      LayerNoise noise,
      int layer) {
    super(dnn, input);
    kind = noise.kind(layer);
    int rows = (int) dimensions[0];
    int features = 1;
    for (int i = 1; i < dimensions.length; i++) {
      features *= (int) dimensions[i];
    }
    FloatMatrix drawn = FloatMatrix.allocate(rows, features);
    memory.desc layout = dnn.own(input.get_desc());
    allocate(layout);
    program.add(() -> noise.draw(layer, drawn));
    // Drawn in the order of the features, whatever the layout, so that DL4J can be given the same.
    mask = program.in(dnn.on(drawn.memory(), dnn.plain(dimensions)), input.get_desc());
    apply(
        program,
        kind == LayerNoise.Kind.MULTIPLIED ? algorithm.binary_mul : algorithm.binary_add,
        input,
        output());
  }

  private void apply(OneDnnProgram program, algorithm operation, memory from, memory to) {
    var descriptor =
        dnn.own(
            new binary.desc(
                operation,
                dnn.own(from.get_desc()),
                dnn.own(mask.get_desc()),
                dnn.own(to.get_desc())));
    program.add(
        new binary(dnn.own(new binary.primitive_desc(descriptor, dnn.engine))),
        new Arguments()
            .with(DNNL_ARG_SRC_0, from)
            .with(DNNL_ARG_SRC_1, mask)
            .with(DNNL_ARG_DST, to));
  }

  @Override
  boolean hasParameters() {
    return false;
  }

  @Override
  void addBackward(OneDnnProgram program, memory deltaBelow) {
    if (deltaBelow == null) {
      return;
    }
    if (kind == LayerNoise.Kind.MULTIPLIED) {
      apply(program, algorithm.binary_mul, delta(), deltaBelow);
    } else {
      program.move(delta(), deltaBelow);
    }
  }
}
