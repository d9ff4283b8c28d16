package io.github.closerlook.claims.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.claim.Scale;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class ControlsReportTest {

  @Test
  void should_count_the_controls_and_name_those_that_came_out_as_they_must_not() {
    TestResult shown = verify(judged(SampleSuite.of(Scale.DEFAULT)));

    assertThat(shown.getName()).isEqualTo("no more null controls are fooled than chance foretells");
    assertThat(shown.getStatusDetails().getMessage().lines())
        .containsExactly(
            "1 of 6 null controls was fooled (chance foretells up to 2); 5 of 6 planted effects"
                + " were found.",
            "- inconclusive: slower, mnist: real again against real (planted control):"
                + " inconclusive",
            "- fooled-control: slower, mnist: real again against real (null control): reproduced");
    assertThat(shown.getLabels())
        .filteredOn(label -> label.getName().equals("parentSuite"))
        .extracting(Label::getValue)
        .containsExactly("Null controls");
  }

  @Test
  void should_fail_if_more_are_fooled_than_chance_foretells() {
    // given one null control alone, which is fooled: chance foretells one of one
    Suite one = judged(SampleSuite.only(Scale.DEFAULT, "fooled-control"));
    assertThat(verify(one).getStatusDetails().getMessage()).contains("up to 1)");

    // then three of three are too many
    assertThatThrownBy(() -> verify(judged(SampleSuite.fooledThrice(1))))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "FOOLED more often than by chance: 3 of 3 null controls were fooled (chance foretells"
                + " up to 1)");
  }

  @Test
  void should_show_and_not_assert_on_other_seeds() {
    assertThat(verify(judged(SampleSuite.fooledThrice(101))).getStatusDetails().getMessage())
        .startsWith("3 of 3 null controls were fooled");
  }

  @Test
  void should_say_so_if_there_was_nothing_to_count() {
    assertThatThrownBy(() -> verify(SampleSuite.of(Scale.DEFAULT)))
        .isInstanceOf(TestAbortedException.class)
        .hasMessage("No control was judged.");
  }

  private static Suite judged(Suite suite) {
    SampleAccepted.judge(suite);
    return suite;
  }

  /** Within a test of Allure's; gives it as it is written. */
  private static TestResult verify(Suite suite) {
    List<TestResult> written = new ArrayList<>();
    AllureLifecycle inMemory = new AllureLifecycle(new SampleAccepted.Unread(written::add));
    SampleAccepted.with(
        inMemory,
        () -> {
          inMemory.scheduleTestCase(new TestResult().setUuid("controls"));
          inMemory.startTestCase("controls");
          new ControlsReport(suite).verify();
          inMemory.stopTestCase("controls");
          inMemory.writeTestCase("controls");
        });
    return written.get(0);
  }
}
