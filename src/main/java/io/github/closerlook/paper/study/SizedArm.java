package io.github.closerlook.paper.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An arm at one of the sizes that a study varies, such as {@code randX at width 64} or {@code real
 * with 500 examples}; an arm that names no size is at the baseline's.
 *
 * @param data what its networks are trained on
 * @param size which the baseline takes on
 */
record SizedArm(String data, Size size) {

  private static final Pattern AT_WIDTH = Pattern.compile("(.+) at width (\\d+)");
  private static final Pattern WITH_EXAMPLES = Pattern.compile("(.+) with (\\d+) examples");

  /** A size, and what it makes of a baseline. */
  sealed interface Size {
    Baseline of(Baseline baseline);
  }

  private record Standard() implements Size {
    @Override
    public Baseline of(Baseline baseline) {
      return baseline;
    }
  }

  private record Width(int units) implements Size {
    @Override
    public Baseline of(Baseline baseline) {
      return baseline.withWidth(units);
    }
  }

  private record Examples(int number) implements Size {
    @Override
    public Baseline of(Baseline baseline) {
      return baseline.withExamples(number);
    }
  }

  /** What an arm's name says. */
  static SizedArm of(String arm) {
    Matcher width = AT_WIDTH.matcher(arm);
    if (width.matches()) {
      return new SizedArm(width.group(1), new Width(Integer.parseInt(width.group(2))));
    }
    Matcher examples = WITH_EXAMPLES.matcher(arm);
    return examples.matches()
        ? new SizedArm(examples.group(1), new Examples(Integer.parseInt(examples.group(2))))
        : new SizedArm(arm, new Standard());
  }

  /** Whether an arm's name says a size. */
  static boolean isSized(String arm) {
    return !of(arm).data().equals(arm);
  }

  /** An arm with so many units in each hidden layer. */
  static String atWidth(String data, int units) {
    return data + " at width " + units;
  }

  /** An arm with so many training examples. */
  static String with(String data, int examples) {
    return data + " with " + examples + " examples";
  }

  /** The baseline at this size. */
  Baseline of(Baseline baseline) {
    return size.of(baseline);
  }
}
