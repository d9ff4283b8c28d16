package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

  private static Grid grid(List<List<String>> arms) {
    return new Grid(List.of("longer", "same"), List.of("mlp", "cnn"), arms, null);
  }

  @Test
  void should_span_every_choice_of_one_arm_from_each_list_on_every_study_by_every_criterion() {
    Grid grid = grid(List.of(List.of("randX", "randY"), List.of("real")));

    assertThat(grid.cells())
        .extracting(Grid.Cell::toString)
        .containsExactly(
            "longer, mlp: randX against real",
            "longer, mlp: randY against real",
            "longer, cnn: randX against real",
            "longer, cnn: randY against real",
            "same, mlp: randX against real",
            "same, mlp: randY against real",
            "same, cnn: randX against real",
            "same, cnn: randY against real");
  }

  @Test
  void should_vary_the_last_arm_first() {
    assertThat(grid(List.of(List.of("a", "b"), List.of("c", "d"))).cells().limit(4))
        .extracting(Grid.Cell::arms)
        .containsExactly(
            List.of("a", "c"), List.of("a", "d"), List.of("b", "c"), List.of("b", "d"));
  }

  @Test
  void should_span_arms_that_stand_alone() {
    assertThat(grid(List.of(List.of("randX", "real"))).cells()).hasSize(8);
  }

  @Test
  void should_span_nothing_where_a_list_is_empty() {
    assertThat(grid(List.of(List.of("randX"), List.of())).cells()).isEmpty();
  }

  @Test
  void should_take_a_reason_that_is_not_given_for_empty() {
    assertThat(grid(List.of()).reason()).isEmpty();
  }
}
