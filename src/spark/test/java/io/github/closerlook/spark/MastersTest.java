package io.github.closerlook.spark;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.claims.store.TrainingSpan;
import io.github.closerlook.paper.run.RunSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code -Dspark.master=} can name besides a standalone cluster. */
class MastersTest {

  private static final String LOCAL_CLUSTER = "local-cluster[2,1,1024]";

  /** As a line of comma-separated values has it. */
  private static final String LOCAL_CLUSTER_QUOTED = "'" + LOCAL_CLUSTER + "'";

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

  /** One sentence, before anything is started. */
  @ParameterizedTest
  @CsvSource({
    LOCAL_CLUSTER_QUOTED + ", , SPARK_HOME",
    "yarn, , HADOOP_CONF_DIR",
    "yarn, HADOOP_CONF_DIR=no-such-folder, YARN_CONF_DIR",
    "yarn, YARN_CONF_DIR=src, spark.yarn.jars",
    "yarn, YARN_CONF_DIR=src SPARK_HOME=src, spark.yarn.archive",
    "k8s://https://127.0.0.1:443, , spark.kubernetes.container.image",
    "k8s://ftp://127.0.0.1, , k8s://https://host:6443",
  })
  void should_say_what_a_master_needs(String master, String environment, String needs) {
    assertThatRefused(() -> SparkContexts.conf(master, variables(environment)))
        .hasMessageContaining("-Dspark.master=" + master)
        .hasMessageContaining(needs);
  }

  private static Map<String, String> variables(String environment) {
    return Stream.ofNullable(environment)
        .flatMap(all -> Stream.of(all.split(" ")))
        .map(variable -> variable.split("="))
        .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
  }

  /** Which spark-submit's scripts put onto the class path. */
  @Test
  void should_find_the_settings_of_hadoop() throws IOException {
    Files.writeString(folder.resolve("yarn-site.xml"), "<configuration/>");
    ClassLoader usual = getClass().getClassLoader();

    assertThat(usual.getResource("yarn-site.xml")).isNull();
    assertThat(
            Master.of("yarn")
                .loader(Map.of("YARN_CONF_DIR", folder.toString()), usual)
                .getResource("yarn-site.xml"))
        .isEqualTo(folder.resolve("yarn-site.xml").toUri().toURL());
  }

  /** A container that takes more memory than was asked for is killed. */
  @Test
  void should_ask_yarn_for_native_memory_unless_the_user_does() {
    Map<String, String> environment =
        Map.of("HADOOP_CONF_DIR", folder.toString(), "SPARK_HOME", SparkProcess.HOME.toString());
    SparkConf conf = SparkContexts.conf("yarn", environment);

    System.setProperty("spark.executor.memoryOverheadFactor", "4");
    SparkConf own = SparkContexts.conf("yarn", environment);
    System.clearProperty("spark.executor.memoryOverheadFactor");

    assertThat(conf.get("spark.executor.memoryOverhead")).isEqualTo("2560m");
    assertThat(own.contains("spark.executor.memoryOverhead")).isFalse();
  }

  @Test
  void should_take_https_for_kubernetes_where_no_scheme_is_named() {
    assertThat(Master.of("k8s://host:6443").name()).isEqualTo("k8s://https://host:6443");
  }

  @Test
  void should_refuse_a_master_that_there_is_not() {
    Laboratories laboratories = new Laboratories("no-master", folder);

    assertThatRefused(() -> laboratories.cluster("none"))
        .hasMessageContaining("-Dspark.master=no-master")
        .hasMessageContaining("Could not parse Master URL");
  }
}
