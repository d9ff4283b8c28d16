package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.claims.files.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The memory that the page of machines asks for is what the build gives itself. */
class MachinesPageTest {

  private static final Pom POM = Pom.read();

  private final String page = Folder.text(Path.of("docs", "machines.md"));

  @Test
  void should_bound_mavens_own_memory() {
    assertThat(page).contains("a heap of 512 MB at most (`.mvn/jvm.config`)");

    assertThat(Folder.text(Path.of(".mvn", "jvm.config")).lines()).contains("-Xmx512m");
  }

  @Test
  void should_bound_the_memory_of_what_trains_and_of_the_unit_tests() {
    assertThat(page)
        .contains(
            "a heap of 1 GB at most, the one of the unit tests half of that, each with as much as"
                + " 1 GB for its matrices");

    assertThat(POM.property("jvm.arguments").split(" "))
        .contains("-Xmx1g", "-XX:MaxDirectMemorySize=1g", "-Dorg.bytedeco.javacpp.maxBytes=1g");
    assertThat(POM.property("jvm.unit.test.arguments").split(" ")).contains("-Xmx512m");
  }
}
