package io.github.closerlook.paper.model.dl4j;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainingNoise;
import io.github.closerlook.paper.model.spec.WeightShrinkage;
import java.util.function.IntFunction;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;

/**
 * The paper's networks as DL4J configurations.
 *
 * <p>The paper does not say how weights are initialized. Hidden layers start from He's normal
 * initialization (DL4J's {@code RELU}), the output layer from Glorot's ({@code XAVIER}), biases
 * from zero.
 */
public final class Networks {

  private Networks() {}

  /**
   * A network with its initial weights. ND4J's random generator is one per thread, so a network is
   * to be built and trained on the same thread, and no other in between.
   */
  public static MultiLayerNetwork initialized(NetworkSpec spec) {
    return initialized(configuration(spec));
  }

  public static MultiLayerNetwork initialized(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }

  /** The configuration of a network and of its training. */
  public static MultiLayerConfiguration configuration(NetworkSpec spec) {
    return configuration(spec, layer -> noise(spec.regularizer().effects().noiseOn(layer)));
  }

  /**
   * The same with other noise.
   *
   * @param noise on the input of the layer of that index, or null
   */
  public static MultiLayerConfiguration configuration(
      NetworkSpec spec, IntFunction<IDropout> noise) {
    var layers = builder(spec).list();
    int hidden =
        spec.architecture()
            .match(
                mlp -> addHidden(layers, mlp, spec.regularizer(), noise),
                cnn -> CnnNetworks.addHidden(layers, cnn, spec.regularizer(), noise));
    var output =
        new OutputLayer.Builder(LossFunction.MCXENT)
            .nOut(spec.classes())
            .activation(Activation.SOFTMAX)
            .weightInit(WeightInit.XAVIER)
            .dropOut(noise.apply(hidden));
    layers.layer(penalized(output, spec.regularizer()).build());
    return layers.setInputType(inputs(spec)).build();
  }

  /** Adds all layers but the output's, and tells how many. */
  private static int addHidden(
      ListBuilder layers,
      Architecture.Mlp mlp,
      Regularizer regularizer,
      IntFunction<IDropout> noise) {
    for (int layer = 0; layer < mlp.depth(); layer++) {
      var dense =
          new DenseLayer.Builder()
              .nOut(mlp.width())
              .activation(Activation.RELU)
              .weightInit(WeightInit.RELU)
              .dropOut(noise.apply(layer));
      layers.layer(penalized(dense, regularizer).build());
    }
    return mlp.depth();
  }

  /** Inputs are rows of numbers; a CNN takes them for images. */
  static InputType inputs(NetworkSpec spec) {
    ImageShape images = spec.inputs();
    return spec.architecture()
        .match(
            mlp -> InputType.feedForward(images.features()),
            cnn -> InputType.convolutionalFlat(images.height(), images.width(), images.channels()));
  }

  /** Set layer by layer: DL4J applies a weight decay set for the whole network twice. */
  static BaseLayer.Builder<?> penalized(BaseLayer.Builder<?> layer, Regularizer regularizer) {
    WeightShrinkage shrinkage = regularizer.effects().onWeights();
    return switch (shrinkage.kind()) {
      case NONE -> layer;
      case DECAY -> layer.weightDecay(shrinkage.coefficient());
      case L2 -> layer.l2(shrinkage.coefficient());
    };
  }

  static NeuralNetConfiguration.Builder builder(NetworkSpec spec) {
    return new NeuralNetConfiguration.Builder()
        .seed(Seeds.derive(spec.seed(), "initial weights"))
        .dataType(spec.precision().dataType())
        .updater(updater(spec));
  }

  private static IUpdater updater(NetworkSpec spec) {
    Optimizer optimizer = spec.optimizer();
    double rate = optimizer.learningRate();
    ISchedule schedule =
        optimizer
            .schedule()
            .match(
                () -> new FixedSchedule(rate),
                // Counted in iterations: DL4J's epochs do not advance under fit(DataSet).
                decay ->
                    new StepSchedule(
                        ScheduleType.ITERATION,
                        rate,
                        decay.factor(),
                        (double) decay.everyEpochs() * spec.stepsPerEpoch()));
    return optimizer.momentum() > 0
        ? new Nesterovs(schedule, optimizer.momentum())
        : new Sgd(schedule);
  }

  private static IDropout noise(TrainingNoise noise) {
    return switch (noise.kind()) {
      case NONE -> null;
      case DROPOUT -> new Dropout(1 - noise.amount());
      case GAUSSIAN -> new GaussianNoise(noise.amount());
    };
  }
}
