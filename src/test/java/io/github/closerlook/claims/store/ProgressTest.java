package io.github.closerlook.claims.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final List<RunSpec> SPECS = Specs.several(8);

  private final List<String> lines = new ArrayList<>();
  private long now = 1_000_000;

  @Test
  void should_tell_purpose_count_time_and_estimate_at_most_every_five_seconds() {
    // given eight runs of the same work are planned
    Progress progress = new Progress(SPECS, lines::add, () -> now);

    // when one is in the store and three are trained, one every three seconds
    progress.started("easy examples", Set.copyOf(SPECS.subList(0, 4)));
    progress.fromStore(SPECS.get(0));
    for (int run = 1; run < 4; run++) {
      pass(3);
      progress.trained(record(run));
    }
    progress.finished();
    // and, 100 seconds later, the rest
    pass(100);
    progress.started("capacity", Set.copyOf(SPECS.subList(3, 8)));
    for (int run = 4; run < 8; run++) {
      pass(20);
      progress.trained(record(run));
    }
    progress.finished();

    // then the pause between is no part of the estimate: after 29 s for four runs, three are left
    assertThat(lines)
        .containsExactly(
            "easy examples: 2 of 8 runs, 1 trained, 1 from the store, elapsed 0:03",
            "easy examples: 4 of 8 runs, 3 trained, 1 from the store, elapsed 0:09, about 0:12 left",
            "capacity: 5 of 8 runs, 1 trained, elapsed 2:09, about 0:22 left",
            "capacity: 6 of 8 runs, 2 trained, elapsed 2:29, about 0:20 left",
            "capacity: 7 of 8 runs, 3 trained, elapsed 2:49, about 0:12 left",
            "capacity: 8 of 8 runs, 4 trained, elapsed 3:09");
  }

  @Test
  void should_end_a_purpose_with_a_line_even_within_five_seconds() {
    Progress progress = new Progress(SPECS.subList(0, 2), lines::add, () -> now);

    progress.started("quick", Set.copyOf(SPECS.subList(0, 2)));
    pass(1);
    progress.trained(record(0));
    pass(1);
    progress.trained(record(1));
    pass(1);
    progress.finished();

    assertThat(lines)
        .containsExactly(
            "quick: 1 of 2 runs, 1 trained, elapsed 0:01",
            "quick: 2 of 2 runs, 2 trained, elapsed 0:03");
  }

  @Test
  void should_estimate_by_work_and_not_by_count() {
    // given one small run and one of a known multiple of its work
    RunSpec small = Specs.tiny(1);
    RunSpec large = Specs.sensitivity(Specs.DIGITS, 1);
    Progress progress = new Progress(List.of(small, large), lines::add, () -> now);

    progress.started("both", Set.of(small, large));
    pass(1000);
    progress.trained(Specs.record(small, Map.of()));

    long left = Math.round(1000 * large.work() / small.work());
    assertThat(lines)
        .containsExactly(
            Text.format(
                "both: 1 of 2 runs, 1 trained, elapsed 16:40, about %d:%02d left",
                left / 60, left % 60));
  }

  @Test
  void should_count_runs_that_were_not_planned() {
    Progress progress = new Progress(List.of(), lines::add, () -> now);

    progress.started("extra", Set.copyOf(SPECS.subList(0, 2)));
    progress.trained(record(0));

    assertThat(lines).containsExactly("extra: 1 of 2 runs, 1 trained, elapsed 0:00");
  }

  @Test
  void should_be_silent_where_nothing_was_done() {
    Progress progress = new Progress(SPECS, lines::add, () -> now);

    progress.started("known already", Set.copyOf(SPECS));
    progress.finished();

    assertThat(lines).isEmpty();
  }

  private void pass(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  private static RunRecord record(int index) {
    return Specs.record(SPECS.get(index), Map.of());
  }
}
