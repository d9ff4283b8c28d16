package io.github.closerlook.study;

import java.util.stream.IntStream;

/**
 * The strength at which a regularizer costs a given amount of validation accuracy: on a straight
 * line between the strongest of those tried that costs no more, on average over the seeds, and the
 * next. The strongest of all, where none costs so much; then the comparison favours the others.
 *
 * <p>That strength is an estimate too, from the same seeds. What it adds to the spread of a
 * quantity is in the values of the seeds, by the delta method: each is moved along the line of the
 * means, by what this seed's own cost at the common strength differs from the given one. In the
 * mean over the seeds that is nothing.
 *
 * @param from index of a tried strength
 * @param towardsNext how far from it to the next, in [0, 1)
 * @param accuracy validation accuracy at each strength, the first being none
 * @param cost by how much it may lie below that of the first
 */
record EqualValidation(int from, double towardsNext, Curves accuracy, double cost) {

  static EqualValidation of(Curves accuracy, double cost) {
    double[] mean = accuracy.mean();
    double least = mean[0] - cost;
    int from = mean.length - 1;
    while (mean[from] < least) {
      from--;
    }
    double towardsNext =
        from == mean.length - 1 ? 0 : (mean[from] - least) / (mean[from] - mean[from + 1]);
    return new EqualValidation(from, towardsNext, accuracy, cost);
  }

  /** The values of a quantity at this strength, from those at each that was tried. */
  Quantity perSeed(Curves byStrength) {
    return new Quantity.PerSeed(
        IntStream.range(0, byStrength.y().length)
            .mapToDouble(
                seed -> isOfTheLast() ? byStrength.y()[seed][from] : between(byStrength, seed))
            .toArray());
  }

  private boolean isOfTheLast() {
    return from == accuracy.x().length - 1;
  }

  private double between(Curves byStrength, int seed) {
    double[] accuracies = accuracy.y()[seed];
    double spare = at(accuracies) - (accuracies[0] - cost);
    return at(byStrength.y()[seed]) - spare * rise(byStrength.mean()) / rise(accuracy.mean());
  }

  private double at(double[] byStrength) {
    return byStrength[from] + towardsNext * rise(byStrength);
  }

  /** From the strength before to that after. */
  private double rise(double[] byStrength) {
    return byStrength[from + 1] - byStrength[from];
  }
}
