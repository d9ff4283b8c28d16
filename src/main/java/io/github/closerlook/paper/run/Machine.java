package io.github.closerlook.paper.run;

import io.github.closerlook.claims.files.Text;
import io.github.closerlook.paper.model.Engine;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The processor this runs on and the numeric libraries that it computes with, in words. */
public final class Machine {

  /** What {@code OPENBLAS_CORETYPE} is in this process, where Java's view of it is older. */
  public static final String KERNELS_SINCE = "closerlook.openblas.coretype";

  private Machine() {}

  /** The processor's name, where the operating system tells it, and the number of cores. */
  public static String processor() {
    String cores = Runtime.getRuntime().availableProcessors() + " cores";
    return Processor.HERE.name().map(name -> name + ", " + cores).orElse(cores);
  }

  /**
   * The matrix kernels of OpenBLAS, such as {@code SkylakeX}: each adds up in an order of its own,
   * so the last bits of a product differ between them. Where nobody names them OpenBLAS chooses by
   * the processor, and does not tell. The build names them in the environment; who has done so
   * after this JVM was started says it by the property {@value #KERNELS_SINCE}.
   */
  public static String blasKernels() {
    return blasKernels(
        Optional.ofNullable(System.getenv("OPENBLAS_CORETYPE"))
            .orElse(System.getProperty(KERNELS_SINCE)),
        Processor.HERE);
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
    return Text.format("OpenBLAS %s, oneDNN %s", openBlas, oneDnn);
  }

  /** All of it that results may depend on, and each numeric library, thing by thing. */
  public static SortedMap<String, String> platform() {
    SortedMap<String, String> platform = new TreeMap<>();
    platform.put(
        "operating system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    platform.put("JVM", System.getProperty("java.vm.name") + " " + Runtime.version());
    platform.put("processor", processor());
    platform.put("OpenBLAS kernels", blasKernels());
    platform.put("oneDNN kernels", Engine.oneDnnKernels());
    for (String library : libraries().split(", ")) {
      int space = library.indexOf(' ');
      platform.put(library.substring(0, space), library.substring(space + 1));
    }
    return platform;
  }

  /** The numeric libraries and their versions. */
  public static String libraries() {
    return RunKey.libraries();
  }
}
