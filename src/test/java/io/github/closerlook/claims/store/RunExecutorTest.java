package io.github.closerlook.claims.store;

import static io.github.closerlook.paper.run.Specs.CATALOGUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.Specs;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a laboratory asks of whoever carries out its runs, and what it does with the answer. */
class RunExecutorTest {

  @TempDir Path folder;

  private final List<Run> asked = new ArrayList<>();
  private final List<Run> planned = new ArrayList<>();

  @Test
  void should_ask_for_what_is_missing_alone_and_write_what_comes_back() {
    RunStore store = new RunStore(folder, line -> {});
    store.write(Specs.key(Specs.tiny(1)), Specs.record(Specs.tiny(1)));

    try (Laboratory laboratory = laboratory(store, false)) {
      laboratory.lookAhead(Specs.several(4));
      assertThat(laboratory.records("some", Specs.several(2)))
          .extracting(RunRecord::spec)
          .isEqualTo(Specs.several(2));
      laboratory.records("again", Specs.several(2));
    }

    assertThat(asked).containsExactly(Specs.tiny(2));
    assertThat(planned).isEqualTo(Specs.several(4));
    assertThat(store.read(Specs.key(Specs.tiny(2)), Specs.tiny(2))).isPresent();
  }

  @Test
  void should_not_write_again_what_a_worker_has_put_into_the_store() {
    RunStore store = new RunStore(folder, line -> {});

    try (Laboratory laboratory = laboratory(store, true)) {
      laboratory.records("stored elsewhere", Specs.several(1));
    }

    assertThat(folder.resolve(Specs.key(Specs.tiny(1)) + ".json"))
        .matches(file -> !Files.exists(file), "is not there");
  }

  @Test
  void should_ask_for_the_longest_first() {
    RunSpec longer = Specs.correctness(200, 1);
    try (Laboratory laboratory = laboratory(new RunStore(folder, line -> {}), true)) {
      laboratory.records("both", List.of(Specs.tiny(1), longer));
    }

    assertThat(longer.work()).isGreaterThan(Specs.tiny(1).work());
    assertThat(asked).containsExactly(longer, Specs.tiny(1));
  }

  private Laboratory laboratory(RunStore store, boolean stored) {
    return new Laboratory(
        new TrainingApparatus(CATALOGUE),
        store,
        desk -> new MadeUpWorkers(desk, stored),
        new Progress(List.of(), line -> {}));
  }

  /** Trains nothing: every record is made up. */
  private final class MadeUpWorkers implements RunExecutor {

    private final Desk desk;
    private final boolean stored;

    MadeUpWorkers(Desk desk, boolean stored) {
      this.desk = desk;
      this.stored = stored;
    }

    @Override
    public void lookAhead(Collection<? extends Run> plan) {
      planned.addAll(plan);
    }

    @Override
    public void carryOut(List<Run> specs) {
      asked.addAll(specs);
      for (Run spec : specs) {
        assertThat(desk.begin(spec)).isTrue();
        assertThat(desk.begin(spec)).as("a second time").isFalse();
        desk.trained(new Trained(Specs.record(spec), "nobody", 0, 1, stored));
      }
    }

    @Override
    public void close() {}
  }
}
