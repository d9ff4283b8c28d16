package io.github.closerlook.paper.run;

import static io.github.closerlook.paper.run.Specs.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.store.PackedRecord;
import io.github.closerlook.claims.store.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run, its order and its record on their way between two JVMs. */
class RunOrderTest {

  private final RunOrder order = RunOrder.of(Specs.tiny(1), CATALOGUE);

  @ParameterizedTest
  @MethodSource("io.github.closerlook.paper.run.Specs#allKinds")
  void should_arrive_as_it_was_sent(RunSpec spec) {
    RunOrder sent = RunOrder.of(spec, CATALOGUE);

    assertThat(RunOrder.parse(sent.text())).isEqualTo(sent);
    assertThat(sent.key()).isEqualTo(RunKey.of(spec, CATALOGUE));
  }

  @Test
  void should_object_to_nothing_where_the_record_is_the_same() {
    assertThat(order.objection(CATALOGUE)).isEmpty();
    assertThat(new Workbench(CATALOGUE).objection(order)).isEmpty();
  }

  @Test
  void should_name_what_would_make_another_record() {
    assertThat(elsewhere("other", order.code(), order.data()))
        .isEqualTo("other kernels, other in place of " + order.kernels());
    assertThat(elsewhere(order.kernels(), "other", order.data()))
        .isEqualTo("other code, other in place of " + order.code());
    assertThat(elsewhere(order.kernels(), order.code(), "other"))
        .isEqualTo("other data, other in place of " + order.data());
  }

  private String elsewhere(String kernels, String code, String data) {
    return order
        .objection(
            new RunOrder(order.spec(), "another key", code, data, order.libraries(), kernels))
        .orElseThrow();
  }

  @Test
  void should_give_the_record_that_a_laboratory_gives() {
    RunRecord record = new Workbench(CATALOGUE).carryOut(order);

    assertThat(PackedRecord.open(PackedRecord.of(record), order.spec()).sameResult(record))
        .isTrue();
    assertThatThrownBy(() -> PackedRecord.open(PackedRecord.of(record), Specs.tiny(2)))
        .hasMessageContaining("its record came damaged: it is of another run");
  }

  @Test
  void should_name_a_run_that_fails() {
    assertThatThrownBy(
            () -> new Workbench(CATALOGUE).carryOut(RunOrder.of(Specs.diverging(), CATALOGUE)))
        .hasMessageStartingWith("The run " + Specs.diverging() + " failed: training diverged");
  }
}
