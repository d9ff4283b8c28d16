package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.store.TrainingSpan;
import io.github.closerlook.paper.model.spec.Architecture;
import io.github.closerlook.paper.model.spec.Optimizer;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.study.Arms;
import io.github.closerlook.paper.study.Baseline;
import io.github.closerlook.paper.study.ConvergenceStudy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TrainingTimelineTest {

  private static final RunSpec SPEC =
      new ConvergenceStudy(
              new Baseline("mnist", 14, 100, new Architecture.Mlp(8, 2), Optimizer.sgd(0.1, 10)),
              List.of(),
              List.of(),
              50,
              8)
          .plan(new Panel(1, "fused"), Set.of(Arms.REAL))
          .get(0);

  private static final List<TrainingSpan> SPANS =
      List.of(
          new TrainingSpan(SPEC, "worker 2", 10, 11),
          new TrainingSpan(SPEC, "worker 1", 10, 14),
          new TrainingSpan(SPEC, "worker 2", 11, 13));

  @Test
  void should_draw_a_line_for_each_worker_and_a_bar_for_each_run() throws Exception {
    PageDocument svg = PageDocument.parse(TrainingTimeline.svg(SPANS));

    assertThat(svg.all("text"))
        .extracting(Element::getTextContent)
        .containsExactly("3 runs by 2 workers in 4 s", "worker 1", "worker 2");
    List<Element> bars = svg.all("rect").subList(1, 4);
    assertThat(bars).extracting(bar -> number(bar, "y")).containsExactly(74.0, 44.0, 74.0);
    // The second run of worker 2 begins where its first one ends.
    assertThat(number(bars.get(2), "x"))
        .isEqualTo(number(bars.get(0), "x") + number(bars.get(0), "width"));
    assertThat(number(bars.get(1), "width")).isEqualTo(4 * number(bars.get(0), "width"));
  }

  private static double number(Element bar, String attribute) {
    return Double.parseDouble(bar.getAttribute(attribute));
  }

  @Test
  void should_write_down_each_run_with_its_times() {
    assertThat(TrainingTimeline.csv(SPANS).lines())
        .hasSize(4)
        .startsWith("worker,start,end,run")
        .element(1)
        .asString()
        .startsWith("worker 2,10.000,11.000,\"")
        .contains("seed 1")
        .endsWith("\"");
  }
}
