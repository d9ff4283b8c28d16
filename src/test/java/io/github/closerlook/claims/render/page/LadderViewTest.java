package io.github.closerlook.claims.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.render.ladder.MadeUpLadder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderViewTest {

  private static List<LadderView> ladders(String claim) {
    return LadderView.of(
        claim,
        List.of(MadeUpLadder.entry("slower", 1.25, 2.5), MadeUpLadder.begun("faster")),
        id -> "<svg id=\"" + id + "\"/>");
  }

  @Test
  void should_answer_for_the_papers_size_with_a_number_and_how_sure_it_is() {
    LadderView ladder = ladders("slower").get(0);

    assertThat(ladder.path() + " " + ladder.rungs())
        .isEqualTo(
            "Width grows alone. 2 of 3 rungs are trained; not yet those of 256 units per hidden"
                + " layer");
    assertThat(ladder.entries().get(0).words())
        .contains(
            "foretold as 2, 95 % prediction interval [1.25, 2.5]",
            "1 of 2 rungs were where they were foretold. ",
            "The line turns from one side of no effect to the other at about 100 units");
    assertThat(ladder.svg()).isEqualTo("<svg id=\"slower-by-width\"/>");
    assertThat(ladder.figure()).isEqualTo("ladder/slower-by-width.svg");
  }

  @Test
  void should_be_silent_of_a_claim_without_a_ladder_and_of_one_that_is_but_begun() {
    assertThat(ladders("another")).isEmpty();
    assertThat(ladders("faster")).isEmpty();
  }
}
