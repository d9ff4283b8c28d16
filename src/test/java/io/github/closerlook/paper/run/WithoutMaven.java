package io.github.closerlook.paper.run;

import io.github.closerlook.claims.files.Text;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Gives a test that an IDE or JUnit's own launcher starts what Maven would have given it: the
 * kernels by which results are the same bit for bit, one thread for each product, and memory that
 * is bounded. Before any native library is loaded.
 */
public final class WithoutMaven implements LauncherSessionListener {

  private static final String OPEN_BLAS = "OPENBLAS_CORETYPE";

  /** As in {@code pom.xml}, where the reasons are. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "org.bytedeco.javacpp.maxBytes", "1g",
          "org.bytedeco.javacpp.maxPhysicalBytes", "0",
          "java.awt.headless", "true");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    PROPERTIES.forEach(WithoutMaven::setWhereMissing);
    if (!"dl4j".equals(System.getProperty("engine"))) {
      setWhereMissing("org.bytedeco.javacpp.noPointerGC", "true");
    }
    if (System.getenv(OPEN_BLAS) == null && System.getProperty(Machine.KERNELS_SINCE) == null) {
      ProcessorKernels.ofThisMachine().flatMap(WithoutMaven::choose).ifPresent(WithoutMaven::say);
    }
  }

  /** What is missed, if that is not possible. */
  private static Optional<String> choose(ProcessorKernels kernels) {
    Map<String, String> variables =
        Map.of(
            OPEN_BLAS,
            kernels.openBlas(),
            "DNNL_MAX_CPU_ISA",
            kernels.oneDnn(),
            "OMP_NUM_THREADS",
            "1");
    if (ProcessEnvironment.put(variables)) {
      System.setProperty(Machine.KERNELS_SINCE, kernels.openBlas());
      return Optional.empty();
    }
    return Optional.of(
        Text.format(
            "Started without Maven, and without these in the environment, by which results are the same to the last bit: %s=%s DNNL_MAX_CPU_ISA=%s OMP_NUM_THREADS=1",
            OPEN_BLAS, kernels.openBlas(), kernels.oneDnn()));
  }

  private static void setWhereMissing(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static void say(String line) {
    System.out.println("[closer-look] " + line);
  }
}
