package io.github.closerlook.paper.model.spec;

/**
 * See {@link TrainableNetwork#predictedLoss}.
 *
 * @param predicted the class of each example's largest logit, [examples]
 * @param inputGradients gradients of the cross-entropy with that class, [examples, features]
 */
public record PredictedLoss(int[] predicted, double[] inputGradients) {

  /**
   * The class of the largest logit; of equal ones, the first.
   *
   * @param logits [examples, classes]
   * @return [examples]
   * @throws ArithmeticException if a logit is not a number
   */
  public static int[] classes(double[] logits, int classes) {
    int[] predicted = new int[logits.length / classes];
    for (int example = 0; example < predicted.length; example++) {
      int start = example * classes;
      int best = 0;
      for (int j = 0; j < classes; j++) {
        if (Double.isNaN(logits[start + j])) {
          throw new ArithmeticException(
              "training diverged: a logit is not a number; a lower learning rate is wanted");
        }
        if (logits[start + j] > logits[start + best]) {
          best = j;
        }
      }
      predicted[example] = best;
    }
    return predicted;
  }
}
