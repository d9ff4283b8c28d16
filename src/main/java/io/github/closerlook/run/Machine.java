package io.github.closerlook.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine this runs on, in words. */
public final class Machine {

  private Machine() {}

  /** Operating system, architecture and Java, such as {@code Linux amd64, Java 17.0.15}. */
  public static String description() {
    return "%s %s, Java %s"
        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), Runtime.version());
  }

  /** The processor's name, where the operating system tells it, and the number of cores. */
  public static String processor() {
    String cores = Runtime.getRuntime().availableProcessors() + " cores";
    return model().map(model -> model + ", " + cores).orElse(cores);
  }

  /**
   * The matrix kernels of OpenBLAS, such as {@code SkylakeX}: each adds up in an order of its own,
   * so the last bits of a product differ between them. Where the build names none OpenBLAS chooses
   * by the processor, and does not tell.
   */
  public static String blasKernels() {
    return blasKernels(System.getenv("OPENBLAS_CORETYPE"));
  }

  /**
   * @param chosen what the build chose, null if nothing
   */
  static String blasKernels(String chosen) {
    return Optional.ofNullable(chosen)
        .filter(kernels -> !kernels.isBlank())
        .orElseGet(
            () ->
                "OpenBLAS's choice for " + model().orElseGet(() -> System.getProperty("os.arch")));
  }

  private static Optional<String> model() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).trim());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The numeric libraries and their versions. */
  public static String libraries() {
    return RunKey.libraries();
  }
}
