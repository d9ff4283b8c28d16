package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Locale;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {

  private static final Processor PROCESSOR =
      new Processor(Optional.of("EPYC"), Optional.of("EPYC; model 17"));

  @Test
  void should_name_the_kernels_that_the_build_chose() {
    assertThat(Machine.blasKernels("Haswell", PROCESSOR)).isEqualTo("Haswell");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void should_name_the_processor_where_openblas_chooses_by_itself(String nothing) {
    assertThat(Machine.blasKernels(nothing, PROCESSOR))
        .isEqualTo("OpenBLAS's choice for EPYC; model 17");
  }

  @Test
  void should_name_the_architecture_where_nobody_tells_the_processor() {
    assertThat(Machine.blasKernels(null, new Processor(Optional.empty(), Optional.empty())))
        .isEqualTo("OpenBLAS's choice for " + System.getProperty("os.arch"));
  }

  @Test
  void should_name_the_kernels_of_both_libraries() {
    assertThat(Machine.kernels("Haswell", "avx2")).isEqualTo("OpenBLAS Haswell, oneDNN avx2");
    assertThat(Machine.kernels()).startsWith("OpenBLAS " + Machine.blasKernels() + ", oneDNN ");
  }

  /** With one name of OpenBLAS's kernels, a newer processor would else give other last bits. */
  @Test
  @EnabledIfEnvironmentVariable(
      named = "OPENBLAS_CORETYPE",
      matches = "(?i)SkylakeX|Haswell|Nehalem")
  void should_hold_onednn_to_the_instructions_of_openblas_where_the_build_names_them() {
    assumeThat(Machine.libraries()).doesNotContain("no-onednn");
    String expected =
        switch (System.getenv("OPENBLAS_CORETYPE").toLowerCase(Locale.ROOT)) {
          case "skylakex" -> "avx512_core";
          case "haswell" -> "avx2";
          default -> "sse41";
        };

    assertThat(dnnl.get_effective_cpu_isa().intern().name()).isEqualTo(expected);
    assertThat(Machine.kernels()).endsWith(", oneDNN " + expected);
  }
}
