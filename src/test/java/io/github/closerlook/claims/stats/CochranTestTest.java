package io.github.closerlook.claims.stats;

import static io.github.closerlook.claims.files.Refusals.assertThatMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

class CochranTestTest {

  private static final int REPLICATES = 100;
  private static final int SUBJECTS = 200;
  private static final double LEVEL = 0.025;

  /** Twenty subjects of each of ten classes. */
  private static final int[] CLASSES = IntStream.range(0, SUBJECTS).map(i -> i % 10).toArray();

  @Test
  void should_be_cochrans_q_of_one_class() {
    // Cochran's formula, k treatments with totals 6, 3, 3 and b = 6 blocks with totals R = 1, 2, 1,
    // 3, 3, 2: Q = (k - 1) (k sum T^2 - N^2) / (k N - sum R^2) = 2 (3 * 54 - 144) / (36 - 28) = 4.5
    byte[][] blocks = {{1, 0, 0}, {1, 1, 0}, {1, 0, 0}, {1, 1, 1}, {1, 1, 1}, {1, 0, 1}};

    CochranTest test = CochranTest.of(blocks, new int[] {7, 7, 7});

    assertThat(test.statistic()).isCloseTo(4.5, within(1e-12));
    assertThat(test.freedom()).isEqualTo(2);
    // exp(-4.5 / 2), the tail of chi-squared with two degrees of freedom
    assertThat(test.pValue(1, Alternative.GREATER)).isCloseTo(Math.exp(-2.25), within(1e-12));
    assertThat(test.estimate()).isCloseTo(2.25, within(1e-12));
  }

  @Test
  void should_add_the_classes_and_leave_out_those_that_tell_nothing() {
    byte[][] one = {{1, 0, 0}, {1, 1, 0}, {1, 0, 0}, {1, 1, 1}, {1, 1, 1}, {1, 0, 1}};
    // The same class twice, mixed; a class of one subject; and one of which all are always right.
    byte[][] mixed = new byte[one.length][];
    for (int a = 0; a < one.length; a++) {
      byte[] x = one[a];
      mixed[a] = new byte[] {x[0], x[0], x[1], x[1], x[2], x[2], x[2], 1, 1};
    }

    CochranTest test = CochranTest.of(mixed, new int[] {1, 2, 1, 2, 1, 2, 3, 4, 4});

    assertThat(test.statistic()).isCloseTo(9, within(1e-12));
    assertThat(test.freedom()).isEqualTo(4);
  }

  @Test
  void should_keep_its_level_where_replicates_prefer_classes() {
    int simulations = 2_000;

    int rejected = 0;
    int rejectedByTarone = 0;
    for (int seed = 0; seed < simulations; seed++) {
      byte[][] outcomes = outcomes(Simulated.random(seed), 1);
      rejected += CochranTest.of(outcomes, CLASSES).pValue(1, Alternative.GREATER) < LEVEL ? 1 : 0;
      rejectedByTarone +=
          BinomialDispersionTest.of(successes(outcomes), REPLICATES).pValue() < LEVEL ? 1 : 0;
    }

    assertThat((double) rejected / simulations)
        .isCloseTo(LEVEL, within(Simulated.fourStandardErrors(LEVEL, simulations)));
    // What a class has more than another makes its examples look easier: not what is asked.
    assertThat((double) rejectedByTarone / simulations).isGreaterThan(0.5);
  }

  @Test
  void should_notice_subjects_that_differ_within_their_class() {
    int simulations = 300;

    int rejected = 0;
    int covered = 0;
    double sum = 0;
    for (int seed = 0; seed < simulations; seed++) {
      CochranTest test = CochranTest.of(outcomes(Simulated.random(seed), 1.5), CLASSES);
      rejected += test.pValue(1, Alternative.GREATER) < LEVEL ? 1 : 0;
      covered += test.interval(0.95).low() <= 1.5 && 1.5 <= test.interval(0.95).high() ? 1 : 0;
      sum += test.estimate() / simulations;
    }

    assertThat(sum).isCloseTo(1.5, within(0.03));
    double power = CochranTest.of(outcomes(Simulated.random(1), 1), CLASSES).power(1.5, LEVEL);
    assertThat((double) rejected / simulations).isCloseTo(power, within(0.05));
    assertThat((double) covered / simulations)
        .isCloseTo(0.95, within(Simulated.fourStandardErrors(0.95, simulations)));
  }

  @Test
  void should_reject_no_more_often_than_its_level_where_nothing_differs() {
    assertThat(CochranTest.of(outcomes(Simulated.random(1), 1), CLASSES).power(1, LEVEL))
        .isCloseTo(LEVEL, within(1e-9));
  }

  @Test
  void should_refuse_outcomes_that_tell_nothing() {
    assertThatMisuse(() -> CochranTest.of(new byte[][] {{1, 0}, {0, 1}}, new int[] {1, 2}))
        .hasMessage("no class has two subjects of which replicates get some right");
    assertThatMisuse(() -> CochranTest.of(new byte[][] {{1, 0}, {0, 1}}, new int[] {1}))
        .hasMessage("needs a class for each of 2 subjects, but got 1");
    assertThatMisuse(() -> CochranTest.of(new byte[][] {{1, 0}}, new int[] {1, 1}))
        .hasMessage("needs two replicates, but got 1");
  }

  /** Each replicate prefers other classes; all alike prefer the first to the last a little. */
  private static byte[][] outcomes(UniformRandomProvider random, double dispersion) {
    double[] ofClass = IntStream.range(0, 10).mapToDouble(c -> 0.15 + 0.01 * c).toArray();
    double rho = (dispersion - 1) / (REPLICATES - 1);
    double[] difficulty = new double[SUBJECTS];
    Arrays.setAll(
        difficulty,
        i ->
            dispersion == 1 ? ofClass[CLASSES[i]] : beta(ofClass[CLASSES[i]], 1 / rho - 1, random));
    byte[][] outcomes = new byte[REPLICATES][SUBJECTS];
    for (byte[] replicate : outcomes) {
      double[] liking = new double[10];
      Arrays.setAll(liking, c -> dispersion == 1 ? 2 * random.nextDouble() : 1);
      for (int i = 0; i < SUBJECTS; i++) {
        replicate[i] = (byte) (random.nextDouble() < liking[CLASSES[i]] * difficulty[i] ? 1 : 0);
      }
    }
    return outcomes;
  }

  private static double beta(double mean, double size, UniformRandomProvider random) {
    return BetaDistribution.of(mean * size, (1 - mean) * size).createSampler(random).sample();
  }

  private static int[] successes(byte[][] outcomes) {
    int[] successes = new int[SUBJECTS];
    for (byte[] replicate : outcomes) {
      Arrays.setAll(successes, i -> successes[i] + replicate[i]);
    }
    return successes;
  }
}
