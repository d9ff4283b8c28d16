package io.github.closerlook.paper.measure;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.StopRule;
import io.github.closerlook.paper.train.Trainer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Three classes of 4, 3 and 2 examples of 4 pixels, 16 steps in batches of 4, 4 and 1. */
class ClassSensitivityTest {

  private static final int[] LABELS = {0, 2, 1, 0, 1, 0, 1, 2, 0};
  private static final int[] COUNTS = {4, 3, 2};
  private static final int CLASSES = 3;
  private static final int FEATURES = 4;
  private static final int STEPS = 16;
  private static final int[] TIMES = {8, STEPS};

  /** Exact in float for inputs around 1; the central difference errs by its square, 4e-9. */
  private static final double PERTURBATION = 1.0 / (1 << 14);

  @Test
  void should_be_what_retraining_on_changed_pixels_makes_of_each_class() {
    // given the matrix by its definition, each derivative from two whole training runs
    double[] expected = new double[CLASSES * CLASSES];
    for (int entry = 0; entry < LABELS.length * FEATURES; entry++) {
      float[] up = inputs();
      float[] down = inputs();
      up[entry] += (float) PERTURBATION;
      down[entry] -= (float) PERTURBATION;
      double distance = (double) up[entry] - down[entry];
      double[][] above = classLosses(up);
      double[][] below = classLosses(down);
      int column = LABELS[entry / FEATURES];
      for (int t = 0; t < TIMES.length; t++) {
        for (int row = 0; row < CLASSES; row++) {
          double derivative = (above[t][row] - below[t][row]) / distance;
          expected[row * CLASSES + column] += Math.abs(derivative) / COUNTS[column] / TIMES.length;
        }
      }
    }

    double[] matrix = run(new Probe.ClassSensitivity(2)).get(Probe.CLASS_SENSITIVITY);

    assertThat(matrix).containsExactly(expected, within(1e-5));
    // and rows are not columns
    assertThat(Math.abs(matrix[1] - matrix[CLASSES])).isGreaterThan(0.01);
    assertThat(Math.abs(matrix[2] - matrix[2 * CLASSES])).isGreaterThan(0.01);
  }

  @Test
  void should_be_shares_of_the_derivative_of_the_mean_loss() {
    Trajectory trajectory = trajectory(inputs());
    List<double[]> ofClasses =
        UnrolledDerivatives.of(
            trajectory, sample(inputs()), ClassSensitivity.losses(sample(inputs()), TIMES));
    List<double[]> ofMean = LossSensitivity.derivatives(trajectory, sample(inputs()), TIMES);

    for (int t = 0; t < TIMES.length; t++) {
      double[] sum = new double[LABELS.length * FEATURES];
      for (int row = 0; row < CLASSES; row++) {
        double share = (double) COUNTS[row] / LABELS.length;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += share * ofClasses.get(t * CLASSES + row)[i];
        }
      }
      assertThat(sum).containsExactly(ofMean.get(t), within(1e-13));
    }
  }

  @Test
  void should_share_a_run_with_the_sensitivity_of_the_mean_loss() {
    Probe mean = new Probe.Sensitivity(5);
    Probe ofClasses = new Probe.ClassSensitivity(2);

    SortedMap<String, double[]> both = run(mean, ofClasses);

    run(mean).forEach((name, values) -> assertThat(both.get(name)).isEqualTo(values));
    run(ofClasses).forEach((name, values) -> assertThat(both.get(name)).isEqualTo(values));
  }

  @Test
  void should_refuse_a_class_without_examples_before_training() {
    Sample fourClasses = Sample.clean(new ImageShape(1, 2, 2), inputs(), LABELS, 4);

    ProbedRun run = new ProbedRun(fourClasses, spec -> null);
    assertThatRefused(() -> new Probe.ClassSensitivity(2).observer(run))
        .hasMessage(
            "Class sensitivity: none of the 9 examples is of class 3; expected at least one of each"
                + " of the 4 classes");
  }

  @Test
  void should_refuse_more_derivatives_than_memory_holds() {
    int examples = 1000;
    int[] labels = java.util.stream.IntStream.range(0, examples).toArray();
    Sample oneClassAnExample =
        Sample.clean(new ImageShape(1, 14, 14), new float[examples * 196], labels, examples);

    ProbedRun run = new ProbedRun(oneClassAnExample, spec -> null);
    assertThatRefused(() -> new Probe.ClassSensitivity(1).observer(run))
        .hasMessage(
            "Class sensitivity: 1000 classes at 1 times on 1000 examples of 196 features take 1495"
                + " MB; expected at most 256");
    assertThatThrownBy(() -> new Probe.ClassSensitivity(0))
        .hasMessage("class sensitivity is taken at least once, not 0");
  }

  @Test
  void should_refuse_derivatives_that_overflowed() {
    Trajectory trajectory = trajectory(inputs());
    trajectory.parametersAfter(4)[0] = Double.NaN;

    assertThatThrownBy(() -> ClassSensitivity.of(trajectory, sample(inputs()), TIMES))
        .hasMessageContaining("training is too unstable to be differentiated through");
  }

  private static SortedMap<String, double[]> run(Probe... probes) {
    ProbedRun run = new ProbedRun(sample(inputs()), spec -> null);
    List<Observer> observers = Stream.of(probes).map(probe -> probe.observer(run)).toList();
    Trainer.train(
        network(), sample(inputs()), new StopRule.Steps(STEPS), 11, List.copyOf(observers));
    SortedMap<String, double[]> series = new TreeMap<>();
    observers.forEach(observer -> observer.report(series));
    return series;
  }

  private static Trajectory trajectory(float[] inputs) {
    Trajectory trajectory = new Trajectory();
    Trainer.train(network(), sample(inputs), new StopRule.Steps(STEPS), 11, List.of(trajectory));
    return trajectory;
  }

  private static TrainableNetwork network() {
    Optimizer optimizer = Optimizer.sgd(0.5, 4);
    return Engine.FUSED.build(
        new NetworkSpec(
            new Architecture.Mlp(6, 2),
            new Regularizer.None(),
            optimizer,
            Precision.DOUBLE,
            ImageShape.row(FEATURES),
            CLASSES,
            optimizer.stepsPerEpoch(LABELS.length),
            11));
  }

  /** Mean cross-entropy of each class at each time after training on these inputs. */
  private static double[][] classLosses(float[] inputs) {
    Trajectory trajectory = trajectory(inputs);
    double[][] losses = new double[TIMES.length][CLASSES];
    for (int t = 0; t < TIMES.length; t++) {
      TrainableNetwork network = trajectory.network();
      network.network().params().assign(Nd4j.createFromArray(trajectory.parametersAfter(TIMES[t])));
      double[] logits = network.logits(inputs, LABELS.length);
      for (int x = 0; x < LABELS.length; x++) {
        double partition = 0;
        for (int j = 0; j < CLASSES; j++) {
          partition += Math.exp(logits[x * CLASSES + j]);
        }
        double crossEntropy = Math.log(partition) - logits[x * CLASSES + LABELS[x]];
        losses[t][LABELS[x]] += crossEntropy / COUNTS[LABELS[x]];
      }
    }
    return losses;
  }

  private static Sample sample(float[] inputs) {
    return Sample.clean(new ImageShape(1, 2, 2), inputs, LABELS, CLASSES);
  }

  private static float[] inputs() {
    UniformRandomProvider random = Seeds.generator(17, "inputs");
    float[] inputs = new float[LABELS.length * FEATURES];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextFloat() * 2 - 0.5f;
    }
    return inputs;
  }
}
