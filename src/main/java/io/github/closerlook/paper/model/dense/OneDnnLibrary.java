package io.github.closerlook.paper.model.dense;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;

/** Whether oneDNN can be used on this machine, and which. */
public final class OneDnnLibrary {

  private static final String WHY_NOT = whyItDoesNotLoad();

  /**
   * Whether it writes kernels for this kind of processor as it runs. Elsewhere, such as on Arm, the
   * compiler's plain C does the work.
   */
  static final boolean HAS_OWN_KERNELS = Loader.getPlatform().endsWith("x86_64");

  private OneDnnLibrary() {}

  /** Why oneDNN cannot be used on this machine, or null if it can. */
  public static String whyNot() {
    return WHY_NOT;
  }

  /** Such as 2.5.2-1.5.7: oneDNN's own version, and that of its Java bindings. */
  public static String version() {
    try {
      return Loader.getVersion("org.bytedeco", "dnnl");
    } catch (IOException e) {
      throw new UncheckedIOException("no version of org.bytedeco:dnnl", e);
    }
  }

  /**
   * The instruction set that its kernels are made for, such as {@code avx2}: the processor's best,
   * or what {@code DNNL_MAX_CPU_ISA} allows of it. Each adds up in an order of its own, so the last
   * bits differ between them. {@code plain C} where it has kernels of its own for no processor of
   * that kind, and {@code none} where it cannot be used.
   */
  public static String kernels() {
    if (WHY_NOT != null) {
      return "none";
    }
    return HAS_OWN_KERNELS ? dnnl.get_effective_cpu_isa().intern().name() : "plain C";
  }

  private static String whyItDoesNotLoad() {
    try {
      Loader.load(dnnl.class);
      return null;
    } catch (LinkageError | RuntimeException e) {
      return String.format(Locale.ROOT, "oneDNN does not load (%s)", e.getMessage());
    }
  }
}
