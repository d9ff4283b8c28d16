package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.paper.measure.Filters;
import io.github.closerlook.paper.measure.Probe;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two filters of one channel, from seeds 7 to 9. */
class FirstLayerFiltersFindingsTest {

  /** A ramp has a correlation of 0.75, a chequerboard of -1. */
  private static Findings findings(String arm) {
    return MadeUpStudies.findings(
        MadeUpStudies.FIRST_LAYER_FILTERS,
        arm,
        spec ->
            Map.of(
                Probe.FILTERS_BEFORE,
                filters(i -> i % 2),
                Probe.FILTERS_AFTER,
                filters(i -> spec.seed() == 8 ? i % 2 : spec.seed() * (i % 25 % 5)),
                Probe.TRAINING_ACCURACY,
                new double[] {0, spec.seed()}));
  }

  private static double[] filters(IntToDoubleFunction weight) {
    return IntStream.range(0, 50).mapToDouble(weight).toArray();
  }

  @Test
  void should_read_the_correlation_gained_in_training_seed_by_seed() {
    Findings findings = findings(Arms.REAL);

    assertThat(MadeUpStudies.values(findings, FirstLayerFiltersStudy.CORRELATION_GAINED))
        .containsExactly(new double[] {1.75, 0, 1.75}, within(1e-12));
    assertThat(MadeUpStudies.values(findings, NetworkStudy.TRAINING_ACCURACY_REACHED))
        .containsExactly(7, 8, 9);
  }

  @Test
  void should_keep_the_filters_of_the_first_seed_to_be_drawn() {
    Findings findings = findings(Arms.RAND_Y);

    assertThat(findings.drawn(Filters.class, FirstLayerFiltersStudy.AFTER))
        .containsOnlyKeys(Arms.RAND_Y);
    var after = findings.drawn(Filters.class, FirstLayerFiltersStudy.AFTER).get(Arms.RAND_Y);
    assertThat(after.count()).isEqualTo(2);
    assertThat(after.channels()).isEqualTo(1);
    assertThat(Arrays.stream(after.weights()).max()).hasValue(4 * 7);
    assertThat(
            findings.drawn(Filters.class, FirstLayerFiltersStudy.BEFORE).get(Arms.RAND_Y).weights())
        .isEqualTo(filters(i -> i % 2));
    assertThat(findings.drawn(Filters.class, "none")).isEmpty();
  }
}
