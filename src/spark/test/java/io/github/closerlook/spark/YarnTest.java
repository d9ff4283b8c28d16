package io.github.closerlook.spark;

import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.run.RunSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Dspark.master=yarn} on a real YARN of a resource manager and two nodes, each with room
 * for one executor: what its containers train is what threads of this JVM train.
 */
class YarnTest {

  /** Where this JVM, as Maven has started it, finds the cluster. */
  private static final Path SETTINGS = Path.of(System.getenv("HADOOP_CONF_DIR"));

  private static final String STAGING = "spark.yarn.stagingDir";
  private static final String JARS = "spark.yarn.jars";

  @TempDir static Path shared;
  @TempDir Path folder;

  private static YarnCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = YarnCluster.start(shared, SETTINGS, 2);
  }

  @AfterAll
  static void stop() throws IOException {
    cluster.close();
    FileUtils.deleteDirectory(SETTINGS.toFile());
  }

  @AfterEach
  void disconnect() {
    SparkContexts.stop();
    System.clearProperty(STAGING);
    System.clearProperty(JARS);
  }

  @Test
  void should_give_the_records_that_threads_give() {
    // given nodes on which Spark is installed
    System.setProperty(STAGING, folder.resolve("staging").toUri().toString());
    System.setProperty(JARS, "local:" + SparkProcess.library("jars"));
    Laboratories laboratories = new Laboratories("yarn", folder);
    List<RunSpec> specs = Runs.tiny(1, 6);
    List<RunRecord> here = laboratories.local(Runs.CATALOGUE, specs);

    laboratories.warmUp(2, 1, 20);
    try (Laboratory laboratory = laboratories.cluster("cluster")) {
      Laboratories.assertSame(laboratory.records("there", specs), here);
    }
  }

  /** Nodes have no Spark: it is sent from the folder that SPARK_HOME names. */
  @Test
  void should_leave_the_bits_that_threads_give_from_the_submitted_jar() throws Exception {
    QuickRuns few = QuickRuns.trained(folder.resolve("local"), QuickRuns.FEW::equals);
    Path runs = folder.resolve("runs");

    String said =
        SparkProcess.submit(
                folder.resolve("driver.log"),
                Map.of("HADOOP_CONF_DIR", SETTINGS.toString()),
                "yarn",
                List.of(STAGING + "=" + folder.resolve("staging").toUri()),
                QuickRuns.settings(runs, QuickRuns.FEW))
            .awaitSuccess();

    few.assertAllTrained(said, runs);
  }
}
