package io.github.closerlook.paper.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.PredictedLoss;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/** A made-up training set of Gaussian inputs, and batches of it in a seeded order. */
public record Batches(float[] inputs, int[] labels, int[] order, ImageShape shape, int classes) {

  public static Batches of(int examples, int features, int classes, long seed) {
    return of(examples, ImageShape.row(features), classes, seed);
  }

  public static Batches of(int examples, ImageShape shape, int classes, long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    var gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    float[] inputs = new float[examples * shape.features()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) gaussian.sample();
    }
    int[] labels = new int[examples];
    Arrays.setAll(labels, i -> random.nextInt(classes));
    int[] order = PermutationSampler.natural(examples);
    PermutationSampler.shuffle(random, order);
    return new Batches(inputs, labels, order, shape, classes);
  }

  /** Largest absolute difference of two arrays of one length. */
  public static double largestDifference(double[] first, double[] second) {
    assertThat(first).hasSameSizeAs(second);
    double largest = 0;
    for (int i = 0; i < first.length; i++) {
      double difference = Math.abs(first[i] - second[i]);
      assertThat(difference).isNotNaN();
      largest = Math.max(largest, difference);
    }
    return largest;
  }

  public int examples() {
    return labels.length;
  }

  public NetworkSpec network(
      Architecture architecture, Regularizer regularizer, Optimizer optimizer) {
    return new NetworkSpec(
        architecture,
        regularizer,
        optimizer,
        Precision.SINGLE,
        shape,
        classes,
        optimizer.stepsPerEpoch(examples()),
        7);
  }

  /** Takes so many steps through the data, epoch after epoch in the same order. */
  public void train(TrainableNetwork network, int steps) {
    int batch = network.spec().optimizer().batch();
    int from = 0;
    for (int step = 0; step < steps; step++) {
      int count = Math.min(batch, examples() - from);
      network.step(inputs, labels, order, from, count);
      from = from + count == examples() ? 0 : from + count;
    }
  }

  /** Logits and input gradients of the first examples, in test mode, to within a tolerance. */
  public void assertSameInTestMode(
      TrainableNetwork network, TrainableNetwork other, int count, double tolerance) {
    assertClose("logits", network.logits(inputs, count), other.logits(inputs, count), tolerance);
    assertClose(
        "input gradients",
        network.inputGradients(inputs, labels, count),
        other.inputGradients(inputs, labels, count),
        tolerance);

    // The one pass is what the other network does in two.
    PredictedLoss inOnePass = network.predictedLoss(inputs, count);
    int[] predicted = PredictedLoss.classes(other.logits(inputs, count), classes);
    assertThat(inOnePass.predicted())
        .as("predicted classes of %d examples", count)
        .isEqualTo(predicted);
    assertClose(
        "input gradients of the predicted classes",
        inOnePass.inputGradients(),
        other.inputGradients(inputs, predicted, count),
        tolerance);
  }

  private static void assertClose(String what, double[] values, double[] others, double tolerance) {
    assertThat(largestDifference(values, others)).as(what).isLessThan(tolerance);
  }
}
