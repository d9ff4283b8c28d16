package io.github.closerlook.claims.render.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LadderSummarySvgTest {

  @Test
  void should_draw_the_interval_of_what_is_foretold_in_margins() {
    String atTheMargin = LadderSummarySvg.render(List.of(MadeUpLadder.entry("a-claim", 1, 1.5)));

    // From no effect to the margin, where the lines of 0 and 1 are.
    assertThat(atTheMargin)
        .contains("x1=\"611.0\"", "x1=\"650.4\"")
        .containsPattern("<rect x=\"611.0\" y=\"\\d+\" width=\"39.4\"[^>]*class=\"bar reproduced\"")
        .contains("a-claim: real against randX", "2 of 3 rungs", "should hold");
  }

  @Test
  void should_end_what_lies_beyond_the_scale_at_its_end() {
    assertThat(LadderSummarySvg.render(List.of(MadeUpLadder.entry("a-claim", 1, 1e9))))
        .containsPattern("<rect x=\"611.0\" y=\"\\d+\" width=\"165.0\"");
  }

  @Test
  void should_leave_out_what_nothing_is_foretold_of() {
    assertThat(LadderSummarySvg.render(List.of(MadeUpLadder.begun("a-claim"))))
        .doesNotContain("a-claim");
  }
}
