package io.github.closerlook.spark;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.TrainingSpan;
import io.github.closerlook.paper.run.RunSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code -Dspark.master=} can name besides a standalone cluster. */
class MastersTest {

  private static final String LOCAL_CLUSTER = "local-cluster[2,1,1024]";

  @TempDir Path folder;

  @AfterEach
  void stop() {
    SparkContexts.stop();
  }

  /** Where Spark has the JVMs of a local cluster work, each with the project's jar. */
  @AfterAll
  static void clear() throws IOException {
    FileUtils.deleteDirectory(SparkProcess.HOME.resolve("work").toFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {LOCAL_CLUSTER, "local[2]"})
  void should_give_the_records_that_threads_give(String master) {
    Laboratories laboratories = new Laboratories(master, folder);
    List<RunSpec> specs = Runs.tiny(1, 6);
    List<RunRecord> here = laboratories.local(Runs.CATALOGUE, specs);

    try (Laboratory laboratory = laboratories.cluster("cluster")) {
      Laboratories.assertSame(laboratory.records("there", specs), here);
    }
  }

  @Test
  void should_start_both_jvms_of_a_local_cluster() {
    Laboratories laboratories = new Laboratories(LOCAL_CLUSTER, folder);

    laboratories.warmUp(2, 1, 20);
    try (Laboratory laboratory = laboratories.cluster("cluster")) {
      laboratory.records("there", Runs.longer(1, 10, 2_000));

      assertThat(laboratory.spans().stream().map(TrainingSpan::worker).distinct()).hasSize(2);
    }
  }

  @Test
  void should_say_what_a_local_cluster_needs() {
    assertThatRefused(() -> SparkContexts.conf(LOCAL_CLUSTER, Map.of()))
        .hasMessageContaining("-Dspark.master=" + LOCAL_CLUSTER)
        .hasMessageContaining("SPARK_HOME");
  }

  /**
   * An installed Spark has what talks to the first two; the libraries of {@code -Pspark} do not.
   */
  @ParameterizedTest
  @ValueSource(strings = {"yarn", "k8s://https://127.0.0.1:443", "no-master"})
  void should_refuse_a_master_that_it_cannot_talk_to(String master) {
    Laboratories laboratories = new Laboratories(master, folder);

    assertThatRefused(() -> laboratories.cluster("none"))
        .hasMessageContaining("-Dspark.master=" + master)
        .hasMessageContaining("Could not parse Master URL")
        .hasMessageContaining("spark-submit");
  }
}
