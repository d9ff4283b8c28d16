package io.github.closerlook.paper.model.dl4j;

import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's own training step and passes: the second implementation that the fused one is held to. */
public final class Dl4jNetwork implements TrainableNetwork {

  private final NetworkSpec spec;
  private final MultiLayerNetwork network;
  private final TestTwin twin;

  public Dl4jNetwork(NetworkSpec spec) {
    this(spec, Networks.configuration(spec));
  }

  public Dl4jNetwork(NetworkSpec spec, MultiLayerConfiguration configuration) {
    this.spec = spec;
    network = Networks.initialized(configuration);
    twin = new TestTwin(spec, network);
  }

  @Override
  public NetworkSpec spec() {
    return spec;
  }

  @Override
  public MultiLayerNetwork network() {
    return network;
  }

  @Override
  public void step(float[] inputs, int[] labels, int[] order, int from, int count) {
    int features = spec.features();
    float[] batch = new float[count * features];
    float[] oneHot = new float[count * spec.classes()];
    for (int row = 0; row < count; row++) {
      int example = order[from + row];
      System.arraycopy(inputs, example * features, batch, row * features, features);
      oneHot[row * spec.classes() + labels[example]] = 1;
    }
    network.fit(array(batch, count, features), array(oneHot, count, spec.classes()));
  }

  @Override
  public double[] logits(float[] inputs, int count) {
    return twin.current().output(head(inputs, count), false).dup('c').data().asDouble();
  }

  @Override
  public double[] inputGradients(float[] inputs, int[] labels, int count) {
    double[] error = logits(inputs, count);
    int classes = spec.classes();
    for (int row = 0; row < count; row++) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < classes; j++) {
        largest = Math.max(largest, error[row * classes + j]);
      }
      double sum = 0;
      for (int j = 0; j < classes; j++) {
        sum += error[row * classes + j] = Math.exp(error[row * classes + j] - largest);
      }
      for (int j = 0; j < classes; j++) {
        error[row * classes + j] /= sum;
      }
      error[row * classes + labels[row]] -= 1;
    }
    return backward(inputs, error, count);
  }

  private double[] backward(float[] inputs, double[] error, int count) {
    MultiLayerNetwork current = twin.current();
    current.setInput(head(inputs, count));
    current.feedForward(true, false);
    INDArray epsilon =
        Nd4j.createFromArray(error)
            .reshape(count, spec.classes())
            .castTo(spec.precision().dataType());
    return current.backpropGradient(epsilon, null).getSecond().dup('c').data().asDouble();
  }

  private INDArray head(float[] inputs, int count) {
    float[] head = Arrays.copyOf(inputs, count * spec.features());
    return array(head, count, spec.features());
  }

  private INDArray array(float[] values, int rows, int columns) {
    return Nd4j.createFromArray(values).reshape(rows, columns).castTo(spec.precision().dataType());
  }
}
