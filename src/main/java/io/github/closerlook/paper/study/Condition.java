package io.github.closerlook.paper.study;

import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.data.Labels;
import io.github.closerlook.paper.data.SampleSpec;

/**
 * What an arm's networks are trained on, as its name says: {@code real}, {@code randX}, {@code
 * randY 40 %}. An {@code again} behind it changes the seeds and nothing here.
 */
record Condition(Inputs inputs, Labels labels) {

  /** The condition of that name. */
  static Condition of(String arm) {
    String data = Arms.data(arm);
    if (data.equals(Arms.REAL)) {
      return new Condition(Inputs.real(), Labels.trueLabels());
    }
    Arms.Level noise = Arms.level(data);
    double fraction = noise.percent() / 100.0;
    return switch (noise.kind()) {
      case Arms.RAND_X -> new Condition(Inputs.random(fraction), Labels.trueLabels());
      case Arms.RAND_Y -> new Condition(Inputs.real(), Labels.random(fraction));
      default -> throw new IllegalArgumentException("'" + arm + "' names no data");
    };
  }

  /** The same examples under this condition. */
  SampleSpec of(SampleSpec real) {
    return real.withInputs(inputs).withLabels(labels);
  }
}
