package io.github.closerlook.paper.study;

import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.SampleSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the networks of an arm are trained on, such as {@code real}, {@code randX} or {@code randY
 * 40 %}.
 *
 * @param percent how much of the data is of that kind
 */
public record Condition(Kind kind, int percent) implements Treatment {

  /** Real inputs under true labels. */
  static final Condition REAL = new Condition(Kind.REAL, 100);

  /** All inputs replaced by noise. */
  static final Condition RAND_X = new Condition(Kind.RAND_X, 100);

  /** All labels random. */
  static final Condition RAND_Y = new Condition(Kind.RAND_Y, 100);

  /** Kinds of data, in the order in which they are drawn. */
  public enum Kind {
    /** Real inputs under true labels. */
    REAL("real"),
    /** The same of fewer examples: what remains of a training set without its noise. */
    CLEAN("clean"),
    /** Inputs replaced by Gaussian noise. */
    RAND_X("randX"),
    /** Random labels. */
    RAND_Y("randY");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** Real data, then noise of both kinds at these levels. */
  static List<Condition> withNoise(Collection<Integer> percents) {
    List<Condition> conditions = new ArrayList<>(List.of(REAL));
    percents.forEach(percent -> conditions.add(new Condition(Kind.RAND_X, percent)));
    percents.forEach(percent -> conditions.add(new Condition(Kind.RAND_Y, percent)));
    return conditions;
  }

  /** The training examples of a seed under this condition. */
  SampleSpec training(Baseline setting, long seed) {
    double share = percent / 100.0;
    return switch (kind) {
      case REAL -> setting.training(seed);
      case CLEAN -> setting.withExamples(setting.examples() * percent / 100).training(seed);
      case RAND_X -> setting.training(seed).withInputs(Inputs.random(share));
      case RAND_Y -> setting.training(seed).withLabels(Labels.random(share));
    };
  }

  @Override
  public Condition data() {
    return this;
  }

  @Override
  public String toString() {
    return percent == 100 ? kind.word : kind.word + " " + percent + " %";
  }
}
