package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InMemoryCompilerTest {

  @Test
  void should_take_a_file_as_windows_names_it() {
    assertThat(InMemoryCompiler.compile(Map.of("a\\B.java", "package a; public class B {}")))
        .containsOnlyKeys("a/B");
  }
}
