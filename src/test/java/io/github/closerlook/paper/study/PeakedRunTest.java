package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.stats.Seeds;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.measure.Probe;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class PeakedRunTest {

  private static RunRecord run(double... validationAccuracy) {
    return MadeUpStudies.record(Map.of(Probe.VALIDATION_ACCURACY, validationAccuracy));
  }

  private static List<Integer> peaks(RunRecord... runs) {
    return PeakedRun.of(List.of(runs)).stream().map(PeakedRun::peak).toList();
  }

  @Test
  void should_take_the_epoch_at_which_the_mean_of_the_others_is_highest() {
    // given sums of the others of 0.5, 0.75, 0.625; 0.5, 0.25, 0.375; 0.75, 0.75, 0.5
    assertThat(peaks(run(0.375, 0.125, 0.125), run(0.375, 0.625, 0.375), run(0.125, 0.125, 0.25)))
        .containsExactly(2, 1, 1);
  }

  @Test
  void should_take_its_own_best_epoch_where_it_is_alone() {
    assertThat(peaks(run(0.25, 0.5, 0.5))).containsExactly(2);
    assertThat(PeakedRun.of(List.of(run(0.25, 0.5, 0.5))).get(0).validationAtPeak()).isEqualTo(0.5);
  }

  /**
   * Where validation accuracy is noise about a constant any epoch may be the best, and training
   * accuracy rises meanwhile. Read at the peak of the other seeds it differed from panel to panel
   * three times as much as the spread of a panel's seeds lets expect.
   */
  @Test
  void should_leave_the_seeds_of_a_panel_independent_of_each_other_in_their_lead() {
    CriticalSamplesStudy study =
        MadeUpStudies.criticalSamples(
            List.of(1, 30), 30, 30, CriticalSamplesStudy.LabelParts.TOGETHER, 10);
    CriticalSamplesReading reading = new CriticalSamplesReading(study);
    double[] training = IntStream.rangeClosed(1, 30).mapToDouble(epoch -> epoch / 30.0).toArray();
    UniformRandomProvider random = Seeds.generator(2, "leads of many panels");
    SummaryStatistics means = new SummaryStatistics();
    SummaryStatistics expectedVariances = new SummaryStatistics();

    for (int panel = 0; panel < 200; panel++) {
      List<RunRecord> runs =
          Stream.generate(
                  () ->
                      MadeUpStudies.record(
                          Map.of(
                              Probe.TRAINING_ACCURACY,
                              training,
                              Probe.VALIDATION_ACCURACY,
                              random.doubles(30, 0.465, 0.535).toArray())))
              .limit(study.seeds())
              .toList();
      SummaryStatistics leads = new SummaryStatistics();
      PeakedRun.of(runs).forEach(run -> leads.addValue(reading.validationLead(run)));
      means.addValue(leads.getMean());
      expectedVariances.addValue(leads.getVariance() / study.seeds());
    }

    assertThat(Math.sqrt(means.getVariance() / expectedVariances.getMean())).isBetween(0.8, 1.2);
  }

  /** Each seed's own best epoch of thirty would have given 0.03. */
  @Test
  void should_find_no_loss_since_the_peak_where_accuracy_is_noise_about_a_constant() {
    UniformRandomProvider random = Seeds.generator(1, "noise about a constant");
    Stream<List<RunRecord>> armsOfTenSeeds =
        Stream.generate(
                () ->
                    Stream.generate(() -> run(random.doubles(30, 0.465, 0.535).toArray()))
                        .limit(10)
                        .toList())
            .limit(40);

    double lost =
        armsOfTenSeeds
            .flatMap(arm -> PeakedRun.of(arm).stream())
            .mapToDouble(seed -> seed.validationAtPeak() - ValidationAccuracy.last(seed.run()))
            .average()
            .orElseThrow();

    // The standard error is about 0.0015.
    assertThat(lost).isBetween(-0.005, 0.005);
  }
}
