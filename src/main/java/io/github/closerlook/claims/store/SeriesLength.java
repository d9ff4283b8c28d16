package io.github.closerlook.claims.store;

/**
 * How many values a series of a record has, as far as its run's description tells.
 *
 * @param least at the fewest
 * @param most at the most, least or more
 */
public record SeriesLength(long least, long most) {

  /** So many, whatever happens in training. */
  public static SeriesLength of(long exactly) {
    return new SeriesLength(exactly, exactly);
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
