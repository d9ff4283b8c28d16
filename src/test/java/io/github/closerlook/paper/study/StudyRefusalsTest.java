package io.github.closerlook.paper.study;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static io.github.closerlook.paper.study.MadeUpStudies.BASELINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes that a study could not compare are refused before anything trains. */
class StudyRefusalsTest {

  private static void assertRefused(ThrowingCallable study, String message) {
    assertThatRefused(study).hasMessage(message);
  }

  private static CapacityStudy capacity(List<Integer> widths, int moderate, List<Integer> sizes) {
    return new CapacityStudy(BASELINE, widths, moderate, sizes, 50, 4, 3);
  }

  private static ConvergenceStudy convergence(List<Integer> widths, List<Integer> sizes) {
    return new ConvergenceStudy(BASELINE, widths, sizes, 50, 3);
  }

  private static CriticalSamplesStudy critical(
      List<Double> radii, List<Integer> epochs, int middle) {
    return new CriticalSamplesStudy(
        BASELINE, 50, 20, radii, 5, epochs, middle, 4, CriticalSamplesStudy.LabelParts.TOGETHER, 3);
  }

  @Test
  void should_refuse_a_moderate_width_that_is_not_one_of_several() {
    assertRefused(
        () -> capacity(List.of(8, 16), 12, List.of()),
        "Study capacity: moderateWidth is 12; expected one of two or more widths, here [8, 16]");
    assertRefused(
        () -> capacity(List.of(16), 16, List.of()),
        "Study capacity: moderateWidth is 16; expected one of two or more widths, here [16]");
    assertThat(capacity(List.of(8, 16), 16, List.of()).widths()).containsExactly(8, 16);
  }

  @Test
  void should_refuse_a_single_number_of_examples() {
    assertRefused(
        () -> capacity(List.of(8, 16), 16, List.of(100)),
        "Study capacity: sizes has one entry; expected none or several");
  }

  @Test
  void should_refuse_sizes_of_capacity_whose_last_is_not_the_largest() {
    assertRefused(
        () -> capacity(List.of(8, 32, 16), 16, List.of()),
        "Study capacity: widths is [8, 32, 16]; expected ascending numbers");
    assertRefused(
        () -> capacity(List.of(8, 16), 16, List.of(100, 100)),
        "Study capacity: sizes is [100, 100]; expected ascending numbers");
  }

  @Test
  void should_refuse_too_few_sizes_for_a_slope_and_sizes_out_of_order() {
    assertRefused(
        () -> convergence(List.of(8), List.of()),
        "Study convergence: widths is [8]; expected none, or at least three, ascending");
    assertRefused(
        () -> convergence(List.of(), List.of(100, 200)),
        "Study convergence: sizes is [100, 200]; expected none, or at least three, ascending");
    assertRefused(
        () -> convergence(List.of(8, 32, 16), List.of()),
        "Study convergence: widths is [8, 32, 16]; expected none, or at least three, ascending");
    assertRefused(
        () -> convergence(List.of(), List.of(1, 2, 2)),
        "Study convergence: sizes is [1, 2, 2]; expected none, or at least three, ascending");
    assertThat(convergence(List.of(), List.of(1, 2, 3, 4)).sizes()).hasSize(4);
  }

  @Test
  void should_refuse_widths_without_one_in_the_middle() {
    assertRefused(
        () -> convergence(List.of(8, 16, 32, 64), List.of()),
        "Study convergence: widths is [8, 16, 32, 64]; expected an odd number of them");
  }

  @Test
  void should_refuse_radii_that_are_not_three_ascending() {
    for (List<Double> radii :
        List.of(List.of(1.0, 3.0), List.of(3.0, 1.0, 10.0), List.of(1.0, 1.0, 3.0))) {
      assertRefused(
          () -> critical(radii, List.of(1, 2, 4), 2),
          "Study critical-samples: radii is " + radii + "; expected three, ascending");
    }
  }

  @Test
  void should_refuse_epochs_of_searching_that_do_not_go_from_the_first_to_the_last() {
    for (List<Integer> epochs :
        List.of(
            List.of(2, 4),
            List.of(1, 2),
            List.of(1, 4),
            List.of(1, 4, 2),
            List.of(1, 2, 2, 4),
            List.of(1, 2, 4, 5))) {
      assertRefused(
          () -> critical(List.of(1.0, 3.0, 10.0), epochs, 2),
          "Study critical-samples: criticalEpochs is "
              + epochs
              + "; expected ascending ones from 1 to epochs (4), middleEpoch (2) among them");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, Double.NaN})
  void should_refuse_a_tolerance_below_none(double tolerance) {
    assertRefused(
        () -> new RegularizationStudy(BASELINE, Map.of(), tolerance, 50, 4, 3),
        "Study regularization: tolerance is " + tolerance + "; expected a number from 0.0 to 1.0");
  }

  @Test
  void should_refuse_to_look_for_filters_in_a_network_that_has_none() {
    assertRefused(
        () -> new FirstLayerFiltersStudy(BASELINE, 4, 3),
        "Study first-layer-filters: architecture is MLP 2 x 16; expected one of type cnn");
  }
}
