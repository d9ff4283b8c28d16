package io.github.closerlook.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.report.ladder.MadeUpLadder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderSectionTest {

  private static final LadderSection SECTION =
      new LadderSection(
          List.of(MadeUpLadder.entry("slower", 1.25, 2.5), MadeUpLadder.begun("faster")),
          id -> "<svg id=\"" + id + "\"/>");

  @Test
  void should_answer_for_the_papers_size_with_a_number_and_how_sure_it_is() {
    String html = SECTION.of("slower").orElseThrow().render();

    assertThat(html)
        .contains(
            "<h4 id=\"slower-towards-the-paper\">Towards the paper's size</h4>",
            "Width grows alone. 2 of 3 rungs are trained; not yet those of 256 units per hidden layer.",
            "foretold as 2, 95 % prediction interval [1.25, 2.5]",
            "1 of 2 rungs were where they were foretold",
            "The line turns from one side of no effect to the other at about 100 units",
            "<svg id=\"slower-by-width\"/>",
            "href=\"ladder/slower-by-width.svg\"");
  }

  @Test
  void should_be_silent_of_a_claim_without_a_ladder_and_of_one_that_is_but_begun() {
    assertThat(SECTION.of("another")).isEmpty();
    assertThat(SECTION.of("faster")).isEmpty();
  }
}
