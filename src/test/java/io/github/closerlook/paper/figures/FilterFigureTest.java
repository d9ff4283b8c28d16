package io.github.closerlook.paper.figures;

import static io.github.closerlook.paper.figures.MadeUpFindings.SEEDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Findings;
import io.github.closerlook.claims.render.figure.Figure;
import io.github.closerlook.claims.render.figure.FilterGrid;
import io.github.closerlook.claims.render.figure.Layer;
import io.github.closerlook.paper.measure.Filters;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.FirstLayerFiltersStudy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilterFigureTest {

  private static final FirstLayerFiltersStudy STUDY =
      new FirstLayerFiltersStudy(
          new Baseline(
              "cifar10", 28, 100, new Architecture.Cnn(20, List.of(8)), Optimizer.sgd(0.1, 10)),
          4,
          SEEDS);

  /** Ramps, of a correlation of 0.75. */
  private static Filters filters(int count, int channels, double slope) {
    return new Filters(
        channels,
        IntStream.range(0, count * channels * 25).mapToDouble(i -> slope * (i % 5)).toArray());
  }

  private static List<Figure> figures(int count, int channels) {
    Findings findings = new Findings();
    for (String arm : List.of(Arms.RAND_Y, Arms.REAL_AGAIN, Arms.RAND_X, Arms.REAL)) {
      findings.put(FirstLayerFiltersStudy.BEFORE, arm, filters(count, channels, 1));
      findings.put(FirstLayerFiltersStudy.AFTER, arm, filters(count, channels, 2));
    }
    return MadeUpFindings.figures(
        MadeUpFindings.claim(STUDY, FirstLayerFiltersStudy.CORRELATION_GAINED), findings);
  }

  @Test
  void should_set_the_filters_that_all_start_from_before_those_of_each_arm() {
    List<Figure> figures = figures(4, 1);

    assertThat(MadeUpFindings.ids(figures)).containsExactly("claim");
    assertThat(figures.get(0).layers())
        .extracting(Layer::series)
        .containsExactly("before training", "real", "randX", "randY");
    FilterGrid before = (FilterGrid) figures.get(0).layers().get(0);
    FilterGrid real = (FilterGrid) figures.get(0).layers().get(1);
    assertThat(before.filters()).hasSize(4);
    assertThat(before.filters().get(0).get(4)).isEqualTo(4);
    assertThat(real.filters().get(0).get(4)).isEqualTo(8);
    assertThat(real.caption()).isEqualTo("correlation 0.75");
    assertThat(figures.get(0).subtitle())
        .contains("first seed; each filter from its lowest weight to its highest, black to white");
  }

  @Test
  void should_draw_no_more_filters_than_can_be_seen_and_say_so() {
    Figure figure = figures(20, 3).get(0);

    assertThat(((FilterGrid) figure.layers().get(0)).filters()).hasSize(16);
    assertThat(figure.subtitle())
        .contains("first 16 of 20 filters of the first seed; each", "in red, green and blue");
  }

  @Test
  void should_draw_nothing_where_no_filters_were_found() {
    assertThat(
            MadeUpFindings.figures(
                MadeUpFindings.claim(STUDY, FirstLayerFiltersStudy.CORRELATION_GAINED),
                new Findings()))
        .isEmpty();
  }
}
