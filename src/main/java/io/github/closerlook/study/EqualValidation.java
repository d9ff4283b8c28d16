package io.github.closerlook.study;

import java.util.Arrays;

/**
 * The strength at which a regularizer costs a given amount of validation accuracy: on a straight
 * line between the strongest of those tried that costs no more, on average over the seeds, and the
 * next. The strongest of all, where none costs so much; then the comparison favours the others.
 *
 * @param from index of a tried strength
 * @param towardsNext how far from it to the next, in [0, 1)
 */
record EqualValidation(int from, double towardsNext) {

  /**
   * @param accuracy mean validation accuracy at each strength, the first being none
   * @param cost by how much it may lie below that of the first
   */
  static EqualValidation of(double[] accuracy, double cost) {
    double least = accuracy[0] - cost;
    int from = accuracy.length - 1;
    while (accuracy[from] < least) {
      from--;
    }
    return from == accuracy.length - 1
        ? new EqualValidation(from, 0)
        : new EqualValidation(
            from, (accuracy[from] - least) / (accuracy[from] - accuracy[from + 1]));
  }

  /** The values of a quantity at this strength, from those at each that was tried. */
  Quantity perSeed(Curves byStrength) {
    return new Quantity.PerSeed(
        Arrays.stream(byStrength.y())
            .mapToDouble(
                seed ->
                    towardsNext == 0
                        ? seed[from]
                        : (1 - towardsNext) * seed[from] + towardsNext * seed[from + 1])
            .toArray());
  }
}
