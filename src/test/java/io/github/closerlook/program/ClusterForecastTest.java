package io.github.closerlook.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClusterForecastTest {

  /** {@code mvn -Pforecast verify -DskipTests -DskipITs} writes it anew. */
  @Test
  void should_be_the_table_on_the_page() throws IOException {
    String page = Files.readString(Path.of("docs", "more-machines.md"));

    assertThat(page)
        .isEqualTo(ClusterForecast.into(page, ClusterForecast.table(Path.of("expectations"))));
    assertThat(page).contains("| paper, ");
  }
}
