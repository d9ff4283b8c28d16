package io.github.closerlook.paper.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.paper.data.ImageShape;
import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.measure.UnrolledDerivatives.Loss;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.NetworkSpec;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.model.spec.Optimizer.Schedule;
import io.github.closerlook.paper.model.spec.Precision;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.model.spec.TrainableNetwork;
import io.github.closerlook.paper.train.StopRule;
import io.github.closerlook.paper.train.Trainer;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The total derivative against finite differences of the whole training run. */
class UnrolledDerivativesTest {

  private static final int EXAMPLES = 12;
  private static final int FEATURES = 6;
  private static final int CLASSES = 4;
  private static final int STEPS = 20;

  /** Exact in float for inputs around 1; the central difference errs by its square, 4e-9. */
  private static final double PERTURBATION = 1.0 / (1 << 14);

  @ParameterizedTest
  @EnumSource(Engine.class)
  void should_be_the_difference_that_retraining_on_a_changed_input_makes(Engine engine) {
    // given 20 steps in batches of 5, 5 and 2, the mean loss at four times and one class's at last
    float[] inputs = inputs();
    double[] oneClass = new double[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      oneClass[i] = labels()[i] == 1 ? 1.0 / 3 : 0;
    }
    List<Loss> losses =
        List.of(
            Loss.mean(5, EXAMPLES),
            Loss.mean(20, EXAMPLES),
            Loss.mean(0, EXAMPLES),
            Loss.mean(13, EXAMPLES),
            new Loss(20, oneClass));

    List<double[]> derivatives =
        UnrolledDerivatives.of(train(engine, inputs), sample(inputs), losses);

    for (int entry = 0; entry < inputs.length; entry += 5) {
      float[] up = inputs.clone();
      float[] down = inputs.clone();
      up[entry] += (float) PERTURBATION;
      down[entry] -= (float) PERTURBATION;
      double distance = (double) up[entry] - down[entry];
      Trajectory trainedUp = train(engine, up);
      Trajectory trainedDown = train(engine, down);
      for (int k = 0; k < losses.size(); k++) {
        double difference =
            loss(trainedUp, up, losses.get(k)) - loss(trainedDown, down, losses.get(k));
        assertThat(derivatives.get(k)[entry])
            .as("loss %d, input %d", k, entry)
            .isCloseTo(difference / distance, within(2e-6));
      }
    }
    // and the steps matter: at step 20 the direct part alone is another number
    double[] direct = direct(train(engine, inputs), inputs, losses.get(1));
    double largest = 0;
    for (int i = 0; i < direct.length; i++) {
      largest = Math.max(largest, Math.abs(direct[i] - derivatives.get(1)[i]));
    }
    assertThat(largest).isGreaterThan(0.01);
  }

  @Test
  void should_not_depend_on_which_other_losses_are_carried() {
    Trajectory trajectory = train(Engine.FUSED, inputs());
    Loss wanted = Loss.mean(20, EXAMPLES);
    List<Loss> more = List.of(Loss.mean(7, EXAMPLES), wanted, Loss.mean(15, EXAMPLES));

    double[] alone = UnrolledDerivatives.of(trajectory, sample(inputs()), List.of(wanted)).get(0);
    double[] together = UnrolledDerivatives.of(trajectory, sample(inputs()), more).get(1);

    // other gemm shapes, other order of sums
    assertThat(together).containsExactly(alone, within(1e-13));
  }

  private static Trajectory train(Engine engine, float[] inputs) {
    Optimizer optimizer = Optimizer.sgd(0.5, 5).withSchedule(new Schedule.StepDecay(2, 0.7));
    TrainableNetwork network =
        engine.build(
            new NetworkSpec(
                new Architecture.Mlp(8, 2),
                new Regularizer.None(),
                optimizer,
                Precision.DOUBLE,
                ImageShape.row(FEATURES),
                CLASSES,
                optimizer.stepsPerEpoch(EXAMPLES),
                11));
    Trajectory trajectory = new Trajectory();
    Trainer.train(network, sample(inputs), new StopRule.Steps(STEPS), 11, List.of(trajectory));
    assertThat(trajectory.steps()).isEqualTo(STEPS);
    return trajectory;
  }

  private static double loss(Trajectory trajectory, float[] inputs, Loss loss) {
    TrainableNetwork network = trajectory.network();
    network
        .network()
        .params()
        .assign(
            org.nd4j.linalg.factory.Nd4j.createFromArray(
                trajectory.parametersAfter(loss.afterSteps())));
    double[] logits = network.logits(inputs, EXAMPLES);
    double sum = 0;
    for (int i = 0; i < EXAMPLES; i++) {
      double partition = 0;
      for (int j = 0; j < CLASSES; j++) {
        partition += Math.exp(logits[i * CLASSES + j]);
      }
      sum += loss.exampleWeights()[i] * (Math.log(partition) - logits[i * CLASSES + labels()[i]]);
    }
    return sum;
  }

  private static double[] direct(Trajectory trajectory, float[] inputs, Loss loss) {
    TrainableNetwork network = trajectory.network();
    double[] gradients = network.inputGradients(inputs, labels(), EXAMPLES);
    Arrays.setAll(gradients, i -> gradients[i] * loss.exampleWeights()[i / FEATURES]);
    return gradients;
  }

  private static Sample sample(float[] inputs) {
    return Sample.clean(new ImageShape(1, 2, 3), inputs, labels(), CLASSES);
  }

  private static int[] labels() {
    int[] labels = new int[EXAMPLES];
    Arrays.setAll(labels, i -> (i * 7) % CLASSES);
    return labels;
  }

  private static float[] inputs() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(17L);
    float[] inputs = new float[EXAMPLES * FEATURES];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = random.nextFloat() * 2 - 0.5f;
    }
    return inputs;
  }
}
