package io.github.closerlook.paper.study;

import io.github.closerlook.claims.files.Text;
import java.util.function.BiFunction;

/** The sizes at which an arm of {@link ConvergenceStudy} is trained. */
record ArmSize(Varied varied, int number) {

  /** The baseline's, and beside them all that the study varies. */
  static final ArmSize ALL = new ArmSize(Varied.ALL, 0);

  /** Every number of examples, and real data with as many. */
  static final ArmSize BESIDE_REAL = new ArmSize(Varied.BESIDE_REAL, 0);

  /** What the number is of. */
  enum Varied {
    /** Of nothing. */
    ALL("", (baseline, none) -> baseline),
    /** Of nothing. */
    BESIDE_REAL(" beside real", (baseline, none) -> baseline),
    /** Of units in each hidden layer. */
    WIDTH(" at width %d", Baseline::withWidth),
    /** Of training examples. */
    EXAMPLES(" with %d examples", Baseline::withExamples);

    private final String words;
    private final BiFunction<Baseline, Integer, Baseline> resized;

    Varied(String words, BiFunction<Baseline, Integer, Baseline> resized) {
      this.words = words;
      this.resized = resized;
    }
  }

  /** The baseline at this size. */
  Baseline of(Baseline baseline) {
    return varied.resized.apply(baseline, number);
  }

  @Override
  public String toString() {
    return Text.format(varied.words, number);
  }
}
