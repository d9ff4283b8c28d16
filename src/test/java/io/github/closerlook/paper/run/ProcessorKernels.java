package io.github.closerlook.paper.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kernels that the build chooses on Linux on x86-64, by the processor's flags; see the profile
 * {@code openblas-kernels} in {@code pom.xml}.
 *
 * @param openBlas as in {@code OPENBLAS_CORETYPE}
 * @param oneDnn as in {@code DNNL_MAX_CPU_ISA}
 */
record ProcessorKernels(String openBlas, String oneDnn) {

  private static final ProcessorKernels AVX512 = new ProcessorKernels("SkylakeX", "AVX512_CORE");
  private static final ProcessorKernels AVX2 = new ProcessorKernels("Haswell", "AVX2");
  private static final ProcessorKernels SSE = new ProcessorKernels("Nehalem", "SSE41");

  private static final String FLAGS = "flags";

  /** Those of this machine; empty where the build chooses none. */
  static Optional<ProcessorKernels> ofThisMachine() {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      return Optional.empty();
    }
    try (Stream<String> lines =
        Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1).stream()) {
      return Optional.of(of(lines));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * @param cpuinfo lines {@code key : value}
   */
  static ProcessorKernels of(Stream<String> cpuinfo) {
    Set<String> flags =
        cpuinfo
            .filter(line -> line.startsWith(FLAGS))
            .findFirst()
            .map(line -> Set.copyOf(Arrays.asList(line.split("[\\s:]+"))))
            .orElse(Set.of());
    if (flags.containsAll(List.of("avx512f", "avx512dq", "avx512bw", "avx512vl"))) {
      return AVX512;
    }
    return flags.containsAll(List.of("avx2", "fma")) ? AVX2 : SSE;
  }
}
