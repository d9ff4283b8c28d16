package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Quantity;
import io.github.closerlook.paper.data.Inputs;
import io.github.closerlook.paper.measure.Probe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers of examples of which each is the double of the one before. */
class CrossingTest {

  private static final List<Integer> SIZES = List.of(250, 500, 1000, 2000);
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** Of one seed, where real data always takes 60 epochs. */
  private static double doublings(double... noise) {
    double[][] real = {{60, 60, 60, 60}};
    return new Crossing(SIZES, new double[][] {noise}, real).of(new int[] {0});
  }

  @Test
  void should_be_where_the_ratio_of_the_times_rises_through_one() {
    // From two thirds to one and a half of the time: in the middle of its logarithm.
    assertThat(doublings(30, 40, 90, 100)).isCloseTo(1.5, within(1e-12));
    assertThat(doublings(30, 30, 30, 120)).isCloseTo(2.5, within(1e-12));
    assertThat(doublings(30, 30, 60, 120)).isCloseTo(2, within(1e-12));
  }

  @Test
  void should_be_the_last_time_where_it_rises_more_than_once() {
    assertThat(doublings(120, 40, 90, 100)).isCloseTo(1.5, within(1e-12));
    assertThat(doublings(30, 120, 30, 120)).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void should_be_at_an_end_where_there_is_no_crossing() {
    assertThat(doublings(60, 70, 80, 90)).isZero();
    assertThat(doublings(70, 80, 90, 30)).isEqualTo(3);
    assertThat(doublings(30, 30, 30, 30)).isEqualTo(3);
  }

  @Test
  void should_draw_by_how_many_doublings_noise_takes_longer() {
    double[][] noise = {{30, 60, 120, NEVER}, {240, 60, 30, 15}};
    double[][] real = {{60, 60, 60, 60}, {60, 60, NEVER, 60}};

    Curves curves = new Crossing(SIZES, noise, real).doublingsOfTime();

    assertThat(curves.x()).containsExactly(250, 500, 1000, 2000);
    assertThat(curves.y()[0]).containsExactly(new double[] {-1, 0, 1, NEVER}, within(1e-12));
    assertThat(curves.y()[1]).containsExactly(new double[] {2, 0, NEVER, -2}, within(1e-12));
  }

  @Test
  void should_not_be_known_where_a_time_was_not_reached() {
    assertThat(doublings(30, 40, 90, NEVER)).isNaN();
  }

  @Test
  void should_take_the_mean_of_the_chosen_seeds() {
    double[][] noise = {{30, 30, 30, 120}, {30, 30, 120, 120}};
    double[][] real = {{60, 60, 60, 60}, {60, 60, 60, 60}};
    Crossing crossing = new Crossing(SIZES, noise, real);

    assertThat(crossing.of(new int[] {1, 1})).isCloseTo(1.5, within(1e-12));
    // Half of the time and twice the time cancel with 1000 examples.
    assertThat(crossing.of(new int[] {0, 1})).isCloseTo(2, within(1e-12));
  }

  @Test
  void should_be_read_of_random_inputs_and_real_data_of_the_same_seeds() {
    ConvergenceStudy study = MadeUpStudies.CONVERGENCE_BY_SIZE;
    String both = "randX beside real";
    Quantity found =
        MadeUpStudies.findings(
                study, both, spec -> times(spec.sample().inputs(), spec.sample().examples()))
            .quantity(ConvergenceStudy.CROSSING, both);

    // 500 to 8000 examples: half the time up to 2000, four times from 4000 on.
    ToDoubleFunction<int[]> crossing = ((Quantity.OfPanel) found).statistic();
    assertThat(crossing.applyAsDouble(IntStream.range(0, MadeUpStudies.SEEDS).toArray()))
        .isCloseTo(2 + 1 / 3.0, within(1e-12));
    assertThat(Set.copyOf(study.plan(MadeUpStudies.PANEL, Set.of(Arms.RAND_X, Arms.REAL))))
        .containsAll(study.plan(MadeUpStudies.PANEL, Set.of(both)));
  }

  private static Map<String, double[]> times(Inputs inputs, int examples) {
    double noise = examples <= 2000 ? 30 : 240;
    return Map.of(
        Probe.EPOCHS_TO_FULL_ACCURACY,
        new double[] {inputs.equals(Inputs.real()) ? 60 : noise},
        Probe.TRAINING_ACCURACY,
        new double[] {1});
  }

  @Test
  void should_be_controlled_by_the_halves_of_the_seeds() {
    assertThat(
            MadeUpStudies.CONVERGENCE_BY_SIZE.alike(
                List.of("randX beside real", ConvergenceStudy.FEWEST_EXAMPLES)))
        .containsExactly(
            "randX beside real, other half of the seeds", "randX beside real, half of the seeds");
  }
}
