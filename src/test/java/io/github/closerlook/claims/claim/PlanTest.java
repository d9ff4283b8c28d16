package io.github.closerlook.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Run;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {

  /** Eight of randY, then eight of real data. */
  private static final List<Run> RUNS =
      List.copyOf(
          MadeUpClaims.study()
              .plan(new Panel(1, "fused"), new LinkedHashSet<>(List.of("randY", "real"))));

  @Test
  void should_count_runs_and_time_by_claim_and_each_run_once_in_all() {
    // given two claims that share two runs, one of them stored, on two workers; run i takes i + 1 s
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    runs.put("first", RUNS.subList(0, 4));
    runs.put("second", RUNS.subList(2, 6));

    Plan plan = Plan.of(runs, Set.of(RUNS.get(2)), run -> RUNS.indexOf(run) + 1, 2);

    // then first: 4 | 2 + 1; second: 6 | 5 + 4; all: 6 + 2 + 1 | 5 + 4
    assertThat(plan.claims())
        .containsExactly(new Plan.Part("first", 4, 1, 4), new Plan.Part("second", 4, 1, 9));
    assertThat(plan.all()).isEqualTo(new Plan.Part("all", 6, 1, 9));
    assertThat(plan.all().missing()).isEqualTo(5);
  }

  @Test
  void should_count_a_run_once_that_a_claim_names_twice() {
    Plan plan = Plan.of(Map.of("twice", List.of(RUNS.get(0), RUNS.get(0))), Set.of(), run -> 3, 2);

    assertThat(plan.claims()).containsExactly(new Plan.Part("twice", 1, 0, 3));
    assertThat(plan.all().runs()).isEqualTo(1);
  }

  @Test
  void should_take_no_time_when_all_is_stored() {
    Plan plan =
        Plan.of(
            Map.of("stored", RUNS),
            Set.copyOf(RUNS),
            run -> {
              throw new AssertionError("there is nothing to time");
            },
            2);

    assertThat(plan.all()).isEqualTo(new Plan.Part("all", 16, 16, 0));
  }
}
