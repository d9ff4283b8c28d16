package io.github.closerlook.run;

import io.github.closerlook.model.Engine;
import java.util.Locale;
import java.util.Optional;

/** The machine this runs on, in words. */
public final class Machine {

  private Machine() {}

  /** Operating system, architecture and Java, such as {@code Linux amd64, Java 17.0.15}. */
  public static String description() {
    return String.format(
        Locale.ROOT,
        "%s %s, Java %s",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version());
  }

  /** The processor's name, where the operating system tells it, and the number of cores. */
  public static String processor() {
    String cores = Runtime.getRuntime().availableProcessors() + " cores";
    return Processor.HERE.name().map(name -> name + ", " + cores).orElse(cores);
  }

  /**
   * The matrix kernels of OpenBLAS, such as {@code SkylakeX}: each adds up in an order of its own,
   * so the last bits of a product differ between them. Where the build names none OpenBLAS chooses
   * by the processor, and does not tell.
   */
  public static String blasKernels() {
    return blasKernels(System.getenv("OPENBLAS_CORETYPE"), Processor.HERE);
  }

  /**
   * @param chosen what the build chose, null if nothing
   */
  static String blasKernels(String chosen, Processor processor) {
    return Optional.ofNullable(chosen)
        .filter(kernels -> !kernels.isBlank())
        .orElseGet(
            () ->
                "OpenBLAS's choice for "
                    + processor.model().orElseGet(() -> System.getProperty("os.arch")));
  }

  /** All kernels that reach a result: those of OpenBLAS and of oneDNN. */
  static String kernels() {
    return kernels(blasKernels(), Engine.oneDnnKernels());
  }

  static String kernels(String openBlas, String oneDnn) {
    return String.format(Locale.ROOT, "OpenBLAS %s, oneDNN %s", openBlas, oneDnn);
  }

  /** The numeric libraries and their versions. */
  public static String libraries() {
    return RunKey.libraries();
  }
}
