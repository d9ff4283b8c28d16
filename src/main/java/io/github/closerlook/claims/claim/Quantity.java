package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.CrossedEstimate;
import io.github.closerlook.claims.stats.TunedArm;
import java.util.function.ToDoubleFunction;

/** What a study found of one arm, in the form in which it is to be compared. */
public sealed interface Quantity {

  /** In which form a study gives a quantity; the same for all its arms but those of theory. */
  enum Kind {
    /** One value per seed: {@link PerSeed}. */
    PER_SEED("one value per seed"),
    /** A value per seed at each strength that was tried: {@link Tuned}. */
    TUNED("one value per seed and strength"),
    /** One value of all seeds together: {@link OfPanel}. */
    OF_PANEL("one value of all seeds together"),
    /** Right or wrong, by network and example: {@link Outcomes}. */
    OUTCOMES("right or wrong by network and example"),
    /** The same, and of which class each example is: {@link ClassedOutcomes}. */
    CLASSED_OUTCOMES("right or wrong by network and example, class by class"),
    /** One value of all networks and examples together: {@link Crossed}. */
    CROSSED("one value of all networks and examples together");

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
   * One value per seed; arms are paired by their position.
   *
   * @param values positive infinity where a time was censored: not reached within the budget
   */
  record PerSeed(double[] values) implements Quantity {
    @Override
    public int replicates() {
      return values.length;
    }
  }

  /** Values seed by seed at a strength that is tuned on the same seeds. */
  record Tuned(TunedArm arm) implements Quantity {
    @Override
    public int replicates() {
      return arm.accuracy().length;
    }
  }

  /**
   * One value of all seeds together, which can be found anew from any choice of them, such as how
   * well orders of theirs agree.
   *
   * @param seeds how many there are, numbered from 0
   * @param statistic of the chosen seeds, of which some may be chosen more than once
   */
  record OfPanel(int seeds, ToDoubleFunction<int[]> statistic) implements Quantity {
    @Override
    public int replicates() {
      return seeds;
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

  /**
   * Right or wrong, network by network and example by example, and the examples' classes.
   *
   * @param correct 1 where the network was right, [networks][examples]
   * @param classes what the networks were told of each example, [examples]
   */
  record ClassedOutcomes(byte[][] correct, int[] classes) implements Quantity {
    @Override
    public int replicates() {
      return correct.length;
    }
  }

  /** One value of networks that all classify the same examples, for other networks and examples. */
  record Crossed(CrossedEstimate estimate) implements Quantity {
    @Override
    public int replicates() {
      return estimate.units();
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
