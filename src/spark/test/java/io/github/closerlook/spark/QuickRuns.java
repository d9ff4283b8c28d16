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

/**
 * What the quick scale trains of data sets that come with the project: by threads of this JVM, and
 * as the submitted jar leaves it in a run store.
 *
 * @param local the records that threads give
 */
record QuickRuns(Map<Run, RunRecord> local) {

  /** A claim with few runs at the quick scale, and more than two cores can begin at once. */
  static final String FEW = "first-layer-filters";

  private static final Pattern DONE =
      Pattern.compile("All (\\d+) runs .* (\\d+) were trained now, (\\d+) were there");

  private static final Catalogue CATALOGUE = Catalogue.of(Optional.empty());

  /** Trained here, now. */
  static QuickRuns trained(Path store, Predicate<String> claims) throws IOException {
    return new QuickRuns(records(store, plan(claims)));
  }

  static Set<Run> plan(Predicate<String> claims) throws IOException {
    Panel panel = new Panel(1, Engine.FUSED.label());
    Set<Run> plan = new LinkedHashSet<>();
    Expectations.read(Path.of("expectations"), Scale.QUICK, NetworkStudy.class).stream()
        .filter(claim -> claims.test(claim.id()))
        .forEach(claim -> plan.addAll(PanelInquiry.plan(claim.on(CATALOGUE::has), panel)));
    return plan;
  }

  /** The settings of a program that fills a store with what claims want, all if none is named. */
  static List<String> settings(Path store, String... claims) {
    return Stream.concat(
            Stream.of(
                "-Dscale=quick", "-Dcache=" + store.resolveSibling("no-cache"), "-Druns=" + store),
            Stream.of(claims).map(claim -> "-Dclaims=" + claim))
        .toList();
  }

  /** How many runs the program says there are, were trained by it, were there before. */
  static List<Integer> done(String said) {
    Matcher done = DONE.matcher(said);
    assertThat(done.find()).as(said).isTrue();
    return Stream.of(1, 2, 3).map(group -> Integer.parseInt(done.group(group))).toList();
  }

  /** That a program trained all of these runs, none of which was there, to the bits of threads. */
  void assertAllTrained(String said, Path store) {
    assertThat(done(said)).containsExactly(local.size(), local.size(), 0);
    assertSame(store, local.keySet());
  }

  static void awaitRecords(Path store, int count) {
    StandaloneCluster.awaitThat(count + " records are there", () -> count(store) >= count);
  }

  static int count(Path store) {
    if (!Files.isDirectory(store)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(store)) {
      return (int) files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read as the suite reads them: under the names that this JVM gives them. */
  void assertSame(Path store, Set<Run> plan) {
    assertThat(count(store)).isEqualTo(plan.size());
    records(store, plan)
        .forEach(
            (run, record) ->
                assertThat(record.sameResult(local.get(run))).as(run.toString()).isTrue());
  }

  private static Map<Run, RunRecord> records(Path store, Set<Run> plan) {
    boolean there = Files.exists(store);
    List<String> lines = new ArrayList<>();
    try (Laboratory laboratory =
        new Laboratory(
            new TrainingApparatus(CATALOGUE),
            new RunStore(store, lines::add),
            2,
            new Progress(plan, lines::add))) {
      List<RunRecord> records = laboratory.records("here", plan);
      assertThat(laboratory.spans()).as("trained here").hasSize(there ? 0 : plan.size());
      return records.stream().collect(Collectors.toMap(RunRecord::spec, record -> record));
    }
  }
}
