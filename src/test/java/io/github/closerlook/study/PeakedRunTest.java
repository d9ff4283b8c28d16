package io.github.closerlook.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.data.Seeds;
import io.github.closerlook.measure.Probe;
import io.github.closerlook.run.RunRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class PeakedRunTest {

  private static RunRecord run(double... validationAccuracy) {
    return MadeUp.record(Map.of(Probe.VALIDATION_ACCURACY, validationAccuracy));
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
