package io.github.closerlook.claims.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/** How often the 95 % interval of log(D1 / D2) has the true value in it. */
class DispersionCoverageTest {

  private static final int REPLICATES = 30;
  private static final int SUBJECTS = 200;
  private static final int SIMULATIONS = 200;

  /** Of a nominal 95 %, four standard errors of 200 simulations. */
  private static final double SPREAD = Simulated.fourStandardErrors(0.95, SIMULATIONS);

  private final UniformRandomProvider random = Simulated.random(12);

  @Test
  void should_cover_at_least_nominally_where_counts_are_beta_binomial() {
    double coverage =
        coverage(1.0 / 3, 1.0 / 7, () -> both(SimulatedPanel.alike(REPLICATES, SUBJECTS, random)));

    // 0.997 in 1,000 simulations: wide, as documented.
    assertThat(coverage).isGreaterThan(0.95);
  }

  @Test
  void should_cover_at_least_nominally_where_arms_share_the_effects_of_replicates() {
    double coverage =
        coverage(
            1.0 / 1.6, 1.0 / 3, () -> both(SimulatedPanel.differing(REPLICATES, SUBJECTS, random)));

    assertThat(coverage).isGreaterThan(0.95);
  }

  @Test
  void should_cover_nominally_where_each_arm_has_its_own_effects_of_replicates() {
    double coverage =
        coverage(
            1.0 / 1.6,
            1.0 / 3,
            () ->
                new SimulatedPanel[] {
                  SimulatedPanel.differing(REPLICATES, SUBJECTS, random),
                  SimulatedPanel.differing(REPLICATES, SUBJECTS, random)
                });

    assertThat(coverage).isCloseTo(0.95, within(SPREAD));
  }

  @Test
  void should_seldom_tell_arms_apart_that_are_alike() {
    int rejected = 0;
    for (int s = 0; s < SIMULATIONS; s++) {
      SimulatedPanel panel = SimulatedPanel.alike(REPLICATES, SUBJECTS, random);
      BootstrapSample ratios = ratios(panel, panel, 0.2, 0.2, s);
      rejected += ratios.pValue(0, Alternative.GREATER) <= 0.05 ? 1 : 0;
    }

    assertThat((double) rejected / SIMULATIONS).isLessThan(0.05);
  }

  @Test
  void should_tell_shared_difficulty_from_none() {
    int rejected = 0;
    for (int s = 0; s < SIMULATIONS; s++) {
      SimulatedPanel panel = SimulatedPanel.differing(REPLICATES, SUBJECTS, random);
      BootstrapSample ratios = ratios(panel, panel, 0.5, 0, s);
      rejected += ratios.pValue(0, Alternative.GREATER) <= 0.05 ? 1 : 0;
    }

    // D of 6.2 against 1
    assertThat((double) rejected / SIMULATIONS).isGreaterThan(0.95);
  }

  private static SimulatedPanel[] both(SimulatedPanel panel) {
    return new SimulatedPanel[] {panel, panel};
  }

  private double coverage(double first, double second, Supplier<SimulatedPanel[]> panels) {
    double truth =
        Math.log(
            SimulatedPanel.dispersion(REPLICATES, first)
                / SimulatedPanel.dispersion(REPLICATES, second));
    int covered = 0;
    for (int s = 0; s < SIMULATIONS; s++) {
      SimulatedPanel[] arms = panels.get();
      covered += ratios(arms[0], arms[1], first, second, s).interval(0.95).contains(truth) ? 1 : 0;
    }
    return (double) covered / SIMULATIONS;
  }

  private static BootstrapSample ratios(
      SimulatedPanel first,
      SimulatedPanel second,
      double difficulty,
      double otherDifficulty,
      long seed) {
    Resampling resampling = new Resampling(199, seed);
    double[] logs = DispersionBootstrap.resample(first.outcomes(difficulty), resampling);
    double[] others = DispersionBootstrap.resample(second.outcomes(otherDifficulty), resampling);
    Arrays.setAll(logs, r -> DispersionBootstrap.logRatio(logs[r], others[r]));
    return new BootstrapSample(Double.NaN, REPLICATES, logs);
  }
}
