package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelSupportTest {

  private final KernelSupport older =
      KernelSupport.ofLinux(Stream.of("model name\t: some", "flags\t\t: fpu sse avx avx2 fma"));

  @Test
  void should_object_to_kernels_that_the_processor_would_be_killed_by() {
    assertThat(older.objection("SkylakeX").orElseThrow())
        .startsWith("its processor lacks some of avx512f,")
        .endsWith("which the kernels SkylakeX are written for");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Haswell", "zen", "Nehalem"})
  void should_take_kernels_that_it_has_the_instructions_for(String kernels) {
    assertThat(older.objection(kernels)).isEmpty();
  }

  @Test
  void should_say_nothing_where_nothing_is_known() {
    assertThat(older.objection(null)).isEmpty();
    assertThat(KernelSupport.ofLinux(Stream.of("Features : asimd")).objection("SkylakeX"))
        .isEmpty();
  }
}
