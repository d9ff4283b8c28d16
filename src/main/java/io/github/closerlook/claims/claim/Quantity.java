package io.github.closerlook.claims.claim;

import io.github.closerlook.claims.stats.CrossedEstimate;
import io.github.closerlook.claims.stats.DispersionBootstrap;
import io.github.closerlook.claims.stats.Resampling;
import io.github.closerlook.claims.stats.TunedArm;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** What a study found of one arm, in the form in which it is to be compared. */
public sealed interface Quantity {

  /** In which form a study gives a quantity; of two that are compared, the later is taken. */
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

  /** In which form it is. */
  Kind kind();

  /** How many independent trainings, or examples, it rests on; what theory says rests on none. */
  int replicates();

  /**
   * Its value seed by seed, as many as there are seeds.
   *
   * @throws IllegalArgumentException if it has no such form; so do the methods below
   */
  default double[] values(int seeds) {
    throw unlike(Kind.PER_SEED);
  }

  /** Its values at a strength, which are the same at each where nothing is tuned. */
  default TunedArm tuned(int seeds) {
    return TunedArm.untuned(values(seeds));
  }

  /** Its value for a choice of seeds, which is the mean where each has one. */
  default ToDoubleFunction<int[]> statistic(int seeds) {
    double[] values = values(seeds);
    return chosen -> Arrays.stream(chosen).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  /** How much more its outcomes vary than binomial ones. */
  default double dispersion() {
    throw unlike(Kind.OUTCOMES);
  }

  /** The same of resamples. */
  default double[] dispersions(Resampling resampling) {
    throw unlike(Kind.OUTCOMES);
  }

  /** Its value for other networks and examples. */
  default CrossedEstimate crossed() {
    throw unlike(Kind.CROSSED);
  }

  private IllegalArgumentException unlike(Kind asked) {
    return new IllegalArgumentException(kind().words() + " cannot be compared as " + asked.words());
  }

  /**
   * One value per seed; arms are paired by their position.
   *
   * @param values positive infinity where a time was censored: not reached within the budget
   */
  record PerSeed(double[] values) implements Quantity {
    @Override
    public Kind kind() {
      return Kind.PER_SEED;
    }

    @Override
    public int replicates() {
      return values.length;
    }

    @Override
    public double[] values(int seeds) {
      return values;
    }
  }

  /** Values seed by seed at a strength that is tuned on the same seeds. */
  record Tuned(TunedArm arm) implements Quantity {
    @Override
    public Kind kind() {
      return Kind.TUNED;
    }

    @Override
    public int replicates() {
      return arm.accuracy().length;
    }

    @Override
    public TunedArm tuned(int seeds) {
      return arm;
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
    public Kind kind() {
      return Kind.OF_PANEL;
    }

    @Override
    public int replicates() {
      return seeds;
    }

    @Override
    public ToDoubleFunction<int[]> statistic(int all) {
      return statistic;
    }
  }

  /**
   * Right or wrong, network by network and example by example.
   *
   * @param correct 1 where the network was right, [networks][examples]
   */
  record Outcomes(byte[][] correct) implements Quantity {
    @Override
    public Kind kind() {
      return Kind.OUTCOMES;
    }

    @Override
    public int replicates() {
      return correct.length;
    }

    @Override
    public double dispersion() {
      return DispersionBootstrap.dispersion(correct);
    }

    @Override
    public double[] dispersions(Resampling resampling) {
      return DispersionBootstrap.resample(correct, resampling);
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
    public Kind kind() {
      return Kind.CLASSED_OUTCOMES;
    }

    @Override
    public int replicates() {
      return correct.length;
    }
  }

  /** One value of networks that all classify the same examples, for other networks and examples. */
  record Crossed(CrossedEstimate estimate) implements Quantity {
    @Override
    public Kind kind() {
      return Kind.CROSSED;
    }

    @Override
    public int replicates() {
      return estimate.units();
    }

    @Override
    public CrossedEstimate crossed() {
      return estimate;
    }
  }

  /** What theory says, the same for every seed; the other arms are compared with it. */
  record Theory(double value) implements Quantity {
    @Override
    public Kind kind() {
      return Kind.PER_SEED;
    }

    @Override
    public int replicates() {
      return 0;
    }

    @Override
    public double[] values(int seeds) {
      return DoubleStream.generate(() -> value).limit(seeds).toArray();
    }

    @Override
    public double dispersion() {
      return value;
    }

    @Override
    public double[] dispersions(Resampling resampling) {
      return values(resampling.resamples());
    }
  }
}
