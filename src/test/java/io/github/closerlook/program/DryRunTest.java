package io.github.closerlook.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectation;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.Plan;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.files.Folder;
import io.github.closerlook.claims.session.SampleSuite;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.Mnist;
import io.github.closerlook.paper.run.SpeedTrial;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {

  private static final Catalogue CATALOGUE = Mnist.CATALOGUE;

  /** Two claims on the same twenty-four runs. */
  private static final List<Expectation> CLAIMS =
      SampleSuite.of(Scale.DEFAULT).claims().subList(0, 2);

  private static final List<Run> RUNS =
      List.copyOf(PanelInquiry.plan(CLAIMS.get(0), new Panel(1, "fused")));

  @TempDir Path folder;

  @Test
  void should_tell_runs_and_times_claim_by_claim() {
    // given a rate at which every run takes a worker five minutes
    List<String> lines = lines(folder.resolve("runs"), run -> run.work() / 300);

    assertThat(lines)
        .contains(
            "claim                  runs  in the store  to train  time",
            "reproduced               24             0        24  about 2 h",
            "weaker                   24             0        24  about 2 h",
            "all, each run once       24             0        24  about 2 h");
    assertThat(lines.get(0)).startsWith("What mvn verify would train: scale default, seeds from 1");
    assertThat(String.join(" ", lines))
        .contains("The times are an estimate, of training with 1 worker on this machine")
        .contains("1 of 1 shapes of network")
        .contains("Times to convergence are unknown and taken as half the budget");
  }

  @Test
  void should_make_no_store_and_train_nothing_into_it() {
    Path runs = folder.resolve("runs");

    lines(runs, new SpeedTrial(CATALOGUE, 1, Duration.ofMillis(1)));

    assertThat(runs).doesNotExist();
  }

  @Test
  void should_count_what_is_in_the_store_and_leave_it_as_it_is() throws IOException {
    train(RUNS.subList(0, 4));
    List<String> before = files();

    List<String> lines = lines(folder, run -> run.work() / 300);

    assertThat(lines)
        .contains("all, each run once       24             4        20  about 1 h 40 min");
    assertThat(files()).isEqualTo(before).hasSize(4);
  }

  @Test
  void should_measure_no_speed_when_all_is_in_the_store() {
    train(RUNS);

    List<String> lines =
        lines(
            folder,
            run -> {
              throw new AssertionError("there is nothing to time");
            });

    assertThat(lines)
        .contains("all, each run once       24            24         0  none")
        .endsWith("All runs are in the store: nothing is to be trained.")
        .noneMatch(line -> line.contains("estimate"));
  }

  @Test
  void should_give_a_claims_time_in_words() {
    Plan.Part part = new Plan.Part("capacity-at-great-length", 12, 2, 200_000);

    assertThat(
            PlanText.lines(new Plan(List.of(part), part), MadeUpSettings.of(folder, 1), "nothing"))
        .contains("capacity-at-great-length       12             2        10  about 2 d 7 h");
  }

  private List<String> lines(Path runs, ToDoubleFunction<Run> trial) {
    return DryRun.lines(
        new Assignment(
            MadeUpSettings.of(runs, 1),
            ClusterSettings.NONE,
            DataLocations.embedded(),
            CATALOGUE,
            CLAIMS),
        trial);
  }

  private void train(List<Run> runs) {
    try (Laboratory laboratory =
        new Laboratory(
            new TrainingApparatus(CATALOGUE),
            new RunStore(folder, line -> {}),
            1,
            new Progress(runs, line -> {}))) {
      laboratory.records("some of them", runs);
    }
  }

  /** Names and times of change. */
  private List<String> files() throws IOException {
    return Folder.tree(folder).stream()
        .map(file -> file + " " + file.toFile().lastModified())
        .toList();
  }
}
