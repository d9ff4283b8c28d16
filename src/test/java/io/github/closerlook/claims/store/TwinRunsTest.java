package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.paper.data.SampleSpec;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.model.spec.Regularizer;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TwinRunsTest {

  private static final double[] ACCURACIES = {0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 1};
  private static final RunSpec REAL = spec(Specs.DIGITS, Specs.NONE, 7);

  @Test
  void should_refuse_runs_on_other_examples_that_recorded_the_same() {
    assertThatThrownBy(() -> refuse(REAL, spec(Specs.OTHER_DIGITS, Specs.NONE, 7)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("seed 7")
        .hasMessageContaining(Specs.DIGITS.toString())
        .hasMessageContaining(Specs.OTHER_DIGITS.toString());
  }

  @Test
  void should_refuse_a_regularizer_that_did_nothing() {
    assertThatThrownBy(() -> refuse(REAL, spec(Specs.DIGITS, Specs.DROPOUT, 7)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Specs.DROPOUT.toString());
  }

  @Test
  void should_find_twins_among_many() {
    List<RunRecord> records =
        List.of(
            record(spec(Specs.DIGITS, Specs.NONE, 8), ACCURACIES),
            record(REAL, ACCURACIES),
            record(spec(Specs.DIGITS, Specs.NONE, 9), ACCURACIES),
            record(spec(Specs.OTHER_DIGITS, Specs.NONE, 9), ACCURACIES));

    assertThatThrownBy(() -> TwinRuns.refuse(records)).hasMessageContaining("seed 9");
  }

  @Test
  void should_take_one_run_twice_and_other_seeds_for_no_twins() {
    assertThatCode(() -> refuse(REAL, REAL)).doesNotThrowAnyException();
    assertThatCode(() -> refuse(REAL, spec(Specs.OTHER_DIGITS, Specs.NONE, 8)))
        .doesNotThrowAnyException();
  }

  /** As studies do that share a network and give it other budgets, of which it needs little. */
  @Test
  void should_let_runs_agree_that_differ_in_neither_examples_nor_regularizer() {
    RunSpec other = Specs.spec(Specs.DIGITS, Specs.NONE, Specs.MOMENTUM, Engine.FUSED, 7);

    assertThatCode(() -> refuse(REAL, other)).doesNotThrowAnyException();
  }

  @Test
  void should_take_any_other_digit_for_another_record() {
    double[] others = ACCURACIES.clone();
    others[7] = Math.nextDown(others[7]);
    List<RunRecord> records =
        List.of(record(REAL, ACCURACIES), record(spec(Specs.OTHER_DIGITS, Specs.NONE, 7), others));

    assertThatCode(() -> TwinRuns.refuse(records)).doesNotThrowAnyException();
  }

  /** Ratios of critical samples are often all zero, and a few numbers may agree by chance. */
  @Test
  void should_believe_that_few_or_constant_numbers_agree_by_chance() {
    double[] few = {0.1, 0.2, 0.3};
    double[] constant = new double[100];
    Arrays.fill(constant, 1);
    RunSpec other = spec(Specs.OTHER_DIGITS, Specs.NONE, 7);

    assertThatCode(() -> TwinRuns.refuse(List.of(record(REAL, few), record(other, few))))
        .doesNotThrowAnyException();
    assertThatCode(() -> TwinRuns.refuse(List.of(record(REAL, constant), record(other, constant))))
        .doesNotThrowAnyException();
  }

  private static void refuse(RunSpec first, RunSpec second) {
    TwinRuns.refuse(List.of(record(first, ACCURACIES), record(second, ACCURACIES)));
  }

  private static RunSpec spec(SampleSpec sample, Regularizer regularizer, long seed) {
    return Specs.spec(sample, regularizer, Specs.SGD, Engine.FUSED, seed);
  }

  private static RunRecord record(RunSpec spec, double[] values) {
    TreeMap<String, double[]> series = new TreeMap<>();
    series.put("training-accuracy", values);
    return new RunRecord(spec, series, new RunRecord.Provenance(1, "a machine"));
  }
}
