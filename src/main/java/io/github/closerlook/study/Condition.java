package io.github.closerlook.study;

import io.github.closerlook.data.Inputs;
import io.github.closerlook.data.Labels;
import io.github.closerlook.data.SampleSpec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an arm's networks are trained on, as its name says: {@code real}, {@code randX}, {@code
 * randY 40 %}. An {@code again} behind it changes the seeds and nothing here.
 */
record Condition(Inputs inputs, Labels labels) {

  private static final Pattern NOISE =
      Pattern.compile("(%s|%s)(?: (\\d+) %%)?".formatted(Arms.RAND_X, Arms.RAND_Y));

  /** The condition of that name. */
  static Condition of(String arm) {
    String data = Arms.first(arm);
    if (data.equals(Arms.REAL)) {
      return new Condition(Inputs.real(), Labels.trueLabels());
    }
    Matcher noise = NOISE.matcher(data);
    if (!noise.matches()) {
      throw new IllegalArgumentException("'" + arm + "' names no data");
    }
    double fraction = noise.group(2) == null ? 1 : Integer.parseInt(noise.group(2)) / 100.0;
    return noise.group(1).equals(Arms.RAND_X)
        ? new Condition(Inputs.random(fraction), Labels.trueLabels())
        : new Condition(Inputs.real(), Labels.random(fraction));
  }

  /** The same examples under this condition. */
  SampleSpec of(SampleSpec real) {
    return real.withInputs(inputs).withLabels(labels);
  }
}
