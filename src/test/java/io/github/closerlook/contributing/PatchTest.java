package io.github.closerlook.contributing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PatchTest {

  private static final String TEXT = "one\n\n  two\nthree\nthree\nfour\n";

  @Test
  void should_take_lines_away_and_put_others_in_their_place() {
    assertThat(Patch.apply(" one\n\n-  two\n+  2\n+  and a half\n three\n", TEXT))
        .isEqualTo("one\n\n  2\n  and a half\nthree\nthree\nfour\n");
  }

  @Test
  void should_make_several_changes() {
    assertThat(Patch.apply("-one\n+1\n@@\n+3.5\n four\n", TEXT))
        .isEqualTo("1\n\n  two\nthree\nthree\n3.5\nfour\n");
  }

  @Test
  void should_refuse_lines_that_are_not_there_or_not_in_one_place() {
    assertThatThrownBy(() -> Patch.apply("-two\n+2\n", TEXT))
        .hasMessage("these lines are there 0 times, not once:\ntwo\n");
    assertThatThrownBy(() -> Patch.apply(" three\n+3.5\n", "three\n3\nthree\n"))
        .hasMessageContaining("2 times");
  }
}
