package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.render.Paper;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.StopRule;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How much arithmetic a report says that there was, and how fast. */
class ArithmeticTest {

  @Test
  void should_say_which_share_of_the_machines_rate_was_reached_over_the_whole_time() {
    // 30 TFLOP in 100 s are 0.3 TFLOP a second, where sgemm does 0.5
    assertThat(
            new Arithmetic(850, 840, 30e12, 100, 2, Optional.of(new Paper.Peak("sgemm", 0.5e12)))
                .words())
        .isEqualTo(
            "30 TFLOP, by 850 runs of which 10 were in the run store already; in 1 min 40 s"
                + " that is 60 % of what sgemm does here with 2 workers,"
                + " 500 GFLOPS");
  }

  @Test
  void should_say_so_where_nothing_was_trained() {
    Arithmetic spared = suiteOf().arithmetic();

    assertThat(spared.trained()).isZero();
    assertThat(spared.peak()).as("the machine is not timed for nothing").isEmpty();
    assertThat(new Arithmetic(850, 0, 0, 20, 2, Optional.empty()).words())
        .isEqualTo("none: all 850 runs were in the run store already");
  }

  /** Its inquiry tells of two runs that no claim rests on. */
  private static Suite suiteOf() {
    Suite suite = SampleSuite.of(Scale.DEFAULT);
    SampleAccepted.judge(suite);
    return suite;
  }

  @Test
  void should_count_the_epochs_that_a_network_took_and_not_half_its_budget() {
    RunSpec spec = SampleSuite.convergenceRun();
    int budget = ((StopRule.FullAccuracy) spec.stop()).budgetEpochs();

    double censored = Arithmetic.flops(record(spec, Double.POSITIVE_INFINITY));
    double half = Arithmetic.flops(record(spec, budget / 2));

    assertThat(half).isCloseTo(2 * spec.work(), within(0.1 * spec.work()));
    // building a network costs what five milliseconds of gemm do, however long it is trained; and
    // a curve of accuracies has as many points
    double building = 2 * 2e8;
    assertThat((censored - building) / (half - building)).isBetween(1.8, 2.0);
  }

  private static RunRecord record(RunSpec spec, double epochs) {
    TreeMap<String, double[]> series = new TreeMap<>();
    series.put(Probe.EPOCHS_TO_FULL_ACCURACY, new double[] {epochs});
    return new RunRecord(spec, series, new RunRecord.Provenance(1, "here"));
  }
}
