package io.github.closerlook.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.claims.store.TrainingSpan;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.run.Cluster;
import io.github.closerlook.paper.run.RunSpec;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Laboratories of this JVM, on Maven's class path, whose run stores are in one folder. */
record Laboratories(String master, Path folder) {

  /** Whose workers are a cluster's. */
  Laboratory cluster(String store) {
    return cluster(
        store,
        new Cluster(
            master,
            Runs.CATALOGUE,
            DataLocations.embedded(),
            folder.resolve(store),
            Cluster.StoredBy.DRIVER));
  }

  Laboratory cluster(String store, Cluster cluster) {
    return new Laboratory(
        new TrainingApparatus(cluster.catalogue()), store(store), cluster.workers(), quiet());
  }

  /** What a thread of this JVM gives. */
  List<RunRecord> local(Catalogue catalogue, List<RunSpec> specs) {
    try (Laboratory local =
        new Laboratory(new TrainingApparatus(catalogue), store("local"), 1, quiet())) {
      return local.records("here", specs);
    }
  }

  /**
   * Until so many executors have each done so many runs: the first does not wait for the JVM of the
   * second, and none is at its speed before its compilers have done their work.
   *
   * @param epochs of a run
   */
  void warmUp(int executors, int runs, int epochs) {
    try (Laboratory laboratory = cluster("warm")) {
      int from = 1;
      Map<String, Long> done;
      do {
        laboratory.records("warm up", Runs.longer(from, executors * runs, epochs));
        from += executors * runs;
        done =
            laboratory.spans().stream()
                .collect(Collectors.groupingBy(TrainingSpan::worker, Collectors.counting()));
      } while (done.values().stream().filter(count -> count >= runs).count() < executors);
    }
  }

  long count(String store) {
    try (Stream<Path> files = Files.list(folder.resolve(store))) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void assertSame(List<RunRecord> some, List<RunRecord> others) {
    assertThat(some).hasSameSizeAs(others);
    for (int i = 0; i < some.size(); i++) {
      assertThat(some.get(i).sameResult(others.get(i))).as(some.get(i).spec().toString()).isTrue();
    }
  }

  private RunStore store(String name) {
    return new RunStore(folder.resolve(name), warning -> {});
  }

  private static Progress quiet() {
    return new Progress(List.of(), line -> {});
  }
}
