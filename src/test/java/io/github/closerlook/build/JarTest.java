package io.github.closerlook.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.closerlook.paper.model.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into the jar, beside the code; it is made of the folder that the classes are in. */
class JarTest {

  @ParameterizedTest
  @ValueSource(strings = {"LICENSE", "NOTICE.md"})
  void should_have_the_terms_of_the_code_and_of_the_data_that_is_in_it(String file)
      throws Exception {
    Path classes =
        Path.of(Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI());

    assertThat(classes.resolve("META-INF").resolve(file)).hasSameTextualContentAs(Path.of(file));
  }

  /** So that anybody who builds a commit again has the jar that was released, bit for bit. */
  @Test
  void should_name_neither_the_time_nor_the_jdk() {
    assertThat(Pom.read().property("project.build.outputTimestamp")).isNotBlank();
    assertThat(Pom.read().texts("addDefaultEntries")).hasSize(3).containsOnly("false");
  }

  /** The compilers of two versions make other bytes of the same sources, whatever the target. */
  @Test
  void should_be_compiled_by_one_version_of_java_when_it_is_released() {
    assertThat(Pom.read().textsOf("jar-is-the-same-for-all", "version")).containsExactly("[17,18)");
    assertThat(Pom.read().property("maven.compiler.release")).isEqualTo("17");
  }
}
