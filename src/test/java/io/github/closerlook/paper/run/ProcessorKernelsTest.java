package io.github.closerlook.paper.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kernels that a test takes which Maven does not start. */
class ProcessorKernelsTest {

  @ParameterizedTest
  @CsvSource({
    "fpu sse4_1 avx avx2 fma avx512f avx512dq avx512bw avx512vl, SkylakeX, AVX512_CORE",
    "fpu sse4_1 avx avx2 fma avx512f avx512dq avx512bw,          Haswell,  AVX2",
    "fpu sse4_1 avx avx2 fma,                                    Haswell,  AVX2",
    "fpu sse4_1 avx avx2,                                        Nehalem,  SSE41",
    "fpu sse4_1,                                                 Nehalem,  SSE41",
  })
  void should_be_the_best_that_the_flags_allow(String flags, String openBlas, String oneDnn) {
    assertThat(ProcessorKernels.of(Stream.of("model\t: 1", "flags\t\t: " + flags, "bugs\t:")))
        .isEqualTo(new ProcessorKernels(openBlas, oneDnn));
  }

  /** By which they are chosen is written there a second time. */
  @Test
  void should_be_named_in_the_build() throws Exception {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains(
            "property=\"openblas.core\" value=\"SkylakeX\"",
            "property=\"openblas.core\" value=\"Haswell\"",
            "name=\"openblas.core\" value=\"Nehalem\"",
            "property=\"onednn.isa\" value=\"AVX512_CORE\"",
            "property=\"onednn.isa\" value=\"AVX2\"",
            "property=\"onednn.isa\" value=\"SSE41\"")
        .contains("avx512f", "avx512dq", "avx512bw", "avx512vl", " avx2 ", " fma ");
  }
}
