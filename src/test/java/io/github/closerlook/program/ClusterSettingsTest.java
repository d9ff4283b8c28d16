package io.github.closerlook.program;

import static io.github.closerlook.claims.files.Refusals.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.run.Cluster.StoredBy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusterSettingsTest {

  @Test
  void should_train_with_threads_if_nothing_is_set() {
    assertThat(of(Map.of())).isEqualTo(ClusterSettings.NONE);
  }

  @Test
  void should_take_a_master_and_who_writes() {
    ClusterSettings settings =
        of(Map.of("spark.master", "spark://host:7077", "spark.store", "shared"));

    assertThat(settings.master()).contains("spark://host:7077");
    assertThat(settings.store()).isEqualTo(StoredBy.EXECUTORS);
  }

  @Test
  void should_refuse_what_makes_no_sense() {
    assertThatRefused(() -> of(Map.of("spark.master", " ")))
        .hasMessageContaining("such as spark://host:7077");
    assertThatRefused(() -> of(Map.of("spark.store", "both")))
        .hasMessageStartingWith(
            "-Dspark.store=both is not understood; accepted: driver, or shared");
  }

  private static ClusterSettings of(Map<String, String> properties) {
    return ClusterSettings.of(properties::get);
  }
}
