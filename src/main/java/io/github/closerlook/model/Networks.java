package io.github.closerlook.model;

import io.github.closerlook.data.Seeds;
import java.util.function.IntFunction;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
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
final class Networks {

  private Networks() {}

  /**
   * A network with its initial weights. ND4J's random generator is one a thread, so a network is to
   * be built and trained on the same thread, and no other in between.
   */
  static MultiLayerNetwork initialized(NetworkSpec spec) {
    return initialized(configuration(spec));
  }

  static MultiLayerNetwork initialized(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }

  /** The configuration of a network and of its training. */
  static MultiLayerConfiguration configuration(NetworkSpec spec) {
    return configuration(spec, layer -> noise(spec.regularizer(), layer));
  }

  /**
   * The same with other noise.
   *
   * @param noise on the input of the layer of that index, or null
   */
  static MultiLayerConfiguration configuration(NetworkSpec spec, IntFunction<IDropout> noise) {
    var layers = builder(spec).list();
    int hidden = 0;
    if (spec.architecture() instanceof Architecture.Mlp mlp) {
      for (; hidden < mlp.depth(); hidden++) {
        var dense =
            new DenseLayer.Builder()
                .nOut(mlp.width())
                .activation(Activation.RELU)
                .weightInit(WeightInit.RELU)
                .dropOut(noise.apply(hidden));
        layers.layer(penalized(dense, spec.regularizer()).build());
      }
    } else if (spec.architecture() instanceof Architecture.Cnn cnn) {
      CnnNetworks.addHidden(layers, spec, noise);
      hidden = Architecture.Cnn.CONVOLUTIONS + cnn.dense().size();
    }
    var output =
        new OutputLayer.Builder(LossFunction.MCXENT)
            .nOut(spec.classes())
            .activation(Activation.SOFTMAX)
            .weightInit(WeightInit.XAVIER)
            .dropOut(noise.apply(hidden));
    layers.layer(penalized(output, spec.regularizer()).build());
    return layers.setInputType(inputs(spec)).build();
  }

  /** Inputs are rows of numbers; a CNN takes them for images. */
  static InputType inputs(NetworkSpec spec) {
    if (spec.architecture() instanceof Architecture.Mlp) {
      return InputType.feedForward(spec.features());
    }
    return InputType.convolutionalFlat(
        spec.inputs().height(), spec.inputs().width(), spec.inputs().channels());
  }

  /** Set layer by layer: DL4J applies a weight decay set for the whole network twice. */
  static <B extends BaseLayer.Builder<B>> B penalized(B layer, Regularizer regularizer) {
    if (regularizer instanceof Regularizer.WeightDecay decay) {
      layer.weightDecay(decay.coefficient());
    } else if (regularizer instanceof Regularizer.L2 l2) {
      layer.l2(l2.coefficient());
    }
    return layer;
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
    if (optimizer.schedule() instanceof Optimizer.Schedule.StepDecay decay) {
      // Counted in iterations: DL4J's epochs do not advance under fit(DataSet).
      ISchedule schedule =
          new StepSchedule(
              ScheduleType.ITERATION,
              rate,
              decay.factor(),
              (double) decay.everyEpochs() * spec.stepsPerEpoch());
      return optimizer.momentum() > 0
          ? new Nesterovs(schedule, optimizer.momentum())
          : new Sgd(schedule);
    }
    return optimizer.momentum() > 0 ? new Nesterovs(rate, optimizer.momentum()) : new Sgd(rate);
  }

  private static IDropout noise(Regularizer regularizer, int layer) {
    if (layer == 0) {
      if (regularizer instanceof Regularizer.InputDropout dropout) {
        return new Dropout(1 - dropout.rate());
      }
      if (regularizer instanceof Regularizer.InputNoise noise) {
        return new GaussianNoise(noise.standardDeviation());
      }
    } else {
      if (regularizer instanceof Regularizer.Dropout dropout) {
        return new Dropout(1 - dropout.rate());
      }
      if (regularizer instanceof Regularizer.DropoutAdversarial both) {
        return new Dropout(1 - both.dropout());
      }
      if (regularizer instanceof Regularizer.HiddenNoise noise) {
        return new GaussianNoise(noise.standardDeviation());
      }
    }
    return null;
  }
}
