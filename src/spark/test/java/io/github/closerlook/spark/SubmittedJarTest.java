package io.github.closerlook.spark;

import static io.github.closerlook.spark.QuickRuns.FEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar alone, submitted to a real cluster of two workers: what it leaves in the store is what
 * threads of this JVM leave, whoever is killed meanwhile.
 */
class SubmittedJarTest {

  @TempDir static Path shared;
  @TempDir Path folder;

  private final List<SparkProcess> drivers = new ArrayList<>();

  private static StandaloneCluster cluster;

  /** All that the quick scale trains. */
  private static QuickRuns quick;

  @BeforeAll
  static void start() throws IOException {
    quick = QuickRuns.trained(shared.resolve("local"), claim -> true);
    cluster = StandaloneCluster.start(shared, 2);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void should_leave_the_bits_of_the_quick_scale_though_a_worker_is_killed() throws Exception {
    Path runs = folder.resolve("runs");
    SparkProcess driver = submit(runs);
    QuickRuns.awaitRecords(runs, quick.local().size() / 10);

    cluster.killWorker(0);
    cluster.addWorker();
    String said = driver.awaitSuccess();

    quick.assertAllTrained(said, runs);
  }

  @Test
  void should_go_on_where_a_killed_driver_stopped() throws Exception {
    Set<Run> few = QuickRuns.plan(FEW::equals);
    Path runs = folder.resolve("runs");
    SparkProcess killed = submit(runs, FEW);
    QuickRuns.awaitRecords(runs, few.size() / 4);

    assertThat(killed.kill()).as("killed at work").isTrue();
    int left = QuickRuns.count(runs);
    String said = submit(runs, FEW).awaitSuccess();

    assertThat(left).isBetween(few.size() / 4, few.size() - 1);
    assertThat(QuickRuns.done(said)).containsExactly(few.size(), few.size() - left, left);
    quick.assertSame(runs, few);
  }

  /** A driver that a failed test leaves would keep the cluster's cores from the next. */
  @AfterEach
  void end() throws InterruptedException {
    for (SparkProcess driver : drivers) {
      driver.kill();
    }
  }

  private SparkProcess submit(Path runs, String... claims) throws IOException {
    SparkProcess driver =
        SparkProcess.submit(
            folder.resolve("driver" + System.nanoTime() + ".log"),
            Map.of(),
            cluster.url(),
            List.of(),
            QuickRuns.settings(runs, claims));
    drivers.add(driver);
    return driver;
  }
}
