package io.github.closerlook.paper.run;

import java.util.Optional;

/** Whether Maven's choice of kernels is the usual one, which {@code -Dopenblas.core} replaces. */
public final class KernelsOfMaven {

  private KernelsOfMaven() {}

  /** Whether it is; also where none is made, neither by Maven nor without it. */
  public static boolean areThoseOfTheProcessor() {
    return Optional.ofNullable(System.getenv("OPENBLAS_CORETYPE"))
        .equals(ProcessorKernels.ofThisMachine().map(ProcessorKernels::openBlas));
  }
}
