package io.github.closerlook.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import io.github.closerlook.paper.run.TrainingApparatus;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.Placebo;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.run.Cluster;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.claims.store.RunStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A laboratory of this JVM, on Maven's class path, whose workers are a real cluster's. */
class ClusterRunsTest {

  private static final DataLocations EMBEDDED = DataLocations.embedded();

  @TempDir static Path shared;
  @TempDir Path folder;

  private static StandaloneCluster cluster;

  private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void start() throws IOException {
    cluster = StandaloneCluster.start(shared, 2);
  }

  @AfterAll
  static void stop() {
    SparkContexts.stop();
    cluster.close();
  }

  @Test
  void should_give_the_records_that_threads_give() {
    List<RunSpec> specs = Runs.tiny(1, 20);
    List<RunRecord> here;
    try (Laboratory local =
        new Laboratory(new TrainingApparatus(Runs.CATALOGUE), store("local"), 1, new Progress(specs, line -> {}))) {
      here = local.records("here", specs);
    }

    try (Laboratory laboratory = laboratory("cluster")) {
      assertSame(laboratory.records("there", specs), here);
      assertThat(laboratory.spans()).hasSize(20);
    }
    assertThat(count("cluster")).isEqualTo(20);
  }

  @Test
  void should_train_all_that_is_planned_when_something_is_asked_for() {
    try (Laboratory laboratory = laboratory("ahead")) {
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
    warmUp();

    try (Laboratory laboratory = laboratory("failing")) {
      assertThatThrownBy(() -> laboratory.records("failing", specs))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageMatching(
              "The run \\Q"
                  + Runs.diverging()
                  + "\\E failed: training diverged: .* \\(on executors \\d+, \\d+\\)");
    }
    assertThat(count("failing")).as("the others").isEqualTo(10);
  }

  @Test
  void should_have_executors_write_to_a_store_that_they_share() throws IOException {
    // given a laboratory whose own store is another folder
    Files.createDirectories(folder.resolve("shared"));
    Cluster cluster = cluster(Runs.CATALOGUE, EMBEDDED, "shared", Cluster.StoredBy.EXECUTORS);
    List<RunSpec> specs = Runs.tiny(1, 6);

    try (Laboratory laboratory =
        new Laboratory(new TrainingApparatus(Runs.CATALOGUE), store("own"), cluster.workers(), new Progress(specs, line -> {}))) {
      laboratory.records("shared", specs);
    }

    assertThat(count("shared")).isEqualTo(6);
    assertThat(count("own")).isZero();
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
    List<RunRecord> here;
    try (Laboratory local =
        new Laboratory(new TrainingApparatus(placebo), store("local"), 1, new Progress(specs, line -> {}))) {
      here = local.records("here", specs);
    }

    Cluster cluster = cluster(placebo, places, "sent", Cluster.StoredBy.DRIVER);
    try (Laboratory laboratory =
        new Laboratory(new TrainingApparatus(placebo), store("sent"), cluster.workers(), new Progress(specs, line -> {}))) {
      assertSame(laboratory.records("there", specs), here);
    }
  }

  @Test
  void should_refuse_an_executor_with_other_kernels_before_it_trains() {
    SparkContexts.stop();
    System.setProperty("spark.executorEnv.OPENBLAS_CORETYPE", "Nehalem");
    try (Laboratory laboratory = laboratory("unlike")) {
      assertThatThrownBy(() -> laboratory.records("unlike", Runs.tiny(1, 4)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("other kernels, OpenBLAS Nehalem")
          .hasMessageContaining("-Dopenblas.core= names kernels for all");
    } finally {
      System.clearProperty("spark.executorEnv.OPENBLAS_CORETYPE");
      SparkContexts.stop();
    }
    assertThat(count("unlike")).isZero();
  }

  /**
   * What the driver does with a run, always; and what a run costs beside its training in all, where
   * nobody else is at work.
   */
  @Test
  void should_cost_at_most_twenty_milliseconds_a_run() {
    warmUp();
    List<Double> overheads = new ArrayList<>();
    List<Double> drivers = new ArrayList<>();
    for (int time = 0; time < 3; time++) {
      List<RunSpec> specs = Runs.tiny(10_000 * (time + 1), 400);
      try (Laboratory laboratory = laboratory("overhead" + time)) {
        long start = System.nanoTime();
        long cpu = cpuNanos();
        List<RunRecord> records = laboratory.records("overhead", specs);
        drivers.add((cpuNanos() - cpu) / 1e6 / specs.size());
        double seconds = (System.nanoTime() - start) / 1e9;
        double training =
            records.stream().mapToDouble(record -> record.provenance().seconds()).sum() / 2;
        overheads.add((seconds - training) / specs.size() * 1000);
      }
    }
    overheads.sort(null);
    drivers.sort(null);
    System.out.printf(
        Locale.ROOT,
        "Beside its training a run costs %.1f ms, of which the driver computes for %.1f ms; load %.1f%n",
        overheads.get(1),
        drivers.get(1),
        load());
    assertThat(drivers.get(1)).isLessThan(20);
    assumeIdle();
    assertThat(overheads.get(1)).isLessThan(20);
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Wall-clock times are worth something where the cores have nothing else to do. */
  private static void assumeIdle() {
    double most = Double.parseDouble(System.getProperty("spark.most.load", "3"));
    assumeTrue(
        load() <= most && Runtime.getRuntime().availableProcessors() >= 2,
        () -> "the cores are at other work (a load of " + load() + "), so no speed is measured");
  }

  /**
   * Pairs of the same work by one worker and by two; only where nobody else is at work. On two
   * cores, which the driver needs as well, it was 1.76 times; machines of their own would give more.
   */
  @Test
  void should_be_almost_twice_as_fast_with_two_workers() {
    assumeIdle();
    List<Double> ratios = new ArrayList<>();
    for (int pair = 0; pair < 3; pair++) {
      ratios.add(seconds(1, pair) / seconds(2, pair));
    }
    ratios.sort(null);
    System.out.printf(Locale.ROOT, "Two workers are %s times as fast as one%n", ratios);
    assertThat(ratios.get(1)).isGreaterThan(1.6);
  }

  private double seconds(int cores, int pair) {
    SparkContexts.stop();
    System.setProperty("spark.cores.max", Integer.toString(cores));
    try {
      String store = "speed" + cores + "-" + pair;
      try (Laboratory laboratory = laboratory(store)) {
        // Until the JVM of each worker has compiled what it runs, as in a cluster that has been up.
        laboratory.records("warm up", Runs.longer(1, 6 * cores, 20_000));
        long start = System.nanoTime();
        laboratory.records("timed", Runs.longer(100, 24, 20_000));
        return (System.nanoTime() - start) / 1e9;
      }
    } finally {
      System.clearProperty("spark.cores.max");
      SparkContexts.stop();
    }
  }

  /** Until both executors have done something: the first waits for the JVM of the second. */
  private void warmUp() {
    try (Laboratory laboratory = laboratory("warm")) {
      for (int from = 1; ; from += 20) {
        laboratory.records("warm up", Runs.tiny(from, 20));
        if (laboratory.spans().stream().map(span -> span.worker()).distinct().count() > 1) {
          return;
        }
      }
    }
  }

  private Laboratory laboratory(String store) {
    Cluster there = cluster(Runs.CATALOGUE, EMBEDDED, store, Cluster.StoredBy.DRIVER);
    return new Laboratory(new TrainingApparatus(Runs.CATALOGUE), store(store), there.workers(), new Progress(List.of(), line -> {}));
  }

  private Cluster cluster(
      Catalogue catalogue, DataLocations places, String store, Cluster.StoredBy storedBy) {
    return new Cluster(cluster.url(), catalogue, places, folder.resolve(store), storedBy);
  }

  private RunStore store(String name) {
    return new RunStore(folder.resolve(name), warnings::add);
  }

  private long count(String store) {
    try (Stream<Path> files = Files.list(folder.resolve(store))) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertSame(List<RunRecord> some, List<RunRecord> others) {
    assertThat(some).hasSameSizeAs(others);
    for (int i = 0; i < some.size(); i++) {
      assertThat(some.get(i).sameResult(others.get(i))).as(some.get(i).spec().toString()).isTrue();
    }
  }
}
