package io.github.closerlook.measure;

import java.util.List;

/**
 * How many values a series of a record has, as far as its run's description tells.
 *
 * @param least at the fewest
 * @param most at the most, least or more
 */
public record SeriesLength(long least, long most) {

  /** So many, whatever happens in training. */
  static SeriesLength of(long exactly) {
    return new SeriesLength(exactly, exactly);
  }

  /**
   * A value after each of these epochs that training reaches.
   *
   * @param epochs ascending; none means after each
   */
  static SeriesLength after(List<Integer> epochs, ProbedSpec run) {
    return epochs.isEmpty()
        ? new SeriesLength(run.minEpochs(), run.maxEpochs())
        : new SeriesLength(
            epochs.stream().filter(epoch -> epoch <= run.minEpochs()).count(),
            epochs.stream().filter(epoch -> epoch <= run.maxEpochs()).count());
  }

  /** Whether a series may be as long. */
  public boolean allows(int length) {
    return length >= least && length <= most;
  }

  @Override
  public String toString() {
    return least == most ? Long.toString(least) : least + " to " + most;
  }
}
