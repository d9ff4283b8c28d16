package io.github.closerlook.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Quantity;
import io.github.closerlook.claims.store.Laboratory;
import io.github.closerlook.claims.store.RunRecord;
import io.github.closerlook.paper.run.RunSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code -Dspark.master=k8s://...}: the pods that Spark asks Kubernetes for, and the records that
 * their processes give. The cluster is played, see {@link PlayedKubernetes}.
 */
class KubernetesTest {

  private static final String IMAGE = "spark.kubernetes.container.image";

  @TempDir Path folder;

  private PlayedKubernetes cluster;

  @BeforeEach
  void start() {
    cluster = PlayedKubernetes.start(folder);
    System.setProperty(IMAGE, "spark:test");
  }

  @AfterEach
  void stop() {
    SparkContexts.stop();
    cluster.close();
    System.clearProperty(IMAGE);
  }

  @Test
  void should_give_the_records_that_threads_give_though_a_pod_is_lost() {
    Laboratories laboratories = new Laboratories(cluster.url(), folder);
    List<RunSpec> specs = Runs.tiny(1, 6);
    List<RunRecord> here = laboratories.local(Runs.CATALOGUE, specs);
    laboratories.warmUp(2, 1, 20);

    // when
    cluster.running().values().iterator().next().destroyForcibly();

    // then
    try (Laboratory laboratory = laboratories.cluster("cluster")) {
      Laboratories.assertSame(laboratory.records("there", specs), here);
    }
    StandaloneCluster.awaitThat("another pod is asked for", () -> cluster.asked().size() >= 3);
    assertThat(cluster.asked())
        .allSatisfy(pod -> assertAsked(pod.getSpec().getContainers().get(0)));
  }

  private static void assertAsked(Container container) {
    assertThat(container.getImage()).isEqualTo("spark:test");
    // A heap of 1 GB, and what OpenBLAS, oneDNN and Java take beside it.
    assertThat(container.getResources().getLimits())
        .containsEntry("memory", new Quantity("3584Mi"));
    Map<String, String> environment =
        container.getEnv().stream()
            .filter(variable -> variable.getValue() != null)
            .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    assertThat(environment).containsEntry("OMP_NUM_THREADS", "1");
  }

  @Test
  void should_leave_the_bits_that_threads_give_from_the_submitted_jar() throws Exception {
    QuickRuns few = QuickRuns.trained(folder.resolve("local"), QuickRuns.FEW::equals);
    Path runs = folder.resolve("runs");

    String said =
        SparkProcess.submit(
                folder.resolve("driver.log"),
                Map.of(),
                cluster.url(),
                List.of(IMAGE + "=spark:test", "spark.driver.host=127.0.0.1"),
                QuickRuns.settings(runs, QuickRuns.FEW))
            .awaitSuccess();

    few.assertAllTrained(said, runs);
    // More than two where they take so long to start that Spark takes them for lost.
    assertThat(cluster.asked()).hasSizeGreaterThanOrEqualTo(2);
  }
}
