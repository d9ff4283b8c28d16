package io.github.closerlook.paper.run;

import io.github.closerlook.claims.files.BadInput;
import io.github.closerlook.claims.files.BadInputException;
import io.github.closerlook.claims.store.RunExecutor;
import io.github.closerlook.paper.data.Catalogue;
import io.github.closerlook.paper.data.DataLocations;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * What a cluster has to be told to carry out the runs of a laboratory.
 *
 * @param master where it is, as {@code -Dspark.master=} names it
 * @param catalogue the data that runs read
 * @param places where the catalogue has it from
 * @param runs the run store
 * @param store who writes to it
 */
public record Cluster(
    String master, Catalogue catalogue, DataLocations places, Path runs, StoredBy store) {

  /** Who puts records into the run store. */
  public enum StoredBy {
    /** The JVM that asks: records travel there. */
    DRIVER,
    /** Every machine by itself: all of them have the store's folder under the same path. */
    EXECUTORS
  }

  /** The engine of a cluster, which only a profile of the build brings along. */
  public interface Engine {

    /** Connects a laboratory with the cluster. */
    RunExecutor open(Cluster cluster, RunExecutor.Desk desk);
  }

  /**
   * The cluster's workers for a laboratory.
   *
   * @throws BadInputException if this build has no engine for clusters
   */
  public RunExecutor.Factory workers() {
    Engine engine = engine(master);
    return desk -> engine.open(this, desk);
  }

  /**
   * Sees that this build can talk to clusters.
   *
   * @throws BadInputException if not
   */
  public static void requireEngine(String master) {
    engine(master);
  }

  private static Engine engine(String master) {
    try {
      return ServiceLoader.load(Engine.class, Cluster.class.getClassLoader())
          .findFirst()
          .orElseThrow(() -> withoutEngine(master));
    } catch (ServiceConfigurationError e) {
      // The name of an engine is left from a build that had one.
      throw withoutEngine(master);
    }
  }

  private static BadInputException withoutEngine(String master) {
    return BadInput.of(
        "-Dspark.master=%s is of use with -Pspark alone, which brings Apache Spark along; accepted: both or neither",
        master);
  }
}
