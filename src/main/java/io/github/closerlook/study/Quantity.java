package io.github.closerlook.study;

/** What a study found of one arm, in the form in which it is to be compared. */
public sealed interface Quantity {

  /** In which form a study gives a quantity; the same for all its arms but those of theory. */
  enum Kind {
    /** One value a seed: {@link PerSeed}. */
    PER_SEED("one value a seed"),
    /** Right or wrong, by network and example: {@link Outcomes}. */
    OUTCOMES("right or wrong by network and example");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What it consists of, in words. */
    public String words() {
      return words;
    }
  }

  /** How many independent trainings, or examples, it rests on. */
  int replicates();

  /**
   * One value a seed; arms are paired by their position.
   *
   * @param values positive infinity where a time was censored: not reached within the budget
   */
  record PerSeed(double[] values) implements Quantity {
    @Override
    public int replicates() {
      return values.length;
    }
  }

  /**
   * Right or wrong, network by network and example by example.
   *
   * @param correct 1 where the network was right, [networks][examples]
   */
  record Outcomes(byte[][] correct) implements Quantity {
    @Override
    public int replicates() {
      return correct.length;
    }
  }

  /** What theory says; the other arms are compared with it. */
  record Theory(double value) implements Quantity {
    @Override
    public int replicates() {
      return 0;
    }
  }
}
