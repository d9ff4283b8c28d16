package io.github.closerlook.paper.run;

import io.github.closerlook.claims.files.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a processor has the instructions that kernels were written for. OpenBLAS takes a name at
 * its word: on a processor without them the JVM would be killed in the middle of a product.
 *
 * @param flags of the processor as Linux on x86-64 tells them; empty where nothing is told
 */
record KernelSupport(Set<String> flags) {

  /** As the build tells the kernels of new processors from those of older ones. */
  private static final List<String> AVX512 = List.of("avx512f", "avx512dq", "avx512bw", "avx512vl");

  private static final List<String> AVX2 = List.of("avx2", "fma");

  static final KernelSupport HERE = here();

  private static KernelSupport here() {
    try {
      return ofLinux(
          Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.ISO_8859_1).stream());
    } catch (IOException e) {
      return new KernelSupport(Set.of());
    }
  }

  static KernelSupport ofLinux(Stream<String> cpuinfo) {
    return new KernelSupport(
        cpuinfo
            .filter(line -> line.startsWith("flags"))
            .findFirst()
            .map(line -> Set.of(line.substring(line.indexOf(':') + 1).strip().split("\\s+")))
            .orElse(Set.of()));
  }

  /**
   * What is missing, in one sentence; empty if nothing is, or nothing is known.
   *
   * @param kernels that were chosen, null if none were
   */
  Optional<String> objection(String kernels) {
    List<String> wanted =
        switch (kernels == null ? "" : kernels.toLowerCase(Locale.ROOT)) {
          case "skylakex", "cooperlake" -> AVX512;
          case "haswell", "zen", "excavator" -> AVX2;
          default -> List.of();
        };
    if (flags.isEmpty() || flags.containsAll(wanted)) {
      return Optional.empty();
    }
    return Optional.of(
        Text.format(
            "its processor lacks some of %s, which the kernels %s are written for",
            String.join(", ", wanted), kernels));
  }
}
