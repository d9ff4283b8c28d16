package io.github.closerlook.spark;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests whose laboratories have a real cluster of two workers, started once for all of a class. */
abstract class OnTwoWorkers {

  @TempDir static Path shared;
  @TempDir Path folder;

  static StandaloneCluster cluster;

  Laboratories laboratories;

  @BeforeAll
  static void start() throws IOException {
    cluster = StandaloneCluster.start(shared, 2);
  }

  @AfterAll
  static void stop() {
    SparkContexts.stop();
    cluster.close();
  }

  @BeforeEach
  void open() {
    laboratories = new Laboratories(cluster.url(), folder);
  }
}
