package io.github.closerlook.paper.study;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.paper.measure.Probe;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.train.CriticalSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratios of 0.001 an example and 0.01 a seed. */
class CriticalSamplesBySizeFindingsTest {

  private Findings findings;

  @BeforeEach
  void findMadeUpRatios() {
    findings =
        MadeUpStudies.findings(
            MadeUpStudies.CRITICAL_SAMPLES_BY_SIZE,
            Arms.RAND_X,
            CriticalSamplesBySizeFindingsTest::series);
  }

  private static Map<String, double[]> series(RunSpec run) {
    double ratio = 0.001 * run.sample().examples() + 0.01 * run.seed();
    CriticalSearch search = CriticalSearch.lass(3 / 255.0, 5);
    Map<String, double[]> series = new HashMap<>();
    series.put(Probe.criticalSampleRatio(Probe.VALIDATION, search), new double[] {ratio});
    if (run.sample().examples() == 200) {
      series.put(Probe.TRAINING_ACCURACY, new double[] {0.1 * run.seed()});
    }
    return series;
  }

  @Test
  void should_take_the_growth_from_the_fewest_examples_to_the_most() {
    assertThat(MadeUpStudies.values(findings, CriticalSamplesBySizeStudy.GROWTH))
        .containsExactly(new double[] {0.15, 0.15, 0.15}, within(1e-12));
  }

  @Test
  void should_read_the_ratio_with_the_most_examples() {
    assertThat(MadeUpStudies.values(findings, CriticalSamplesBySizeStudy.WITH_MOST))
        .containsExactly(new double[] {0.27, 0.28, 0.29}, within(1e-12));
  }

  @Test
  void should_read_the_training_accuracy_with_the_most_examples() {
    assertThat(MadeUpStudies.values(findings, NetworkStudy.TRAINING_ACCURACY_REACHED))
        .containsExactly(new double[] {0.7, 0.8, 0.9}, within(1e-12));
  }

  @Test
  void should_draw_the_ratio_against_the_examples() {
    Curves curves =
        findings.drawn(Curves.class, CriticalSamplesBySizeStudy.BY_SIZE).get(Arms.RAND_X);

    assertThat(curves.x()).containsExactly(50, 100, 200);
    assertThat(curves.mean()).containsExactly(new double[] {0.13, 0.18, 0.28}, within(1e-12));
  }

  @Test
  void should_refuse_sizes_that_do_not_ascend() {
    assertThatRefused(
            () ->
                new CriticalSamplesBySizeStudy(
                    MadeUpStudies.BASELINE, List.of(100, 50), 40, 3, 5, 4, 3))
        .hasMessage(
            "Study critical-samples-by-size: sizes is [100, 50]; expected two or more, ascending");
  }
}
