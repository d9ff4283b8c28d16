package io.github.closerlook.spark;

import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.run.Workbench;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkFiles;

/** What an executor keeps between its tasks: data sets that are read, stores that are open. */
final class Bench {

  private static final Map<String, Workbench> BENCHES = new ConcurrentHashMap<>();
  private static final Map<String, RunStore> STORES = new ConcurrentHashMap<>();

  /** Cores of this executor that are at work, so that each has a name for the reader. */
  private static final TreeSet<Integer> BUSY = new TreeSet<>();

  private Bench() {}

  /**
   * The bench for runs on some data.
   *
   * @param archive that Spark has sent and unpacked; empty if the data comes with the project
   */
  static Workbench of(String archive) {
    return BENCHES.computeIfAbsent(
        archive,
        name ->
            new Workbench(
                Catalogue.of(
                    name.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Path.of(SparkFiles.get(name))))));
  }

  static RunStore store(String folder) {
    return STORES.computeIfAbsent(folder, path -> new RunStore(Path.of(path), System.err::println));
  }

  static synchronized int takeSlot() {
    int slot = 1;
    while (!BUSY.add(slot)) {
      slot++;
    }
    return slot;
  }

  static synchronized void freeSlot(int slot) {
    BUSY.remove(slot);
  }
}
