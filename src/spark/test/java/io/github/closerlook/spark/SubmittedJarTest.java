package io.github.closerlook.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.claim.Expectations;
import io.github.closerlook.claims.claim.Panel;
import io.github.closerlook.claims.claim.PanelInquiry;
import io.github.closerlook.claims.claim.Scale;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.Run;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.model.Engine;
import io.github.closerlook.paper.run.TrainingApparatus;
import io.github.closerlook.paper.study.NetworkStudy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** With few runs at the quick scale, and more than two cores can begin at once. */
  private static final String FEW = "first-layer-filters";

  private static final Pattern DONE =
      Pattern.compile("All (\\d+) runs .* (\\d+) were trained now, (\\d+) were there");

  private static final Catalogue CATALOGUE = Catalogue.of(Optional.empty());

  @TempDir static Path shared;
  @TempDir Path folder;

  private final List<SparkProcess> drivers = new ArrayList<>();

  private static StandaloneCluster cluster;

  /** All that the quick scale trains of data sets that come with the project. */
  private static Map<Run, RunRecord> local;

  @BeforeAll
  static void start() throws IOException {
    local = records(shared.resolve("local"), plan(claim -> true));
    cluster = StandaloneCluster.start(shared, 2);
  }

  private static Set<Run> plan(Predicate<String> claims) throws IOException {
    Panel panel = new Panel(1, Engine.FUSED.label());
    Set<Run> plan = new LinkedHashSet<>();
    Expectations.read(Path.of("expectations"), Scale.QUICK, NetworkStudy.class).stream()
        .filter(claim -> claims.test(claim.id()))
        .forEach(claim -> plan.addAll(PanelInquiry.plan(claim.on(CATALOGUE::has), panel)));
    return plan;
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void should_leave_the_bits_of_the_quick_scale_though_a_worker_is_killed() throws Exception {
    Path runs = folder.resolve("runs");
    SparkProcess driver = submit(runs);
    awaitRecords(runs, local.size() / 10);

    cluster.killWorker(0);
    cluster.addWorker();
    String said = driver.awaitSuccess();

    assertThat(done(said)).containsExactly(local.size(), local.size(), 0);
    assertSameAsLocal(runs, local.keySet());
  }

  @Test
  void should_go_on_where_a_killed_driver_stopped() throws Exception {
    Set<Run> few = plan(FEW::equals);
    Path runs = folder.resolve("runs");
    SparkProcess killed = submit(runs, "-Dclaims=" + FEW);
    awaitRecords(runs, few.size() / 4);

    assertThat(killed.kill()).as("killed at work").isTrue();
    int left = count(runs);
    String said = submit(runs, "-Dclaims=" + FEW).awaitSuccess();

    assertThat(left).isBetween(few.size() / 4, few.size() - 1);
    assertThat(done(said)).containsExactly(few.size(), few.size() - left, left);
    assertSameAsLocal(runs, few);
  }

  /** A driver that a failed test leaves would keep the cluster's cores from the next. */
  @AfterEach
  void end() throws InterruptedException {
    for (SparkProcess driver : drivers) {
      driver.kill();
    }
  }

  private SparkProcess submit(Path runs, String... settings) throws IOException {
    SparkProcess driver =
        SparkProcess.submit(
            folder.resolve("driver" + System.nanoTime() + ".log"),
            cluster.url(),
            Stream.concat(
                    Stream.of(
                        "-Dscale=quick", "-Dcache=" + folder.resolve("no-cache"), "-Druns=" + runs),
                    Stream.of(settings))
                .toArray(String[]::new));
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

  private static int count(Path runs) {
    if (!Files.isDirectory(runs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(runs)) {
      return (int) files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read as the suite reads them: under the names that this JVM gives them. */
  private static void assertSameAsLocal(Path runs, Set<Run> plan) {
    assertThat(count(runs)).isEqualTo(plan.size());
    records(runs, plan)
        .forEach(
            (run, record) ->
                assertThat(record.sameResult(local.get(run))).as(run.toString()).isTrue());
  }

  private static Map<Run, RunRecord> records(Path runs, Set<Run> plan) {
    boolean there = Files.exists(runs);
    List<String> lines = new ArrayList<>();
    try (Laboratory laboratory =
        new Laboratory(
            new TrainingApparatus(CATALOGUE),
            new RunStore(runs, lines::add),
            2,
            new Progress(plan, lines::add))) {
      List<RunRecord> records = laboratory.records("here", plan);
      assertThat(laboratory.spans()).as("trained here").hasSize(there ? 0 : plan.size());
      return records.stream().collect(Collectors.toMap(RunRecord::spec, record -> record));
    }
  }
}
