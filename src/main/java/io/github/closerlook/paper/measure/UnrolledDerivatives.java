package io.github.closerlook.paper.measure;

import io.github.closerlook.paper.data.Sample;
import io.github.closerlook.paper.model.dense.UnrolledSgd;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The total derivative of losses by every training input, through all the SGD steps that led to
 * them (section 3.2; Maclaurin et al. 2015): the effect of x on every parameter update counts.
 *
 * <p>All losses are carried back over the trajectory together, in one sweep: each joins when the
 * sweep reaches its step. The cost of a step grows with the losses carried, but its forward pass,
 * batch and parameters are shared.
 */
final class UnrolledDerivatives {

  /**
   * A loss to differentiate.
   *
   * @param afterSteps SGD steps taken before the loss is evaluated
   * @param exampleWeights weight of each example's cross-entropy, [examples]
   */
  record Loss(int afterSteps, double[] exampleWeights) {

    /** The mean over all examples, the paper's L_t. */
    static Loss mean(int afterSteps, int examples) {
      double[] weights = new double[examples];
      Arrays.fill(weights, 1.0 / examples);
      return new Loss(afterSteps, weights);
    }
  }

  private UnrolledDerivatives() {}

  /**
   * The derivatives, in the order of {@code losses}.
   *
   * @return one array a loss, [examples, features]
   */
  static List<double[]> of(Trajectory trajectory, Sample sample, List<Loss> losses) {
    // Latest first: the order in which the backward sweep meets them.
    List<Integer> joining =
        java.util.stream.IntStream.range(0, losses.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -losses.get(i).afterSteps()))
            .toList();
    UnrolledSgd sweep =
        new UnrolledSgd(trajectory.network().network(), sample.examples(), losses.size());
    int joined = 0;
    for (int step = trajectory.steps(); step >= 0; step--) {
      sweep.moveTo(trajectory.parametersAfter(step), 0);
      if (step < trajectory.steps() && joined > 0) {
        int[] batch = trajectory.batch(step);
        sweep.stepBack(
            sample.inputs(),
            sample.labels(),
            batch,
            0,
            batch.length,
            trajectory.learningRate(step));
      }
      while (joined < losses.size() && losses.get(joining.get(joined)).afterSteps() == step) {
        Loss loss = losses.get(joining.get(joined));
        sweep.startLoss(sample.inputs(), sample.labels(), loss.exampleWeights());
        joined++;
      }
    }
    double[][] derivatives = new double[losses.size()][];
    for (int k = 0; k < losses.size(); k++) {
      derivatives[joining.get(k)] = sweep.inputGradients(k);
    }
    return List.of(derivatives);
  }
}
