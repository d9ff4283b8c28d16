package io.github.closerlook.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.study.NetworkStudy;
import io.github.closerlook.paper.run.TrainingApparatus;
import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.claims.claim.Panel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar alone, submitted to a real cluster of two workers: what it leaves in the store is what
 * threads of this JVM would have left, whoever is killed meanwhile.
 */
class SubmittedJarTest {

  /** Of the quick scale: all kinds of runs would take minutes more; {@code -Dspark.claims=} names others. */
  private static final String CLAIMS =
      System.getProperty("spark.claims", "easy-examples,first-layer-filters");

  private static final Pattern DONE =
      Pattern.compile("All (\\d+) runs .* (\\d+) were trained now, (\\d+) were there");

  private static final Catalogue CATALOGUE = Catalogue.of(Optional.empty());

  @TempDir static Path shared;
  @TempDir Path folder;

  private final List<SparkProcess> drivers = new ArrayList<>();

  private static StandaloneCluster cluster;
  private static Set<Run> plan;
  private static List<RunRecord> local;

  @BeforeAll
  static void start() throws IOException {
    plan = new LinkedHashSet<>();
    Panel panel = new Panel(1, Engine.FUSED.label());
    Expectations.read(Path.of("expectations"), Scale.QUICK, NetworkStudy.class).stream()
        .filter(claim -> List.of(CLAIMS.split(",")).contains(claim.id()))
        .forEach(claim -> plan.addAll(PanelInquiry.plan(claim.on(CATALOGUE::has), panel)));
    local = records(shared.resolve("local"));
    cluster = StandaloneCluster.start(shared, 2);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void should_leave_the_same_bits_though_a_worker_is_killed() throws Exception {
    Path runs = folder.resolve("runs");
    SparkProcess driver = submit(runs);
    awaitRecords(runs, plan.size() / 10);

    // when
    cluster.killWorker(0);
    cluster.addWorker();
    String said = driver.awaitSuccess();

    // then
    assertThat(done(said)).containsExactly(plan.size(), plan.size(), 0);
    assertSameAsLocal(runs);
  }

  @Test
  void should_go_on_where_a_killed_driver_stopped() throws Exception {
    Path runs = folder.resolve("runs");
    SparkProcess killed = submit(runs);
    awaitRecords(runs, plan.size() / 4);

    // when
    assertThat(killed.kill()).as("killed at work").isTrue();
    long left = count(runs);
    String said = submit(runs).awaitSuccess();

    // then
    assertThat(left).isLessThan(plan.size());
    assertThat(done(said)).containsExactly(plan.size(), plan.size() - (int) left, (int) left);
    assertSameAsLocal(runs);
  }

  /** A driver that a failed test leaves would keep the cluster's cores from the next. */
  @AfterEach
  void end() throws InterruptedException {
    for (SparkProcess driver : drivers) {
      driver.kill();
    }
  }

  private SparkProcess submit(Path runs) throws IOException {
    SparkProcess driver =
        SparkProcess.submit(
        folder.resolve("driver" + System.nanoTime() + ".log"),
        cluster.url(),
        "-Dscale=quick",
        "-Dclaims=" + CLAIMS,
        "-Dcache=" + folder.resolve("no-cache"),
        "-Druns=" + runs);
    drivers.add(driver);
    return driver;
  }

  private static List<Integer> done(String said) {
    Matcher done = DONE.matcher(said);
    assertThat(done.find()).as(said).isTrue();
    return Stream.of(1, 2, 3).map(group -> Integer.parseInt(done.group(group))).toList();
  }

  private static void awaitRecords(Path runs, int count) {
    StandaloneCluster.awaitThat(count + " records are there", () -> count(runs) >= count);
  }

  private static long count(Path runs) {
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(runs)) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read as the suite reads them: under the names that this JVM gives them, and nothing trained. */
  private static void assertSameAsLocal(Path runs) {
    List<RunRecord> records = records(runs);
    assertThat(count(runs)).isEqualTo(plan.size());
    for (int i = 0; i < local.size(); i++) {
      assertThat(records.get(i).sameResult(local.get(i)))
          .as(local.get(i).spec().toString())
          .isTrue();
    }
  }

  private static List<RunRecord> records(Path runs) {
    boolean there = Files.exists(runs);
    List<String> lines = new ArrayList<>();
    try (Laboratory laboratory =
        new Laboratory(new TrainingApparatus(CATALOGUE), new RunStore(runs, lines::add), 2, new Progress(plan, lines::add))) {
      List<RunRecord> records = laboratory.records("here", plan);
      assertThat(laboratory.spans()).as("trained here").hasSize(there ? 0 : plan.size());
      return records;
    }
  }
}
