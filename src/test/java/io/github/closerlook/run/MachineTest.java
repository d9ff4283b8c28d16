package io.github.closerlook.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {

  @Test
  void should_name_the_kernels_that_the_build_chose() {
    assertThat(Machine.blasKernels("Haswell")).isEqualTo("Haswell");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void should_name_the_processor_where_openblas_chooses_by_itself(String nothing) {
    assertThat(Machine.blasKernels(nothing)).matches("OpenBLAS's choice for \\S.*");
  }
}
