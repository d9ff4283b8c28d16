package io.github.closerlook.paper.model.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SCALE_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_MEAN;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SCALE_SHIFT;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_VARIANCE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WORKSPACE;

import io.github.closerlook.paper.model.dl4j.CnnNetworks;
import io.github.closerlook.paper.model.onednn.CnnParameters.Normalization;
import io.github.closerlook.paper.model.onednn.OneDnnProgram.Arguments;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl.normalization_flags;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Batch normalization and ReLU in one: gamma (x - mean) / sqrt(variance + epsilon) + beta, where
 * positive. While training, mean and variance are those of the batch, and the running ones follow
 * them; in test mode they are the running ones, for which the derivative takes them as constants.
 */
final class OneDnnBatchNorm extends OneDnnStage {

  private final Normalization parameters;
  private final int flags;
  private final batch_normalization_forward.primitive_desc forward;
  private final memory mean;
  private final memory variance;
  private final memory whereIsPositive;

  OneDnnBatchNorm(
      OneDnn dnn,
      OneDnnProgram program,
      memory input,
      Normalization parameters,
      CnnPass.Mode mode) {
    super(dnn, input);
    this.parameters = parameters;
    flags =
        normalization_flags.use_scale_shift.value
            | normalization_flags.fuse_norm_relu.value
            | (mode == CnnPass.Mode.TEST ? normalization_flags.use_global_stats.value : 0);
    forward =
        dnn.own(
            new batch_normalization_forward.primitive_desc(
                dnn.own(
                    new batch_normalization_forward.desc(
                        prop_kind.forward_training.value,
                        dnn.own(input.get_desc()),
                        CnnNetworks.EPSILON,
                        flags)),
                dnn.engine));
    allocate(dnn.own(forward.dst_desc()));
    whereIsPositive = dnn.allocate(dnn.own(forward.workspace_desc()));
    boolean test = mode == CnnPass.Mode.TEST;
    mean = test ? parameters.mean() : dnn.allocate(dnn.own(forward.mean_desc()));
    variance = test ? parameters.variance() : dnn.allocate(dnn.own(forward.variance_desc()));
    program.add(new batch_normalization_forward(forward), arguments().with(DNNL_ARG_DST, output()));
    if (!test) {
      addFollowing(program, mean, parameters.mean());
      addFollowing(program, variance, parameters.variance());
    }
  }

  private Arguments arguments() {
    return new Arguments()
        .with(DNNL_ARG_SRC, input)
        .with(DNNL_ARG_MEAN, mean)
        .with(DNNL_ARG_VARIANCE, variance)
        .with(DNNL_ARG_SCALE_SHIFT, parameters.scaleAndShift())
        .with(DNNL_ARG_WORKSPACE, whereIsPositive);
  }

  /** One more step: the running statistics move a tenth of the way to those of the batch. */
  private void addFollowing(OneDnnProgram program, memory ofBatch, memory running) {
    FloatPointer batch = new FloatPointer(ofBatch.get_data_handle());
    FloatPointer kept = new FloatPointer(running.get_data_handle());
    program.add(
        () -> {
          for (int unit = 0; unit < parameters.units(); unit++) {
            kept.put(
                unit,
                CnnNetworks.DECAY * kept.get(unit) + (1 - CnnNetworks.DECAY) * batch.get(unit));
          }
        });
  }

  @Override
  boolean hasParameters() {
    return true;
  }

  @Override
  void addBackward(OneDnnProgram program, memory deltaBelow) {
    var backward =
        dnn.own(
            new batch_normalization_backward.primitive_desc(
                dnn.own(
                    new batch_normalization_backward.desc(
                        prop_kind.backward.value,
                        dnn.own(delta().get_desc()),
                        dnn.own(input.get_desc()),
                        CnnNetworks.EPSILON,
                        flags)),
                dnn.engine,
                forward));
    program.add(
        new batch_normalization_backward(backward),
        arguments()
            .with(DNNL_ARG_DIFF_DST, delta())
            .with(DNNL_ARG_DIFF_SRC, deltaBelow)
            // oneDNN cannot leave this out; in test mode nobody reads it.
            .with(DNNL_ARG_DIFF_SCALE_SHIFT, parameters.gradient()));
  }
}
