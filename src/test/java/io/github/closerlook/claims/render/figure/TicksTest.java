package io.github.closerlook.claims.render.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "450   | 60000 | 500; 1,000; 2,000; 5,000; 10,000; 20,000; 50,000",
        "0.005 | 0.3   | 0.005; 0.01; 0.02; 0.05; 0.1; 0.2",
        "1     | 1000  | 1; 10; 100; 1,000",
        "45    | 85    | 50; 60; 70; 80",
        "4e-5  | 3e-4  | 5 · 10⁻⁵; 10⁻⁴; 2 · 10⁻⁴",
        "0.5   | 2e7   | 10⁰; 10¹; 10²; 10³; 10⁴; 10⁵; 10⁶; 10⁷"
      })
  void should_stand_at_round_numbers(double low, double high, String labels) {
    assertThat(String.join("; ", ticks(low, high).labels())).isEqualTo(labels);
  }

  @Test
  void should_leave_a_short_axis_to_lets_plot() {
    assertThat(ticks(31, 39).values()).isEmpty();
  }

  @Test
  void should_stand_at_the_values_of_the_data_where_these_are_few_and_short() {
    Frame.Range range = new Frame.Range(Axis.Scale.LOG10, 0.05, 600);

    assertThat(Ticks.of(range, List.of(0.1, 0.3, 1.0, 512.0)).labels())
        .containsExactly("0.1", "0.3", "1", "512");
    List<String> round = Ticks.of(range).labels();
    assertThat(round).hasSize(4);
    assertThat(Ticks.of(range, List.of(1.2755, 2.551)).labels()).isEqualTo(round);
    assertThat(Ticks.of(range, List.of(1., 2., 3., 4., 5., 6., 7., 8., 9.)).labels())
        .isEqualTo(round);
    assertThat(Ticks.of(range, List.of(5.)).labels()).isEqualTo(round);
  }

  private static Ticks ticks(double low, double high) {
    return Ticks.of(new Frame.Range(Axis.Scale.LOG10, low, high));
  }
}
