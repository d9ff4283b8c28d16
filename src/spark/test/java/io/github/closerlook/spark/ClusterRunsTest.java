package io.github.closerlook.spark;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static io.github.closerlook.spark.Laboratories.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.data.Placebo;
import io.github.closerlook.paper.run.Cluster;
import io.github.closerlook.paper.run.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A laboratory of this JVM, on Maven's class path, whose workers are a real cluster's. */
class ClusterRunsTest extends OnTwoWorkers {

  @Test
  void should_give_the_records_that_threads_give() {
    List<RunSpec> specs = Runs.tiny(1, 20);
    List<RunRecord> here = laboratories.local(Runs.CATALOGUE, specs);

    try (Laboratory laboratory = laboratories.cluster("cluster")) {
      assertSame(laboratory.records("there", specs), here);
      assertThat(laboratory.spans()).hasSize(20);
    }
    assertThat(laboratories.count("cluster")).isEqualTo(20);
  }

  @Test
  void should_train_all_that_is_planned_when_something_is_asked_for() {
    try (Laboratory laboratory = laboratories.cluster("ahead")) {
      laboratory.lookAhead(Runs.tiny(1, 10));
      laboratory.records("first", Runs.tiny(1, 1));

      StandaloneCluster.awaitThat("all are trained", () -> laboratory.spans().size() == 10);
      laboratory.records("rest", Runs.tiny(1, 10));
      assertThat(laboratory.spans()).as("each was trained once").hasSize(10);
    }
  }

  @Test
  void should_try_a_run_that_fails_on_the_other_executor_and_then_name_it() {
    List<RunSpec> specs = new ArrayList<>(Runs.tiny(1, 10));
    specs.add(3, Runs.diverging());
    laboratories.warmUp(2, 1, 20);

    try (Laboratory laboratory = laboratories.cluster("failing")) {
      assertThatThrownBy(() -> laboratory.records("failing", specs))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageMatching(
              "The run \\Q"
                  + Runs.diverging()
                  + "\\E failed: training diverged: .* \\(on executors \\d+, \\d+\\)");
    }
    assertThat(laboratories.count("failing")).as("the others").isEqualTo(10);
  }

  /** When nothing else is left to do, and it takes far longer than the others did. */
  @Test
  void should_begin_a_straggler_a_second_time_and_compare_its_bits() {
    List<RunSpec> specs = new ArrayList<>(Runs.longer(1, 23, 500));
    specs.addAll(Runs.longer(100, 1, 100_000));
    laboratories.warmUp(2, 1, 20);
    int repeated = SameBits.repeated();

    try (Laboratory laboratory = laboratories.cluster("straggler")) {
      laboratory.records("straggler", specs);

      StandaloneCluster.awaitThat("the second has ended", () -> SameBits.repeated() > repeated);
      assertThat(SameBits.difference()).isEmpty();
      assertThat(laboratory.spans()).as("records that were taken").hasSize(24);
    }
  }

  /** After two minutes the driver would give it up, and all that it has. */
  @Test
  void should_not_wait_for_a_machine_that_stands_still() throws Exception {
    List<RunSpec> specs = Runs.longer(1, 24, 2_000);
    List<RunRecord> here = laboratories.local(Runs.CATALOGUE, specs);
    laboratories.warmUp(2, 1, 20);

    try (Laboratory laboratory = laboratories.cluster("still")) {
      CompletableFuture<List<RunRecord>> there =
          CompletableFuture.supplyAsync(() -> laboratory.records("there", specs));
      StandaloneCluster.awaitThat("some are trained", () -> laboratory.spans().size() >= 4);
      cluster.signalExecutor(0, "STOP");
      try {
        assertSame(there.get(100, TimeUnit.SECONDS), here);
      } finally {
        cluster.signalExecutor(0, "CONT");
      }
    }
  }

  @Test
  void should_have_executors_write_to_a_store_that_they_share() throws IOException {
    // given a laboratory whose own store is another folder
    Files.createDirectories(folder.resolve("shared"));
    Cluster sharing =
        cluster(Runs.CATALOGUE, DataLocations.embedded(), "shared", Cluster.StoredBy.EXECUTORS);

    try (Laboratory laboratory = laboratories.cluster("own", sharing)) {
      laboratory.records("shared", Runs.tiny(1, 6));
    }

    assertThat(laboratories.count("shared")).isEqualTo(6);
    assertThat(laboratories.count("own")).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("shared"))) {
      assertThat(files).as("nothing but records is left").hasSize(6);
    }
  }

  @Test
  void should_send_the_files_of_data_sets() {
    // given images that come with no project, in a folder that executors are not told of
    Path data = folder.resolve("data");
    Catalogue placebo = Placebo.write(Runs.CATALOGUE, data);
    DataLocations places = new DataLocations(Optional.of(data), Optional.empty(), Optional.empty());
    List<RunSpec> specs = Runs.tiny(1, 4);
    List<RunRecord> here = laboratories.local(placebo, specs);

    Cluster sent = cluster(placebo, places, "sent", Cluster.StoredBy.DRIVER);
    try (Laboratory laboratory = laboratories.cluster("sent", sent)) {
      assertSame(laboratory.records("there", specs), here);
    }
  }

  @Test
  void should_refuse_an_executor_with_other_kernels_before_it_trains() {
    SparkContexts.stop();
    System.setProperty("spark.executorEnv.OPENBLAS_CORETYPE", "Nehalem");
    try (Laboratory laboratory = laboratories.cluster("unlike")) {
      assertThatRefused(() -> laboratory.records("unlike", Runs.tiny(1, 4)))
          .hasMessageContaining("other kernels, OpenBLAS Nehalem")
          .hasMessageContaining("-Dopenblas.core= names kernels for all");
    } finally {
      System.clearProperty("spark.executorEnv.OPENBLAS_CORETYPE");
      SparkContexts.stop();
    }
    assertThat(laboratories.count("unlike")).isZero();
  }

  private Cluster cluster(
      Catalogue catalogue, DataLocations places, String store, Cluster.StoredBy storedBy) {
    return new Cluster(cluster.url(), catalogue, places, folder.resolve(store), storedBy);
  }
}
