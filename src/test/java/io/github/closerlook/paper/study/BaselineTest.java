package io.github.closerlook.paper.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final String SETTING =
      " mnist images of 14x14, MLP 2 x 16, SGD rate 0.1, batch 10";

  @Test
  void should_name_the_number_of_examples() {
    assertThat(MadeUpStudies.BASELINE).hasToString("100" + SETTING);
    assertThat(MadeUpStudies.BASELINE.over(List.of())).isEqualTo("100" + SETTING);
  }

  @Test
  void should_name_the_range_where_a_study_is_over_several_numbers_and_not_its_own() {
    assertThat(MadeUpStudies.BASELINE.over(List.of(20, 50, 300))).isEqualTo("20 to 300" + SETTING);
  }
}
