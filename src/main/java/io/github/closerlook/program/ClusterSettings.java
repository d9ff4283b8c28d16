package io.github.closerlook.program;

import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.store.Apparatus;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.Progress;
import io.github.closerlook.claims.store.RunStore;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import io.github.closerlook.paper.run.Cluster;
import io.github.closerlook.paper.run.Cluster.StoredBy;
import io.github.closerlook.paper.run.TrainingApparatus;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who trains: threads of this JVM, or a cluster, {@code -Dspark.master=} and {@code
 * -Dspark.store=}.
 *
 * @param master the cluster; empty for threads
 * @param store who writes to the run store
 */
public record ClusterSettings(Optional<String> master, StoredBy store) {

  /** No cluster. */
  public static final ClusterSettings NONE = new ClusterSettings(Optional.empty(), StoredBy.DRIVER);

  /** The settings of this JVM. */
  public static ClusterSettings ofSystem() {
    return of(Settings.given(System::getProperty));
  }

  static ClusterSettings of(Function<String, String> property) {
    String master = property.apply("spark.master");
    String store = property.apply("spark.store");
    if (master != null && master.isBlank()) {
      throw BadInputException.ofProperty(
          "spark.master", master, "a master as Spark names it, such as spark://host:7077");
    }
    StoredBy storedBy =
        switch (store == null ? "driver" : store.strip().toLowerCase(Locale.ROOT)) {
          case "driver" -> StoredBy.DRIVER;
          case "shared" -> StoredBy.EXECUTORS;
          default ->
              throw BadInputException.ofProperty(
                  "spark.store",
                  store,
                  "driver, or shared where all machines have the run store under the same path");
        };
    if (master == null && store != null) {
      throw new BadInputException(
          "-Dspark.store is of use with -Dspark.master alone; accepted: both or neither");
    }
    return new ClusterSettings(Optional.ofNullable(master).map(String::strip), storedBy);
  }

  /**
   * Sees that this build can talk to the cluster, if there is one.
   *
   * @throws io.github.closerlook.claims.files.BadInputException if not
   */
  public void check() {
    master.ifPresent(Cluster::requireEngine);
  }

  /**
   * A laboratory whose workers are threads, as many as the settings say, or the cluster's.
   *
   * @param places where the catalogue has its data from
   */
  public Laboratory laboratory(
      Settings settings,
      DataLocations places,
      Catalogue catalogue,
      RunStore store,
      Progress progress) {
    Apparatus apparatus = new TrainingApparatus(catalogue);
    return master
        .map(name -> new Cluster(name, catalogue, places, settings.runs(), this.store).workers())
        .map(workers -> new Laboratory(apparatus, store, workers, progress))
        .orElseGet(() -> new Laboratory(apparatus, store, settings.workers(), progress));
  }
}
