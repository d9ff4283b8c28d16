package io.github.closerlook.study;

/**
 * The strength at which a regularizer costs a given amount of validation accuracy: on a straight
 * line between the strongest of those tried that costs no more, on average over the seeds, and the
 * next. The strongest of all, where none costs so much; then the comparison favours the others.
 *
 * <p>That strength is an estimate too, from the same seeds. So a quantity at that strength is one
 * of all seeds together, and the whole tuning is done again for every choice of seeds: also where
 * that choice puts the strength between two other strengths.
 *
 * @param accuracy validation accuracy at each strength, the first being none
 * @param cost by how much it may lie below that of the first
 */
record EqualValidation(Curves accuracy, double cost) {

  /** A quantity at this strength, from its curves over the same strengths. */
  Quantity of(Curves byStrength) {
    return new Quantity.OfPanel(
        accuracy.y().length, seeds -> at(position(accuracy.mean(seeds)), byStrength.mean(seeds)));
  }

  /** In units of strengths that were tried: 1.5 is halfway between the second and the third. */
  private double position(double[] meanAccuracy) {
    double least = meanAccuracy[0] - cost;
    int from = meanAccuracy.length - 1;
    while (meanAccuracy[from] < least) {
      from--;
    }
    return from == meanAccuracy.length - 1
        ? from
        : from + (meanAccuracy[from] - least) / (meanAccuracy[from] - meanAccuracy[from + 1]);
  }

  private static double at(double position, double[] means) {
    int from = Math.min((int) position, means.length - 2);
    return means[from] + (position - from) * (means[from + 1] - means[from]);
  }
}
